package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanEndedException;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.ScanProgress;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import io.github.rmrbnlp.statistic.Dispersion;
import io.github.rmrbnlp.statistic.PairTable;
import java.io.IOException;
import java.time.Duration;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every analysis against counting by hand over the same articles. */
class AnalysesTest {
    @TempDir
    static Path folder;
    private static RandomCorpus corpus;
    private static CorpusIndex index;

    @BeforeAll
    static void build() throws IOException {
        corpus = new RandomCorpus(20020119, 400);
        index = corpus.indexed(folder);
    }

    @AfterAll
    static void close() throws IOException {
        index.close();
    }

    private static QueryNode query(String text) {
        return QueryParser.parse(text);
    }

    private static int year(Document document) {
        return document.article().date() == null ? -1 : document.article().date().getYear();
    }

    // kwic

    private record Place(Document document, int start, int end) {
        String date(boolean newest) {
            long day = document.article().date() == null ? 99_999 : document.article().date().toEpochDay();
            return String.format("%06d", newest && day != 99_999 ? 99_998 - day : day);
        }

        String words(boolean left, int from) {
            List<String> words = new ArrayList<>();
            List<int[]> tokens = document.tokens();
            for (int k = 0; k < tokens.size(); k++) {
                int i = left ? tokens.size() - 1 - k : k;
                int a = left ? tokens.get(i)[0] : Math.max(tokens.get(i)[0], end);
                int b = left ? Math.min(tokens.get(i)[1], start) : tokens.get(i)[1];
                if (a < b && document.isWord(i)) {
                    words.add(document.folded().substring(a, b) + "\0");
                }
            }
            return String.join("", words.subList(Math.min(from - 1, words.size()), Math.min(from + 2, words.size())));
        }

        String key(String sort) {
            String folded = document.folded();
            return switch (sort) {
                case "date" -> "";
                case "newest" -> date(true);
                case "hit" -> folded.substring(start, end);
                case "left" -> new StringBuilder(folded.substring(Math.max(0, start - 30), start)).reverse().toString();
                case "right" -> folded.substring(end, Math.min(folded.length(), end + 30));
                default -> words(sort.startsWith("left"), sort.charAt(sort.length() - 1) - '0');
            };
        }

        @Override
        public String toString() {
            return document.article().id() + "@" + start + "-" + end;
        }
    }

    private static List<Place> places(String... literals) {
        List<Place> places = new ArrayList<>();
        for (Document document : corpus.documents) {
            for (String literal : literals) {
                document.places(literal).forEach(p -> places.add(new Place(document, p[0], p[1])));
            }
        }
        return places;
    }

    private static List<String> sorted(List<Place> places, String sort) {
        return places.stream().sorted(Comparator.<Place, String>comparing(p -> p.key(sort))
                .thenComparing(p -> p.date(false)).thenComparing(p -> p.document().article().id())
                .thenComparingInt(Place::start)).map(Place::toString).toList();
    }

    private static List<String> lines(Concordance found) {
        return found.lines().stream().map(line -> line.id() + "@" + line.start() + "-" + line.end()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "newest", "hit", "left", "right", "left1", "right1", "left2", "right3"})
    void linesStandInTheOrderAskedForWhateverThePage(String sort) throws IOException {
        List<Place> places = places("发展", "展经");
        List<String> expected = sorted(places, sort);
        assertTrue(expected.size() > 300);
        ConcordanceRequest request = ConcordanceRequest.of(query("发展 OR 展经"))
                .withSort(ConcordanceSort.parse(sort).orElseThrow());
        for (int offset : new int[]{0, 7, 290, expected.size() - 3}) {
            Concordance found = Concordance.of(index, request.withWindow(offset, 60), ScanLimits.NONE);
            assertEquals(expected.subList(offset, Math.min(offset + 60, expected.size())), lines(found));
            assertEquals(places.size(), found.hits());
            assertEquals(places.stream().map(Place::document).distinct().count(), found.articles());
        }
    }

    @Test
    void aSampleIsTheSameEachTimeAndPartOfAllLines() throws IOException {
        ConcordanceRequest all = ConcordanceRequest.of(query("发展")).withWindow(0, 1000);
        Concordance first = Concordance.of(index, all.withSample(50, 7), ScanLimits.NONE);
        assertEquals(50, first.lines().size());
        assertEquals(places("发展").size(), first.hits());
        assertEquals(lines(first), lines(Concordance.of(index, all.withSample(50, 7), ScanLimits.NONE)));
        assertFalse(lines(first).equals(lines(Concordance.of(index, all.withSample(50, 8), ScanLimits.NONE))));
        List<String> drawn = lines(first);
        assertEquals(sorted(places("发展"), "date").stream().filter(new HashSet<>(drawn)::contains).toList(), drawn);
        assertEquals(true, first.toTable().facts().get("sampled"));
    }

    @Test
    void contextIsWhatStandsThereInCharsOrWords() throws IOException {
        ConcordanceRequest request = ConcordanceRequest.of(query("发展")).withWindow(0, 1000);
        for (Concordance.Line line : Concordance.of(index, request.withContext(5, false), ScanLimits.NONE).lines()) {
            Document document = document(line.id());
            String body = document.article().body();
            assertEquals(body.substring(Math.max(0, line.start() - 5), line.start()), line.left());
            assertEquals(body.substring(line.start(), line.end()), line.hit());
            assertEquals(body.substring(line.end(), Math.min(body.length(), line.end() + 5)), line.right());
        }
        for (Concordance.Line line : Concordance.of(index, request.withContext(2, true), ScanLimits.NONE).lines()) {
            Document document = document(line.id());
            String body = document.article().body();
            assertTrue(body.contains(line.left() + line.hit() + line.right()));
            assertEquals(Math.min(2, wordsIn(document, 0, line.start())),
                    wordsIn(document, line.start() - line.left().length(), line.start()));
            assertEquals(Math.min(2, wordsIn(document, line.end(), body.length())),
                    wordsIn(document, line.end(), line.end() + line.right().length()));
        }
    }

    private static long wordsIn(Document document, int from, int to) {
        long words = 0;
        for (int i = 0; i < document.tokens().size(); i++) {
            int[] token = document.tokens().get(i);
            words += document.isWord(i) && token[0] >= from && token[1] <= to ? 1 : 0;
        }
        return words;
    }

    private static Document document(String id) {
        return corpus.documents.stream().filter(d -> d.article().id().equals(id)).findFirst().orElseThrow();
    }

    // collocates

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

    // words, keyness

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
        assertEquals(c, found.targetWords());
        assertEquals(d, found.referenceWords());
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

    /** An analysis under limits. */
    private interface Asking {
        Object ask(ScanLimits limits) throws IOException;
    }

    @Test
    void everyAnalysisEndsWhenCancelledOrOutOfTime() {
        QueryNode all = query("*");
        QueryNode year = query("year:1993");
        List<Asking> analyses = List.of(
                limits -> Concordance.of(index, ConcordanceRequest.of(query("的")), limits),
                limits -> Collocates.of(index, CollocatesRequest.of(query("的")), limits),
                limits -> WordList.of(index, WordListRequest.of(all), limits),
                limits -> WordList.of(index, WordListRequest.of(year), limits),
                limits -> Keywords.of(index, KeywordsRequest.of(year, new QueryNode.Not(year)), limits),
                limits -> Trend.of(index, TrendRequest.of(query("的")), limits),
                limits -> FirstMentions.of(index, ListRequest.of(query("的")), limits),
                limits -> StatementList.of(index, ListRequest.of(all), limits),
                limits -> FigureList.of(index, ListRequest.of(all), limits),
                limits -> TermList.of(index, all, limits), limits -> Speakers.of(index, all, limits),
                limits -> Network.of(index, NetworkRequest.of(all), limits),
                limits -> Formula.of(index, FormulaRequest.of(query("的")), limits),
                limits -> TextReuse.of(index, TextReuseRequest.of(all), limits));
        ScanLimits cancelled = new ScanLimits(Duration.ofHours(1), () -> true);
        for (int i = 0; i < analyses.size(); i++) {
            Asking analysis = analyses.get(i);
            assertThrows(ScanEndedException.class, () -> analysis.ask(cancelled), "cancelled: " + i);
            assertThrows(ScanEndedException.class, () -> analysis.ask(ScanLimits.of(Duration.ZERO)), "late: " + i);
        }
    }

    @Test
    void severalScansOfOneQuestionShareItsTime() throws IOException {
        ScanLimits hour = ScanLimits.of(Duration.ofHours(1));
        ScanLimits begunBefore = new ScanLimits(hour.time(), hour.cancelled(),
                OptionalLong.of(System.nanoTime() - Duration.ofHours(2).toNanos()), ScanProgress.NONE);

        hour.start().check();
        hour.running().start().check();
        assertThrows(ScanEndedException.class, () -> begunBefore.start().check());
        assertThrows(ScanEndedException.class, () -> Trend.of(index, TrendRequest.of(query("的")), begunBefore));
    }

    // trend

    @ParameterizedTest
    @CsvSource({"YEAR, ", "MONTH, ", "DAY, ", "YEAR, genre", "MONTH, page"})
    void curvesCountEveryPeriodAndLeaveGaps(Period period, String facet) throws IOException {
        QueryField field = facet == null ? null : QueryField.of(facet).orElseThrow();
        TrendRequest request = new TrendRequest(List.of(query("下岗"), query("发展")), query("page:[1 TO 2]"), period, null,
                null, field, 100, 0.95);
        Trend trend = Trend.of(index, request, ScanLimits.NONE);
        assertEquals(2 * (facet == null ? 1 : facet.equals("page") ? 2 : 3), trend.series().size());
        for (Trend.Series series : trend.series()) {
            String literal = series.query().replace("\"", "");
            for (Trend.Point point : series.points()) {
                long[] expected = new long[4];
                for (Document document : corpus.documents) {
                    if (belongs(document, period, point.period(), facet, series.facet())) {
                        int hits = document.places(literal).size();
                        expected[0] += hits;
                        expected[1] += hits > 0 || document.article().title().contains(literal) ? 1 : 0;
                        expected[2] += wordsIn(document, 0, document.folded().length());
                        expected[3]++;
                    }
                }
                assertEquals(List.of(expected[0], expected[1], expected[2], expected[3]),
                        List.of(point.hits(), point.articles(), point.words(), point.allArticles()));
                assertEquals(expected[3] > 0, point.hasData());
            }
        }
        Table table = trend.toTable(0, Long.MAX_VALUE);
        long points = trend.series().stream().mapToLong(s -> s.points().size()).sum();
        assertEquals(points, table.total());
        assertTrue(table.rows().stream().anyMatch(row -> row.contains(null)), "1994 has no data");
        assertEquals(2 * corpus.documents.stream().filter(d -> year(d) == -1 && d.article().page() < 3).count() > 0,
                trend.undatedArticles() > 0);
    }

    private static boolean belongs(Document document, Period period, int number, String facet, String value) {
        if (document.article().date() == null || document.article().page() > 2
                || period.of(document.article().date().toEpochDay()) != number) {
            return false;
        }
        if (facet == null) {
            return true;
        }
        return facet.equals("page")
                ? value.equals(document.article().page().toString())
                : document.article().genre().isEmpty() ? value.isEmpty() : document.article().genre().contains(value);
    }
}
