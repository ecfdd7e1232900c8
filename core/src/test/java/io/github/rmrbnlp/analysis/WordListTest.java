package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Dispersion;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Words, sequences of words and keywords against counts of every token of the random corpus. */
class WordListTest extends OnRandomCorpus {
    private static Map<String, long[]> ngrams(int n, int year) {
        Map<String, long[]> counts = new HashMap<>();
        for (Document document : corpus.documents) {
            if (year != 0 && year(document) != year) {
                continue;
            }
            Set<String> seen = new HashSet<>();
            for (int i = 0; i + n <= document.tokens().size(); i++) {
                StringBuilder words = new StringBuilder();
                boolean whole = true;
                for (int k = i; k < i + n; k++) {
                    whole &= document.isWord(k);
                    words.append(k > i ? " " : "").append(document.word(k));
                }
                if (whole) {
                    long[] count = counts.computeIfAbsent(words.toString(), w -> new long[2]);
                    count[0]++;
                    count[1] += seen.add(words.toString()) ? 1 : 0;
                }
            }
        }
        return counts;
    }

    @ParameterizedTest
    @CsvSource({"1, 0, 1", "2, 0, 3", "3, 1995, 1", "5, 0, 2"})
    void wordListsAreCountedAndDispersedExactly(int n, int year, int minimum) throws IOException {
        QueryNode scope = query(year == 0 ? "*" : "year:" + year);
        WordList found = WordList.of(index, new WordListRequest(scope, n, minimum, 1, Period.YEAR,
                WordListRequest.Sort.FREQUENCY, 0, 100_000), ScanLimits.NONE);
        Map<String, long[]> expected = ngrams(n, year);
        assertEquals(expected.values().stream().mapToLong(c -> c[0]).sum(), found.sequences());
        expected.values().removeIf(count -> count[0] < minimum);
        assertEquals(expected.size(), found.found());
        int[] years = year == 0 ? new int[]{-1, 1993, 1995, 1998} : new int[]{year};
        Map<Integer, Map<String, long[]>> byYear = new LinkedHashMap<>();
        for (int part : years) {
            byYear.put(part, ngrams(n, part));
        }
        for (WordList.Word word : found.words()) {
            assertEquals(expected.get(word.word())[0], word.frequency(), word.word());
            assertEquals(expected.get(word.word())[1], word.articles(), word.word());
            int[] counts = new int[years.length];
            long[] sizes = new long[years.length];
            for (int i = 0; i < years.length; i++) {
                counts[i] = (int) byYear.get(years[i]).getOrDefault(word.word(), new long[1])[0];
                sizes[i] = byYear.get(years[i]).values().stream().mapToLong(c -> c[0]).sum();
            }
            assertEquals(Dispersion.of(counts, sizes), word.dispersion());
        }
    }

    @Test
    void wordsCountedInSeveralScansAreTheSame() throws IOException {
        Map<String, long[]> expected = ngrams(2, 0);
        Map<String, Long> found = new HashMap<>();
        Frequencies frequencies = new Frequencies(2, List.of(query("*"), query("year:1993")), 40);
        Map<String, long[]> of1993 = ngrams(2, 1993);
        frequencies.forEach(index, ScanLimits.NONE, (counts, word) -> {
            String text = counts.words().word(word);
            assertNull(found.put(text, (long) counts.occurrences(word, 0)), "passed on twice");
            assertEquals(expected.get(text)[1], counts.articles(word, 0));
            assertEquals(of1993.getOrDefault(text, new long[2])[0], counts.occurrences(word, 1));
        });
        assertTrue(expected.size() > 200);
        assertEquals(expected.size(), found.size());
        found.forEach((word, count) -> assertEquals(expected.get(word)[0], count));
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 1_000_000})
    void theWholeCorpusAndTheRestOfItAreCountedWithoutReadingThem(int capacity) throws IOException {
        QueryNode year = query("year:1993");
        List<QueryNode> scopes = List.of(query("*"), year, new QueryNode.Not(year));
        Frequencies frequencies = new Frequencies(1, scopes, capacity);
        Map<String, long[]> all = ngrams(1, 0);
        Map<String, long[]> of1993 = ngrams(1, 1993);
        Set<String> found = new HashSet<>();
        frequencies.forEach(index, ScanLimits.NONE, (counts, number) -> {
            String word = counts.words().word(number);
            long[] some = of1993.getOrDefault(word, new long[2]);
            assertTrue(found.add(word), "passed on twice");
            for (int i = 0; i < 2; i++) {
                assertEquals(all.get(word)[i], count(counts, number, 0, i), word);
                assertEquals(some[i], count(counts, number, 1, i), word);
                assertEquals(all.get(word)[i] - some[i], count(counts, number, 2, i), word);
            }
        });
        assertEquals(all.keySet(), found);
        assertEquals(all.values().stream().mapToLong(c -> c[0]).sum(),
                frequencies.sequences(1) + frequencies.sequences(2));
        assertEquals(frequencies.articles(0), frequencies.articles(1) + frequencies.articles(2));
    }

    private static long count(WordCounts counts, int word, int group, int what) {
        return what == 0 ? counts.occurrences(word, group) : counts.articles(word, group);
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void keywordsSetOneYearApart(boolean underused) throws IOException {
        KeywordsRequest request = new KeywordsRequest(query("year:1993"), query("year:1995"), 1, 1, 2, 1, underused,
                KeywordsRequest.Sort.LLR, 0, 1000);
        Keywords found = Keywords.of(index, request, ScanLimits.NONE);
        Map<String, long[]> target = ngrams(1, 1993);
        Map<String, long[]> reference = ngrams(1, 1995);
        long c = target.values().stream().mapToLong(n -> n[0]).sum();
        long d = reference.values().stream().mapToLong(n -> n[0]).sum();
        Set<String> expected = new HashSet<>();
        Map<String, long[]> rich = underused ? reference : target;
        rich.forEach((word, count) -> {
            long a = target.getOrDefault(word, new long[2])[0];
            long b = reference.getOrDefault(word, new long[2])[0];
            if (count[1] >= 2 && (underused ? a * d < b * c : a * d > b * c)) {
                expected.add(word);
            }
        });
        assertEquals(c, found.targetSize());
        assertEquals(d, found.referenceSize());
        assertEquals(0, found.common());
        assertEquals(expected, new HashSet<>(found.words().stream().map(Keywords.Word::word).toList()));
        double last = Double.MAX_VALUE;
        for (Keywords.Word word : found.words()) {
            assertEquals(target.getOrDefault(word.word(), new long[2])[0], word.table().target());
            assertEquals(reference.getOrDefault(word.word(), new long[2])[0], word.table().reference());
            assertTrue(Math.abs(word.table().logLikelihood()) <= last);
            last = Math.abs(word.table().logLikelihood());
        }
    }
}
