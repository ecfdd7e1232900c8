package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
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

    @Test
    void oneCompressedFileTellsHowFarItIs(@TempDir Path folder) throws Exception {
        Path file = folder.resolve("all.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            Random random = new Random(1);
            for (int i = 0; i < 3_000; i++) {
                String body = random.ints(1_200, 0x4E00, 0x9FA0)
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint,
                                StringBuilder::append)
                        .toString();
                out.write(("〖RQ/日期〗19980101〖-RQ/日期〗\n〖BH/版号〗01〖-BH/版号〗\n〖TH/条号〗" + i
                        + "〖-TH/条号〗\n〖BT/标题〗无题〖-BT/标题〗\n〖ZW/正文〗\n" + body + "\n〖-ZW/正文〗\n\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Terminal terminal = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(),
                new PrintStream(OutputStream.nullOutputStream()), false);

        try (Progress progress = Progress.on(terminal, true, "index", "articles")) {
            SourceProgress sources = new SourceProgress(progress, List.of(file));
            Set<String> shares = new TreeSet<>();
            CorpusReader.with(ReadOptions.DEFAULT).read(List.of(file), new ReadSink() {
                @Override
                public void article(Article article) {
                    sources.article(article.source().file());
                    shares.add(progress.line().replaceAll(".*/s(, (\\d+) %.*)?", "$2"));
                }

                @Override
                public void position(String name, long bytes) {
                    sources.position(name, bytes);
                }
            });

            assertTrue(shares.size() >= 4, shares.toString());
            assertTrue(progress.line().contains(", 100 %"), progress.line());
        }
    }

    private static Path link(Path folder, Path elsewhere, String name, int size) throws Exception {
        Path file = Files.write(elsewhere.resolve(name), new byte[size]);
        return Files.createSymbolicLink(folder.resolve(name), file);
    }
}
