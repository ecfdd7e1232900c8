package io.github.rmrbnlp.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.spark.SparkEnv;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.sql.SparkSession;

/** A Spark cluster of two executor processes with one core each, on this machine. */
final class LocalCluster implements AutoCloseable {
    private static final int EXECUTORS = 2;

    private final SparkSession session;
    private final Map<String, ProcessHandle> seen = new HashMap<>();

    private LocalCluster(SparkSession session) {
        this.session = session;
    }

    static LocalCluster start(Map<String, String> settings) throws IOException {
        Path home = Path.of(System.getenv("SPARK_HOME"));
        Files.createDirectories(home.resolve("jars"));
        Files.writeString(home.resolve("RELEASE"), "Spark of the class path\n");
        SparkSession.Builder builder = SparkSession.builder().appName("rmrb-test")
                .master("local-cluster[" + EXECUTORS + ",1,1024]").config("spark.ui.enabled", "false")
                .config("spark.driver.host", "127.0.0.1").config("spark.driver.bindAddress", "127.0.0.1")
                .config("spark.executor.memory", "1g")
                // short lives: compiling well takes longer than it saves
                .config("spark.executor.extraJavaOptions", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC")
                .config("spark.executor.cores", "1")
                .config("spark.executor.extraClassPath", System.getProperty("java.class.path"))
                .config("spark.executorEnv.JAVA_HOME", System.getProperty("java.home"))
                .config("spark.local.dir", home.resolve("local").toString())
                .config("spark.sql.warehouse.dir", home.resolve("warehouse").toUri().toString())
                .config("spark.sql.shuffle.partitions", "4")
                // asking an executor that was killed for its blocks is in vain, so not for long
                .config("spark.shuffle.io.maxRetries", "1").config("spark.shuffle.io.retryWait", "100ms");
        settings.forEach(builder::config);
        return new LocalCluster(builder.getOrCreate());
    }

    SparkSession session() {
        return session;
    }

    /** The executors, by their names; asks until each has answered. */
    Map<String, ProcessHandle> executors() throws TimeoutException {
        JavaSparkContext context = JavaSparkContext.fromSparkContext(session.sparkContext());
        Map<String, ProcessHandle> found = new HashMap<>();
        while (found.size() < EXECUTORS) {
            List<String> names = context.parallelize(Collections.nCopies(16, 0), 16)
                    .map(i -> SparkEnv.get().executorId() + " " + ProcessHandle.current().pid()).distinct().collect();
            found.clear();
            for (String name : names) {
                String[] parts = name.split(" ");
                ProcessHandle.of(Long.parseLong(parts[1])).filter(ProcessHandle::isAlive)
                        .ifPresent(process -> found.put(parts[0], process));
            }
        }
        session.sparkContext().listenerBus().waitUntilEmpty(); // the ends of these tasks are nobody's business
        seen.putAll(found);
        return found;
    }

    /** Ends the cluster and proves that no executor outlives it. */
    @Override
    public void close() {
        session.stop();
        for (ProcessHandle process : seen.values()) {
            try {
                process.onExit().get(30, TimeUnit.SECONDS);
            } catch (InterruptedException | ExecutionException | TimeoutException e) {
                process.destroyForcibly();
                throw new AssertionError("an executor outlived its cluster: " + process.pid(), e);
            }
            assertTrue(!process.isAlive());
        }
    }
}
