package io.github.rmrbnlp.corpusio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.container.SourceFile;
import io.github.rmrbnlp.corpusio.container.SourceWalker;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What several readers of one archive find together is what one reader finds. */
class EntryShareTest {
    private static final Path TESTDATA = Path.of("../testdata");
    private static final List<Path> ARCHIVES = List.of(TESTDATA.resolve("archive"), TESTDATA.resolve("bad"));
    private static final CorpusReader READER = CorpusReader.with(ReadOptions.DEFAULT);

    /** Writes down everything that comes. */
    private record Notes(List<String> lines) implements ReadSink {
        Notes() {
            this(new ArrayList<>());
        }

        @Override
        public void article(Article article) {
            lines.add(article.source() + " " + article.id() + " " + article.body().hashCode() + article.problems());
        }

        @Override
        public void reject(Reject reject) {
            lines.add(reject.toString());
        }

        @Override
        public void skipped(Skipped skipped) {
            lines.add(skipped.toString());
        }

        @Override
        public void endOfEntry(String file, String entry, long bytes) {
            lines.add("end of " + file + " " + entry + " " + bytes);
        }

        List<String> sorted() {
            return lines.stream().sorted().toList();
        }
    }

    private static Notes whole(List<Path> paths) throws IOException {
        Notes notes = new Notes();
        READER.read(paths, notes);
        return notes;
    }

    private static Notes shared(List<Path> paths, int shares) throws IOException {
        Notes notes = new Notes();
        for (SourceFile file : READER.files(paths, notes)) {
            for (int i = 0; i < shares; i++) {
                READER.read(SourceWalker.pathOf(file.name()), file, new EntryShare(i, shares), notes);
            }
        }
        return notes;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 50})
    void sharesOfEveryFileTogetherAreTheWhole(int shares) throws IOException {
        Notes whole = whole(ARCHIVES);
        assertTrue(whole.lines().size() > 100, whole.toString());
        assertEquals(whole.sorted(), shared(ARCHIVES, shares).sorted());
    }

    @Test
    void theOnlyShareKeepsTheOrder() throws IOException {
        Path containers = TESTDATA.resolve("archive/containers");
        assertEquals(whole(List.of(containers)).lines(), shared(List.of(containers), 1).lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"2003.7z", "2005-2006.zip", "1999.tgz"})
    void soAreThoseOfAnArchiveThatIsCutOffOrDamagedAnywhere(String name, @TempDir Path folder) throws IOException {
        byte[] bytes = Files.readAllBytes(TESTDATA.resolve("archive/containers").resolve(name));
        for (int at = 40; at < bytes.length; at += bytes.length / 23 + 1) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x55;
            assertSame(Files.write(folder.resolve("cut"), Arrays.copyOf(bytes, at)));
            assertSame(Files.write(folder.resolve("damaged"), damaged));
        }
    }

    private static void assertSame(Path file) throws IOException {
        assertEquals(whole(List.of(file)).sorted(), shared(List.of(file), 3).sorted());
    }

    @Test
    void aFileThatVanishedIsARejectOfTheFirstShareAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("gone.txt");
        Notes notes = new Notes();
        for (int i = 0; i < 3; i++) {
            READER.read(file, new SourceFile(file.toString(), 9), new EntryShare(i, 3), notes);
        }
        assertEquals(1, notes.lines().size());
        assertTrue(notes.lines().getFirst().contains("unreadable-file"), notes.toString());
    }
}
