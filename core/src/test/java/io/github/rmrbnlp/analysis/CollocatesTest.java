package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import io.github.rmrbnlp.statistic.PairTable;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Collocates against the windows of every hit of the random corpus. */
class CollocatesTest extends OnRandomCorpus {
    private static Map<String, PairTable> collocates(String literal, Window window, int year, int minimum) {
        Map<String, long[]> counts = new TreeMap<>();
        long inWindows = 0;
        long outside = 0;
        for (Document document : corpus.documents) {
            if (year != 0 && year(document) != year) {
                continue;
            }
            List<int[]> places = document.places(literal);
            for (int t = 0; t < document.tokens().size(); t++) {
                if (!document.isWord(t) || isNode(document, t, places)) {
                    continue;
                }
                boolean near = isNear(document, t, places, window);
                long[] count = counts.computeIfAbsent(document.word(t), w -> new long[2]);
                outside++;
                inWindows += near ? 1 : 0;
                count[0] += near ? 1 : 0;
                count[1]++;
            }
        }
        Map<String, PairTable> tables = new TreeMap<>();
        for (Map.Entry<String, long[]> entry : counts.entrySet()) {
            if (entry.getValue()[0] >= minimum) {
                tables.put(entry.getKey(), new PairTable(entry.getValue()[0], inWindows, entry.getValue()[1], outside));
            }
        }
        return tables;
    }

    private static boolean isNode(Document document, int token, List<int[]> places) {
        int[] at = document.tokens().get(token);
        return places.stream().anyMatch(place -> at[0] < place[1] && at[1] > place[0]);
    }

    /** Whether fewer words than the window has stand between the token and some hit, all in the hit's sentence. */
    private static boolean isNear(Document document, int token, List<int[]> places, Window window) {
        int[] at = document.tokens().get(token);
        for (int[] place : places) {
            boolean left = at[1] <= place[0];
            int anchor = left ? place[0] : place[1] - 1;
            if (document.sentence(at[0]) != document.sentence(anchor)) {
                continue;
            }
            int between = 0;
            for (int i = 0; i < document.tokens().size(); i++) {
                int[] other = document.tokens().get(i);
                boolean isBetween = left
                        ? other[0] >= at[1] && other[1] <= place[0]
                        : other[0] >= place[1] && other[1] <= at[0];
                // a word the hit covers in part belongs to the hit
                between += isBetween && document.isWord(i) ? 1 : 0;
            }
            if (between < (left ? window.left() : window.right())) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"发展, 5, 5, 0", "发展, 1, 3, 0", "发展, 2, 0, 1995", "展经, 3, 3, 0", "。发展, 2, 2, 0", "送温暖, 1000, 1000, 0",
            "的, 1, 1, 1993"})
    void collocatesAreThoseInTheWindows(String literal, int left, int right, int year) throws IOException {
        Window window = left == 1000 ? Window.SENTENCE : new Window(left, right);
        CollocatesRequest request = new CollocatesRequest(query("\"" + literal + "\""),
                query(year == 0 ? "*" : "year:" + year), window, 2, AssociationMeasure.LLR, 0, 1000);
        Collocates found = Collocates.of(index, request, ScanLimits.NONE);
        Map<String, PairTable> tables = new TreeMap<>();
        found.words().forEach(word -> tables.put(word.word(), word.table()));
        assertEquals(collocates(literal, window, year, 2), tables);
        assertEquals(tables.size(), found.found());
        assertTrue(tables.size() > 5);
        for (int i = 1; i < found.words().size(); i++) {
            assertTrue(AssociationMeasure.LLR.of(found.words().get(i - 1).table()) >= AssociationMeasure.LLR
                    .of(found.words().get(i).table()));
        }
    }

    @Test
    void collocatesOfTwoPartsStandSideBySide() throws IOException {
        CollocatesRequest request = new CollocatesRequest(query("发展"), query("year:1993"), new Window(3, 3), 4,
                AssociationMeasure.LOG_DICE, 0, 1000);
        CollocateComparison found = CollocateComparison.of(index, request, query("year:1995"), ScanLimits.NONE);
        Map<String, PairTable> first = collocates("发展", new Window(3, 3), 1993, 1);
        Map<String, PairTable> second = collocates("发展", new Window(3, 3), 1995, 1);
        Set<String> words = new HashSet<>();
        for (CollocateComparison.Word word : found.words()) {
            words.add(word.word());
            assertEquals(first.get(word.word()), word.first());
            assertEquals(second.get(word.word()), word.second());
            assertEquals(first.containsKey(word.word()) ? first.get(word.word()).both() : 0, word.windows().target());
        }
        Set<String> expected = new HashSet<>();
        first.forEach((word, table) -> expected.addAll(table.both() >= 4 ? Set.of(word) : Set.of()));
        second.forEach((word, table) -> expected.addAll(table.both() >= 4 ? Set.of(word) : Set.of()));
        assertEquals(expected, words);
    }
}
