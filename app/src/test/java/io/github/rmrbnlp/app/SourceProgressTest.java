package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceProgressTest {
    @Test
    void aLinkToAFileCountsWhatTheFileHas(@TempDir Path folder, @TempDir Path elsewhere) throws Exception {
        Path first = link(folder, elsewhere, "1946.txt", 3_000);
        Path second = link(folder, elsewhere, "1947.txt", 1_000);
        Terminal terminal = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()), false);

        try (Progress progress = Progress.on(terminal, true, "index", "articles")) {
            SourceProgress sources = new SourceProgress(progress, List.of(folder));
            sources.article(first.toString());
            sources.article(second.toString());

            assertTrue(progress.line().contains(", 75 %"), progress.line());
        }
    }

    private static Path link(Path folder, Path elsewhere, String name, int size) throws Exception {
        Path file = Files.write(elsewhere.resolve(name), new byte[size]);
        return Files.createSymbolicLink(folder.resolve(name), file);
    }
}
