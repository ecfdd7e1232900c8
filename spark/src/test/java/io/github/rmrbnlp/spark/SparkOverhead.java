package io.github.rmrbnlp.spark;

import com.sun.management.OperatingSystemMXBean;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.apache.spark.sql.SparkSession;

/**
 * What Spark costs on one machine: the same archive indexed by plain threads, and on {@code local[2]} with several numbers of
 * tasks and shards; seconds, and seconds of CPU time of the whole process. Each is done twice and the second is told, so that
 * all run on compiled code.
 *
 * <p>{@code java -cp … io.github.rmrbnlp.spark.SparkOverhead ARTICLES}
 */
final class SparkOverhead {
    private static final OperatingSystemMXBean MACHINE = (OperatingSystemMXBean) ManagementFactory
            .getOperatingSystemMXBean();
    private static final int THREADS = 2;

    private SparkOverhead() {
    }

    private interface Work {
        void run(Path target) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        Path folder = Files.createTempDirectory("rmrb-spark-overhead");
        List<String> paths = List.of(SampleInput.in(folder, Integer.parseInt(args[0])).get(1));
        measure("plain, " + THREADS + " threads", folder, target -> plain(paths, target));
        SparkSession spark = SparkSession.builder().appName("overhead").master("local[" + THREADS + "]")
                .config("spark.ui.enabled", "false").config("spark.driver.host", "127.0.0.1")
                .config("spark.driver.bindAddress", "127.0.0.1").config("spark.local.dir", folder.toString())
                .getOrCreate();
        for (int parts : new int[]{2, 4, 8, 16}) {
            measure("Spark local[2], " + parts + " tasks, " + parts + " shards", folder,
                    target -> onSpark(spark, paths, parts, target));
        }
        spark.stop();
        ShardStore.deleteTree(folder);
    }

    private static void measure(String what, Path folder, Work work) throws IOException {
        for (int run = 0; run < 2; run++) {
            Path target = folder.resolve("target");
            long wall = System.nanoTime();
            long cpu = MACHINE.getProcessCpuTime();
            work.run(target);
            double seconds = (System.nanoTime() - wall) / 1e9;
            double cpuSeconds = (MACHINE.getProcessCpuTime() - cpu) / 1e9;
            if (run == 1) {
                System.out.printf("%s: %.1f s, %.1f s of CPU%n", what, seconds, cpuSeconds);
            }
            ShardStore.deleteTree(target);
        }
    }

    private static void plain(List<String> paths, Path target) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(target, SharedEngines.get(), IndexerOptions.DEFAULT);
                IndexingRun run = new IndexingRun(indexer, THREADS, Duration.ofHours(1))) {
            CorpusReader.with(ReadOptions.DEFAULT).read(paths.stream().map(Path::of).toList(), run::add);
            run.finish();
        }
    }

    private static void onSpark(SparkSession spark, List<String> paths, int parts, Path target) throws IOException {
        try (ArchiveRecords records = ArchiveRecords.read(spark, paths, ReadSettings.DEFAULT.withPartitions(parts))) {
            ShardedIndex.write(records.articles(), target.toString(), parts);
        }
    }
}
