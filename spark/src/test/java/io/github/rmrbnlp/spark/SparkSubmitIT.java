package io.github.rmrbnlp.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexCheck;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of docs/scale, with the shaded jar, in a JVM that has of this project and its libraries nothing else. */
class SparkSubmitIT {
    private static final String JAR = System.getProperty("rmrb.spark.jar");
    private static final List<String> OURS = List.of("target" + File.separator, "rmrb-", "lucene", "picocli", "hanlp",
            "commons-statistics", "commons-numbers", "tools" + File.separator + "jackson");

    @TempDir
    Path folder;

    private static List<String> commands(String document) throws IOException {
        return Files.readAllLines(SampleInput.TESTDATA.resolveSibling("docs").resolve(document)).stream()
                .filter(line -> line.startsWith("spark-submit ")).toList();
    }

    @Test
    void everyCommandOfTheDocumentRuns() throws IOException, InterruptedException {
        List<String> commands = commands("scale.md");
        assertEquals(2, commands.size(), commands.toString());
        for (String command : commands) {
            submit(command.replace("spark://HOST:7077", "local[2]").replace("hdfs://NAME/archive",
                    SampleInput.TESTDATA.resolve("archive").toString())
                    .replace("hdfs://NAME/tables", folder.resolve("tables").toString())
                    .replace("/mnt/shared/set", folder.resolve("set").toString()).replace("rmrb-spark.jar", JAR));
        }
        for (String table : List.of("articles", "statements", "figures", "dates", "terms", "quotes", "rejects")) {
            assertTrue(Files.exists(folder.resolve("tables").resolve(table).resolve("_SUCCESS")), table);
        }
        assertTrue(Files.isDirectory(folder.resolve("tables/figures/year=1997")));
        IndexCheck.Report report = IndexCheck.run(folder.resolve("set"), done -> {
        });
        assertEquals(List.of(), report.faults());
        try (CorpusIndex index = CorpusIndex.open(folder.resolve("set"), Segmenter.standard())) {
            assertEquals(report.articles(), index.manifest().articles());
            assertTrue(report.articles() > 70);
        }
    }

    private void submit(String command) throws IOException, InterruptedException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> OURS.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
        List<String> line = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dspark.ui.enabled=false",
                "-Dspark.driver.host=127.0.0.1",
                "-Dspark.driver.bindAddress=127.0.0.1", "-Dspark.sql.shuffle.partitions=2", "-cp", classPath,
                "org.apache.spark.deploy.SparkSubmit"));
        line.addAll(List.of(command.split(" ")).subList(1, command.split(" ").length));
        Path log = folder.resolve("log");
        Process process = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true)
                .redirectOutput(log.toFile()).start();
        try {
            assertTrue(process.waitFor(10, TimeUnit.MINUTES), command);
            assertTrue(process.exitValue() <= RmrbSpark.SOME_REJECTED, () -> read(log));
            assertTrue(read(log).contains("rmrb-spark: " + folder), () -> read(log)); // Spark's own failures are 1 too
        } finally {
            process.destroyForcibly();
        }
    }

    private static String read(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(commands("scale.md"), commands("scale.zh-CN.md"));
    }
}
