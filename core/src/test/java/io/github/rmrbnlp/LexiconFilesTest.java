package io.github.rmrbnlp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The lexicons as files of the source tree, those of the readers beside this module too. */
class LexiconFilesTest {
    @TestFactory
    Stream<DynamicTest> lexiconsAreSortedTablesWithAHeader() throws IOException {
        List<Path> files = Stream
                .concat(tables(Path.of("src/main/resources")), tables(Path.of("../corpus-io/src/main/resources")))
                .toList();
        assertTrue(files.size() > 20, "found " + files);
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static Stream<Path> tables(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".tsv")).sorted().toList().stream();
        }
    }

    private static void check(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        String header = lines.getFirst();
        assertTrue(header.matches("[a-z][a-z_0-9]*(\t[a-z][a-z_0-9]*)*"), "no header: " + header);
        int columns = header.split("\t").length;
        List<String> rows = lines.subList(1, lines.size());
        assertEquals(List.of(),
                rows.stream().filter(row -> row.split("\t", -1).length != columns || row.isBlank()).toList());
        assertEquals(rows.stream().sorted().distinct().toList(), rows);
    }

    /** Extractors look at folded text, where a word that is not folded never stands. Terms are as printed, and folded when read. */
    @TestFactory
    Stream<DynamicTest> whatIsLookedForInFoldedTextIsFolded() throws IOException {
        List<Path> files = tables(Path.of("src/main/resources/io/github/rmrbnlp/annotate"))
                .filter(file -> !file.endsWith("term/terms.tsv")).toList();
        assertTrue(files.size() > 10, "found " + files);
        return files.stream().map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> {
            List<String> words = Files.readAllLines(file).stream().skip(1).map(row -> row.split("\t", -1)[0]).toList();
            assertEquals(List.of(), words.stream()
                    .filter(word -> !word.equals(new String(CharFolding.standard().fold(word)))).toList());
        }));
    }
}
