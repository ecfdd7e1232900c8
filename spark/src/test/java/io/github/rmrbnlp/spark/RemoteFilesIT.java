package io.github.rmrbnlp.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.UnusableInputException;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexCheck;
import io.github.rmrbnlp.index.ShardSet;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataOutputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.hdfs.MiniDFSCluster;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Archives on a real HDFS of one node, tables and a sharded set written there: the same as from and to local disks. */
class RemoteFilesIT {
    private static final List<String> INPUT = List.of("archive/containers", "bad");
    private static final int SHARDS = 3;

    @TempDir
    static java.nio.file.Path folder;
    private static MiniDFSCluster hdfs;
    private static FileSystem files;
    private static SparkSession spark;
    private static SingleProcess expected;

    @BeforeAll
    static void start() throws IOException {
        Configuration configuration = new Configuration();
        configuration.set(MiniDFSCluster.HDFS_MINIDFS_BASEDIR, folder.resolve("hdfs").toString());
        hdfs = new MiniDFSCluster.Builder(configuration).numDataNodes(1).build();
        files = hdfs.getFileSystem();
        files.mkdirs(new Path("/archive"));
        for (String name : INPUT) {
            files.copyFromLocalFile(new Path(SampleInput.TESTDATA.resolve(name).toString()), new Path("/" + name));
        }
        spark = SparkSession.builder().appName("remote").master("local[2]").config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.local.dir", folder.resolve("local").toString())
                .config("spark.sql.warehouse.dir", folder.resolve("warehouse").toUri().toString())
                .config("spark.sql.shuffle.partitions", "2").getOrCreate();
        expected = SingleProcess
                .read(INPUT.stream().map(name -> SampleInput.TESTDATA.resolve(name).toString()).toList());
        assertTrue(expected.articles.size() > 10 && expected.rejects.size() > 1 && !expected.statements.isEmpty());
    }

    @AfterAll
    static void stop() {
        spark.stop();
        hdfs.shutdown();
    }

    private static String at(String name) {
        return hdfs.getURI() + "/" + name;
    }

    private static ArchiveRecords read() throws IOException {
        return ArchiveRecords.read(spark, INPUT.stream().map(RemoteFilesIT::at).toList(), ReadSettings.DEFAULT);
    }

    @Test
    void tablesOnHdfsAreThoseOfLocalFiles() throws IOException {
        try (ArchiveRecords records = read(); AnnotatedCorpus corpus = AnnotatedCorpus.of(records.articles())) {
            ParquetTables.write(records, corpus, at("tables"), 1, false);
        }
        assertTrue(files.exists(new Path("/tables/figures/year=1997")));
        List<Row> rows = Tables.withTextDates(spark.read().parquet(at("tables/articles")).sort("place"))
                .collectAsList();
        assertEquals(local(expected.articles.stream().map(SingleProcess::line).toList()),
                local(rows.stream().map(ArticleRows::article).map(SingleProcess::line).toList()));
        assertEquals(expected.statements.size(), spark.read().parquet(at("tables/statements")).count());
        assertEquals(expected.figures.size(), spark.read().parquet(at("tables/figures")).count());
        assertEquals(expected.rejects.size(), spark.read().parquet(at("tables/rejects")).count());
    }

    /** As if read from local files. */
    private static List<String> local(List<String> lines) {
        return lines.stream().map(line -> line.replace(hdfs.getURI().toString(), SampleInput.TESTDATA.toString()))
                .sorted().toList();
    }

    @Test
    void aSetOnHdfsIsReplacedAsAWholeAndAnswersOnceItIsCopied() throws IOException {
        ShardSet first;
        ShardSet second;
        try (ArchiveRecords records = read()) {
            first = ShardedIndex.write(records.articles(), at("set"), SHARDS);
            try (FSDataOutputStream left = files.create(new Path("/set/attempts-of-a-dead-driver/shard/segments"))) {
                left.write("half".getBytes(StandardCharsets.UTF_8));
            }
            second = ShardedIndex.write(records.articles(), at("set"), SHARDS);
        }
        List<String> names = Arrays.stream(files.listStatus(new Path("/set"))).map(FileStatus::getPath)
                .map(Path::getName).toList();
        assertEquals(SHARDS + 1, names.size(), names.toString());
        assertEquals(contents(first), contents(second));
        files.copyToLocalFile(new Path("/set"), new Path(folder.resolve("set").toString()));
        try (Stream<java.nio.file.Path> copies = Files.walk(folder.resolve("set"))) {
            for (java.nio.file.Path checksum : copies.filter(file -> file.toString().endsWith(".crc")).toList()) {
                Files.delete(checksum);
            }
        }
        assertEquals(second, ShardSet.read(folder.resolve("set")));
        assertEquals(List.of(), IndexCheck.run(folder.resolve("set"), done -> {
        }).faults());
        try (CorpusIndex index = CorpusIndex.open(folder.resolve("set"), Segmenter.standard())) {
            assertEquals(expected.articles.stream().map(article -> article.id()).distinct().count(),
                    index.manifest().articles());
        }
    }

    private static List<List<Long>> contents(ShardSet set) {
        return set.shards().stream().map(shard -> List.of(shard.articles(), shard.chars(), shard.digest())).toList();
    }

    @Test
    void whatIsNotThereIsOneClearError() {
        UnusableInputException e = assertThrows(UnusableInputException.class,
                () -> ArchiveRecords.read(spark, List.of(at("nothing")), ReadSettings.DEFAULT));
        assertEquals("no such file or folder: " + at("nothing"), e.getMessage());
    }
}
