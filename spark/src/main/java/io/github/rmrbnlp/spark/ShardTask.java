package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.Iterator;
import org.apache.spark.TaskContext;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Builds the shard of one partition in a folder that no other attempt has: of the attempts that retries and speculation start,
 * the driver hears of one, and publishes that.
 */
final class ShardTask implements MapPartitionsFunction<Row, Row> {
    /** What a task tells of its shard. */
    static final StructType RESULT = new StructType().add("shard", DataTypes.IntegerType, false)
            .add("folder", DataTypes.StringType, false).add("articles", DataTypes.LongType, false)
            .add("chars", DataTypes.LongType, false).add("digest", DataTypes.LongType, false);

    private static final long serialVersionUID = 1L;
    /** Executors have little memory, and several tasks. */
    private static final int BUFFER_MEGABYTES = 48;
    /** An attempt is of use only when it is whole. */
    private static final Duration NEVER = Duration.ofDays(365);

    private final String target;
    private final String attempts;
    private final SerializableConfiguration configuration;

    /**
     * @param target the folder of the set
     * @param attempts the folder of this run's attempts within it
     */
    ShardTask(String target, String attempts, SerializableConfiguration configuration) {
        this.target = target;
        this.attempts = attempts;
        this.configuration = configuration;
    }

    @Override
    public Iterator<Row> call(Iterator<Row> articles) throws IOException {
        if (!articles.hasNext()) {
            return Collections.emptyIterator();
        }
        int shard = TaskContext.getPartitionId();
        String name = attempts + "/shard-%05d-attempt-%d".formatted(shard, TaskContext.get().taskAttemptId());
        ShardStore store = ShardStore.of(target, configuration.value());
        Path work = store.workFolder(name);
        IndexManifest manifest = build(work, shard, articles);
        store.put(work, name);
        return Collections.singleton(
                RowFactory.create(shard, name, manifest.articles(), manifest.chars(), manifest.digest())).iterator();
    }

    private static IndexManifest build(Path work, int shard, Iterator<Row> articles) throws IOException {
        IndexerOptions options = new IndexerOptions(BUFFER_MEGABYTES, NEVER, false, null);
        boolean done = false;
        try (CorpusIndexer indexer = CorpusIndexer.open(work, SharedEngines.get(), options);
                IndexingRun run = new IndexingRun(indexer, 1, NEVER)) {
            while (articles.hasNext()) {
                Row row = articles.next();
                if (row.<Integer>getAs("shard") != shard) {
                    throw new IllegalStateException(row.getAs("id") + " came to shard " + shard);
                }
                run.add(ArticleRows.article(row));
            }
            run.finish();
            indexer.seal();
            done = true;
            return indexer.manifest();
        } finally {
            if (!done) {
                ShardStore.deleteTree(work);
            }
        }
    }
}
