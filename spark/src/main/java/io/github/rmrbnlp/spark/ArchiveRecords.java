package io.github.rmrbnlp.spark;

import static org.apache.spark.sql.functions.col;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.container.SourceFile;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Spliterators;
import java.util.stream.StreamSupport;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;
import org.apache.spark.util.SerializableConfiguration;
import org.apache.spark.util.TaskCompletionListener;

/**
 * What stands in some archives: articles, and what could not become one. Files are read where the tasks run, so every machine
 * must reach them by the same path; a large archive is read by several tasks, each a share of its entries. One bad file never
 * fails the job: it is a reject. The records are kept on the executors' disks until {@link #close}, so that each archive is read
 * once; what a lost executor had is read again.
 *
 * <pre>{@code
 * try (ArchiveRecords records = ArchiveRecords.read(spark, List.of("hdfs://name/archive"), ReadSettings.DEFAULT)) {
 *     Dataset<Row> articles = records.articles();
 * }
 * }</pre>
 */
public final class ArchiveRecords implements Closeable {
    private final Dataset<Row> records;

    private ArchiveRecords(Dataset<Row> records) {
        this.records = records;
    }

    /**
     * Lists the files; they are read when a result is first asked for.
     *
     * @param paths files, folders and archives: local paths, which are the same on all machines (relative ones are made
     *            absolute here), or URIs of Hadoop's file systems
     * @throws io.github.rmrbnlp.corpusio.UnusableInputException if a path does not exist or may not be read
     */
    public static ArchiveRecords read(SparkSession spark, List<String> paths, ReadSettings settings)
            throws IOException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(spark.sparkContext());
        List<SourceFile> files = new ArrayList<>();
        List<Row> unlisted = new ArrayList<>();
        for (String path : paths) {
            list(path, settings, context.hadoopConfiguration(), files, unlisted);
        }
        List<ArrayList<FileShare>> tasks = SplitPlan.of(files, settings.partitions(), context.defaultParallelism());
        SerializableConfiguration configuration = new SerializableConfiguration(context.hadoopConfiguration());
        JavaRDD<Row> rows = context.parallelize(tasks, Math.max(1, tasks.size())).mapPartitions(task -> {
            RecordStream stream = new RecordStream(shares(task), settings, configuration.value());
            TaskContext.get().addTaskCompletionListener((TaskCompletionListener) ended -> stream.close());
            return stream;
        });
        Dataset<Row> records = spark.createDataFrame(rows, Tables.RECORD);
        if (!unlisted.isEmpty()) {
            records = records.union(spark.createDataFrame(unlisted, Tables.RECORD));
        }
        return new ArchiveRecords(records.persist(StorageLevel.DISK_ONLY()));
    }

    private static Iterator<FileShare> shares(Iterator<ArrayList<FileShare>> task) {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(task, 0), false).flatMap(List::stream)
                .iterator();
    }

    private static void list(String path, ReadSettings settings, Configuration configuration, List<SourceFile> files,
            List<Row> unlisted) throws IOException {
        if (RemoteFiles.isRemote(path)) {
            RemoteFiles.list(path, configuration, files);
        } else {
            List<Path> local = List.of(RemoteFiles.local(path));
            files.addAll(CorpusReader.with(settings.options()).files(local, new Unlisted(unlisted)));
        }
    }

    /** Every article of the input, {@link Tables#ARTICLES}; one that stands twice in it comes twice. */
    public Dataset<Row> articles() {
        return Tables.withDates(records.filter(col("article").isNotNull()).select("article.*"));
    }

    /** What did not become an article, {@link Tables#REJECTS}. */
    public Dataset<Row> rejects() {
        return records.filter(col("reject").isNotNull()).select("reject.*");
    }

    /** Forgets the records. */
    @Override
    public void close() {
        records.unpersist();
    }

    /** Folders and files that could not be listed. */
    private record Unlisted(List<Row> rows) implements ReadSink {
        @Override
        public void article(Article article) {
            throw new IllegalStateException("an article while files are listed: " + article.id());
        }

        @Override
        public void reject(Reject reject) {
            rows.add(RowFactory.create(null, ArticleRows.of(reject)));
        }

        @Override
        public void skipped(Skipped skipped) {
            if (skipped.problem().severity() != Severity.INFO) {
                rows.add(RowFactory.create(null, ArticleRows.of(skipped)));
            }
        }
    }
}
