package io.github.rmrbnlp.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.github.rmrbnlp.index.ShardSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.util.SerializableConfiguration;

/**
 * Writes articles as a sharded set of indexes, which {@code rmrb search --index SET} and
 * {@link io.github.rmrbnlp.index.CorpusIndex#open} take for one index. An article goes to the shard its id leads to, in the order
 * of the input, so that a later one replaces an earlier one as in a single index.
 *
 * <p>The commit: a task builds its shard in a folder of its own attempt; the driver, which hears of exactly one attempt for each
 * shard however many were started, renames those to their places and then replaces the manifest {@code rmrb-set.json} in one
 * step. Until then the former set is whole; after it everything else in the folder is deleted. Stateless; one run at a time
 * writes a set.
 *
 * <pre>{@code
 * ShardSet set = ShardedIndex.write(records.articles(), "/data/set", 16);
 * }</pre>
 */
public final class ShardedIndex {
    private static final Pattern OURS = Pattern.compile("shard-\\d{5}-.*|attempts-.*|rmrb-set\\.json(\\.new)?");

    private ShardedIndex() {
    }

    /**
     * Writes the set, or replaces the one in the folder.
     *
     * @param articles has the columns of {@link Tables#ARTICLES}
     * @param target the folder: a local path that is the same on all machines, or a URI of a Hadoop file system
     * @param shards how many shards; one that would have no article is left out
     * @throws IOException if the folder holds other files, cannot be written, or there is no article
     */
    public static ShardSet write(Dataset<Row> articles, String target, int shards) throws IOException {
        if (shards < 1) {
            throw new IllegalArgumentException("shards " + shards);
        }
        Configuration configuration = articles.sparkSession().sparkContext().hadoopConfiguration();
        ShardStore store = ShardStore.of(target, configuration);
        for (String name : store.names()) {
            if (!OURS.matcher(name).matches()) {
                throw new IOException(
                        target + ": holds other files (" + name + "); choose a new or empty folder for the set");
            }
        }
        String run = UUID.randomUUID().toString().substring(0, 8);
        String attempts = "attempts-" + run;
        ShardTask task = new ShardTask(RemoteFiles.isRemote(target) ? target : RemoteFiles.local(target).toString(),
                attempts, new SerializableConfiguration(configuration));
        List<Row> built;
        try {
            built = routed(articles, shards).mapPartitions(task, Encoders.row(ShardTask.RESULT)).collectAsList();
        } catch (RuntimeException e) {
            store.delete(attempts);
            throw e;
        }
        return publish(store, built, run, target);
    }

    private static Dataset<Row> routed(Dataset<Row> articles, int shards) {
        UDF1<String, Integer> shardOf = id -> ShardSet.shardOf(id, shards);
        return Tables.withTextDates(articles).withColumn("shard", udf(shardOf, DataTypes.IntegerType).apply(col("id")))
                .repartitionById(shards, col("shard")).sortWithinPartitions("place");
    }

    private static ShardSet publish(ShardStore store, List<Row> built, String run, String target) throws IOException {
        if (built.isEmpty()) {
            throw new IOException(target + ": there is no article to index");
        }
        List<ShardSet.Shard> shards = new ArrayList<>();
        for (Row row : built.stream().sorted(Comparator.comparingInt(row -> row.<Integer>getAs("shard"))).toList()) {
            String folder = "shard-%05d-%s".formatted(row.<Integer>getAs("shard"), run);
            store.rename(row.getAs("folder"), folder);
            shards.add(new ShardSet.Shard(folder, row.<Long>getAs("articles"), row.<Long>getAs("chars"),
                    row.<Long>getAs("digest")));
        }
        ShardSet set = new ShardSet(shards);
        store.publish(set);
        Set<String> named = new HashSet<>(Set.of(ShardSet.FILE));
        shards.forEach(shard -> named.add(shard.folder()));
        for (String name : store.names()) {
            if (!named.contains(name)) {
                store.delete(name);
            }
        }
        return set;
    }
}
