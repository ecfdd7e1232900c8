package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

class NodeProcessIT {
    /** The node may still write its log while it ends. */
    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void nodeEndsWithTheProcessThatStartedItThoughThatIsKilled() throws Exception {
        Process parent = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin/java").toString(),
                "-XX:TieredStopAtLevel=1", "-Drmrb.root=" + System.getProperty("rmrb.root"), "-cp",
                System.getProperty("java.class.path"), TestCluster.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader out = new BufferedReader(
                new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8))) {
            ProcessHandle node = ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            assertTrue(node.isAlive());

            parent.destroyForcibly().waitFor();

            node.onExit().get(60, TimeUnit.SECONDS);
            assertFalse(node.isAlive());
        } finally {
            parent.destroyForcibly();
        }
    }
}
