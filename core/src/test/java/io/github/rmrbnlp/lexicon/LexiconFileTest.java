package io.github.rmrbnlp.lexicon;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LexiconFileTest {
    private static List<List<String>> read(String text) throws IOException {
        return LexiconFile.read(new StringReader(text), "list", List::of, "word", "kind");
    }

    @Test
    void entriesComeInTheirOrderAndEmptyCellsStay() throws IOException {
        assertEquals(List.of(List.of("乙", "x"), List.of("甲", "")), read("word\tkind\n乙\tx\n甲\t\n"));
    }

    @ParameterizedTest
    @CsvSource({"'', 1", "甲|x, 1", "kind|word, 1", "word|kind^甲, 2", "word|kind^甲|x|y, 2", "word|kind^甲|x^^乙|y, 3"})
    void aLineThatIsNotAsDescribedIsNamed(String text, int line) {
        String file = text.replace('|', '\t').replace('^', '\n');
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class, () -> read(file));
        assertTrue(thrown.getMessage().startsWith("list, line " + line + ": "), thrown.getMessage());
    }

    @Test
    void anEntryThatCannotBeParsedIsNamed() {
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class,
                () -> LexiconFile.read(new StringReader("n\n1\none\n"), "list", row -> Integer.valueOf(row[0]), "n"));
        assertTrue(thrown.getMessage().startsWith("list, line 3: "), thrown.getMessage());
    }

    @Test
    void anEmptyLineIsNoEntryOfAListWithOneColumn() {
        assertThrows(IllegalArgumentException.class,
                () -> LexiconFile.read(new StringReader("word\n甲\n\n"), "list", Function.identity(), "word"));
    }

    @Test
    void aMissingResourceIsNamed() {
        UncheckedIOException thrown = assertThrows(UncheckedIOException.class,
                () -> LexiconFile.rows(LexiconFileTest.class, "missing.tsv"));
        assertTrue(thrown.getMessage().contains("missing.tsv"), thrown.getMessage());
    }
}
