package io.github.rmrbnlp.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import io.github.rmrbnlp.index.ShardSet;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark costs on one machine: the same archive indexed by plain threads, and on {@code local[2]} with several numbers of
 * tasks and shards. All take turns, so that what else the machine does meets each alike; the first round warms up, of the others
 * the median is told: seconds, and seconds of CPU time of the whole process. Every way must make an index of the same digest.
 *
 * <p>{@code java -Xmx2g -cp … io.github.rmrbnlp.spark.SparkOverhead ARCHIVE ROUNDS}
 */
final class SparkOverhead {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final int THREADS = 2;
    private static final int[] PARTITIONS = {2, 4, 8, 16};

    private final Map<String, List<Cost>> costs = new LinkedHashMap<>();
    private final Path target;
    private long digest;

    private SparkOverhead(Path target) {
        this.target = target;
    }

    private record Cost(double seconds, double cpuSeconds) {
    }

    /** Indexes, and returns the sum of the digests of what it made. */
    private interface Work {
        long run() throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("rmrb-spark-overhead");
        SparkOverhead overhead = new SparkOverhead(folder.resolve("target"));
        try (SparkSession spark = SparkSession.builder().appName("overhead").master("local[" + THREADS + "]")
                .config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.local.dir", folder.toString())
                .getOrCreate()) {
            overhead.rounds(spark, List.of(args[0]), Integer.parseInt(args[1]));
        } finally {
            ShardStore.deleteTree(folder);
        }
    }

    private void rounds(SparkSession spark, List<String> paths, int rounds) throws IOException {
        for (int round = 0; round <= rounds; round++) {
            measure("plain, " + THREADS + " threads", () -> plain(paths));
            for (int parts : PARTITIONS) {
                measure("Spark local[" + THREADS + "], " + parts + " tasks, " + parts + " shards",
                        () -> onSpark(spark, paths, parts));
            }
            System.out.println(round == 0 ? "warm" : "after round " + round + " of " + rounds);
            if (round == 0) {
                costs.clear();
            } else {
                costs.forEach(SparkOverhead::print);
            }
        }
    }

    private void measure(String what, Work work) throws IOException {
        long wall = System.nanoTime();
        long cpu = MACHINE.getProcessCpuTime();
        long made = work.run();
        costs.computeIfAbsent(what, w -> new ArrayList<>()).add(new Cost((System.nanoTime() - wall) / 1e9,
                (MACHINE.getProcessCpuTime() - cpu) / 1e9));
        ShardStore.deleteTree(target);
        if (digest != 0 && digest != made) {
            throw new IllegalStateException(what + " made another index");
        }
        digest = made;
    }

    private static void print(String what, List<Cost> all) {
        System.out.printf("%s: %.1f s, %.1f s of CPU%n", what, median(all.stream().map(Cost::seconds).toList()),
                median(all.stream().map(Cost::cpuSeconds).toList()));
    }

    private static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }

    private long plain(List<String> paths) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(target, SharedEngines.get(), IndexerOptions.DEFAULT);
                IndexingRun run = new IndexingRun(indexer, THREADS, Duration.ofHours(1))) {
            CorpusReader.with(ReadOptions.DEFAULT).read(paths.stream().map(Path::of).toList(), run::add);
            run.finish();
            IndexManifest manifest = indexer.manifest();
            return manifest.digest();
        }
    }

    private long onSpark(SparkSession spark, List<String> paths, int parts) throws IOException {
        try (ArchiveRecords records = ArchiveRecords.read(spark, paths, ReadSettings.DEFAULT.withPartitions(parts))) {
            ShardedIndex.write(records.articles(), target.toString(), parts);
        }
        return ShardSet.read(target).shards().stream().mapToLong(ShardSet.Shard::digest).sum();
    }
}
