package io.github.rmrbnlp.annotate.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TermLexiconTest {
    @Test
    void theStandardLexiconHoldsEveryKindButDocumentNumbers() {
        List<TermEntry> entries = TermLexicon.standard().entries();
        assertTrue(entries.size() > 7_000);
        for (Term.Kind kind : Term.Kind.values()) {
            assertEquals(kind != Term.Kind.DOCNO, entries.stream().anyMatch(e -> e.kind() == kind), kind.name());
        }
        assertTrue(entries.stream().allMatch(e -> e.since() == 0 || e.since() >= 1900 && e.since() <= 2026));
    }

    @ParameterizedTest
    @CsvSource({"terms.tsv", "grammar.tsv"})
    void theFilesAreSortedAndWithoutRepetition(String name) throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(TermLexicon.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            List<String> rows = lines.lines().skip(1).toList();
            assertEquals(
                    rows.stream().map(row -> row.split("\t", 3)).map(TermLexiconTest::key).sorted().distinct().toList(),
                    rows.stream().map(row -> row.split("\t", 3)).map(TermLexiconTest::key).toList());
        }
    }

    private static String key(String[] columns) {
        return columns[0] + "\t" + columns[1];
    }

    @Test
    void aLineIsReadBackAsWritten() throws IOException {
        String file = TermLexicon.HEADER + "\n菜篮子工程\tprogramme\t1988\t“菜篮子”|菜篮子工程\n某法\tlaw\t\t\n";
        TermLexicon lexicon = TermLexicon.read(new StringReader(file), "test");
        assertEquals(new TermEntry("菜篮子工程", Term.Kind.PROGRAMME, 1988, List.of("“菜篮子”", "菜篮子工程")),
                lexicon.entries().getFirst());
        assertEquals(List.of("菜篮子工程\tprogramme\t1988\t“菜篮子”|菜篮子工程", "某法\tlaw\t\t"),
                lexicon.entries().stream().map(TermLexicon::format).toList());
    }

    @ParameterizedTest
    @CsvSource({"甲\\tslogan\\t\\t, 'test, line 2'", "甲\\tproverb\\t\\t, 'test, line 2'",
            "甲\\tslogan\\t, 'test, line 2'",
            "甲\\tslogan\\tlately\\t, 'test, line 2'"})
    void aBadLineIsNamed(String line, String place) {
        String row = line.replace("\\t", "\t");
        String file = TermLexicon.HEADER + "\n" + (row.equals("甲\tslogan\t\t") ? "\tslogan\t\t" : row);
        IllegalArgumentException thrown = assertThrows(IllegalArgumentException.class,
                () -> TermLexicon.read(new StringReader(file), "test"));
        assertTrue(thrown.getMessage().startsWith(place), thrown.getMessage());
    }

    @Test
    void aFileWithoutTheHeaderIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> TermLexicon.read(new StringReader("甲\tslogan\t\t"), "test"));
    }

    @Test
    void theVersionFollowsTheContent() {
        TermLexicon one = TermLexicon.of(List.of(new TermEntry("甲乙", Term.Kind.SLOGAN, 0, List.of("甲乙"))));
        TermLexicon two = TermLexicon.of(List.of(new TermEntry("甲丙", Term.Kind.SLOGAN, 0, List.of("甲丙"))));
        assertNotEquals(one.version(), two.version());
        assertEquals(one.version(), TermLexicon.of(one.entries()).version());
        assertEquals(2, one.with(two).entries().size());
    }
}
