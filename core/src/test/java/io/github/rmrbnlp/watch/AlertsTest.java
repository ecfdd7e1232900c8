package io.github.rmrbnlp.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexCheck;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertsTest {
    private static final Segmenter SEGMENTER = Segmenter.standard();
    private static final String[] SENTENCES = {"江泽民说：“要开展送温暖活动，关心困难职工。”", "李鹏总理指出，扶贫工作要落到实处。",
            "中共中央总书记江泽民同志强调，要深入开展送溫暖工程。", "江泽民总书记说，要重视农业。李鹏总理说，要把送温暖活动开展下去。", "省里拨出慰问款３亿元。",
            "共投入104.42亿元，其中美元500万元。", "投资200亿元至300亿元，比上年增长12.5%。", "受灾群众1万多户，3000余人。", "“三个代表”重要思想深入人心。",
            "全市五十名干部送来救灾款二十万元。"};
    private static final Map<String, Listing> QUERIES = new LinkedHashMap<>();
    static {
        QUERIES.put("送温暖 AND page:[1 TO 2]", Listing.ARTICLES);
        QUERIES.put("speaker:江泽民 AND quote:送温暖", Listing.STATEMENTS);
        QUERIES.put("statement:((speaker:江泽民 OR role:总理) AND NOT cue:说)", Listing.STATEMENTS);
        QUERIES.put("money:[1亿 TO *] NEAR/20 慰问款", Listing.FIGURES);
        QUERIES.put("cql:'[pos=\"m\"] [pos=\"q\"]' NOT page:3", Listing.ARTICLES);
        QUERIES.put("term:三个代表* OR 扶贫", Listing.TERMS);
        QUERIES.put("NOT 送温暖", Listing.TEXTS);
        QUERIES.put("不会出现", Listing.ARTICLES);
    }

    private static Article article(Random random, int item) {
        StringBuilder body = new StringBuilder();
        for (int k = random.nextInt(5); k >= 0; k--) {
            body.append(SENTENCES[random.nextInt(SENTENCES.length)]).append(random.nextInt(3) == 0 ? "\n" : "");
        }
        return new ArticleBuilder(new Source("f" + item, null, "UTF-8", "tagged", 0, 100))
                .date(LocalDate.of(1998, 1 + item % 9, 11)).page(1 + item % 4).item(item).title("题")
                .body(body.toString(), null).build();
    }

    private static void add(Path folder, Collection<Article> articles, int commitEvery) throws IOException {
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT)) {
            int added = 0;
            for (Article article : articles) {
                indexer.add(article);
                if (++added % commitEvery == 0) {
                    indexer.commit();
                }
            }
            indexer.commit();
        }
    }

    /** Every row of each query, in no order. */
    private static Map<String, Set<List<Object>>> answers(Path folder) throws IOException {
        Map<String, Set<List<Object>>> answers = new TreeMap<>();
        try (CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            for (Map.Entry<String, Listing> query : QUERIES.entrySet()) {
                Set<List<Object>> rows = new HashSet<>();
                FullList.of(index, QueryParser.parse(query.getKey()), query.getValue(), ScanLimits.NONE)
                        .forEach(rows::add, ScanLimits.NONE);
                answers.put(query.getKey(), rows);
            }
        }
        return answers;
    }

    private static void saveAll(Path folder, int told) throws IOException {
        try (IndexNotes notes = IndexNotes.open(folder)) {
            WatchList watches = WatchList.of(notes.current());
            for (Map.Entry<String, Listing> query : QUERIES.entrySet()) {
                watches = watches.with(
                        new Watch(query.getKey(), query.getValue(), QueryParser.parse(query.getKey()), told));
            }
            notes.replace(watches.in(notes.current()));
        }
    }

    private static Map<String, Set<List<Object>>> run(Path folder) throws IOException {
        Told told = new Told(Integer.MAX_VALUE);
        run(folder, told);
        assertTrue(told.ended);
        QUERIES.keySet().forEach(query -> told.rows.computeIfAbsent(query, q -> new HashSet<>()));
        return told.rows;
    }

    private static void run(Path folder, Told told) throws IOException {
        try (IndexNotes notes = IndexNotes.open(folder); CorpusIndex index = CorpusIndex.open(folder, SEGMENTER)) {
            Alerts.run(index, notes, WatchList.of(notes.current()), told, ScanLimits.NONE);
        }
    }

    /** Remembers alerts; fails instead of taking more than it can. */
    private static final class Told implements AlertSink {
        private final Map<String, Set<List<Object>>> rows = new TreeMap<>();
        private int room;
        private boolean ended;

        Told(int room) {
            this.room = room;
        }

        @Override
        public void begin(Watch watch, FullList list) {
            assertTrue(list.rows() > 0);
        }

        @Override
        public void row(Watch watch, FullList list, List<Object> cells) throws IOException {
            if (room-- == 0) {
                throw new IOException("full");
            }
            assertTrue(rows.computeIfAbsent(watch.name(), name -> new HashSet<>()).add(cells), "told twice: " + cells);
        }

        @Override
        public void end() {
            ended = true;
        }
    }

    @Test
    void whatIsToldBatchByBatchIsWhatTheWholeIndexAnswers(@TempDir Path folder) throws IOException {
        Random random = new Random(1998);
        add(folder, List.of(), 1);
        saveAll(folder, 0);
        Map<String, Set<List<Object>>> union = new TreeMap<>();
        for (int batch = 0; batch < 6; batch++) {
            List<Article> articles = new ArrayList<>();
            for (int i = 0; i < 20; i++) {
                articles.add(article(random, batch * 20 + i));
            }
            add(folder, articles, 1 + random.nextInt(30));
            run(folder).forEach((query, rows) -> rows
                    .forEach(row -> assertTrue(union.computeIfAbsent(query, q -> new HashSet<>()).add(row), query)));
        }
        QUERIES.keySet().forEach(query -> union.computeIfAbsent(query, q -> new HashSet<>()));

        assertEquals(answers(folder), union);
        assertFalse(union.get("speaker:江泽民 AND quote:送温暖").isEmpty());
        assertEquals(Set.of(), run(folder).values().stream().flatMap(Set::stream).collect(HashSet::new, Set::add,
                Set::addAll), "nothing is told twice");
    }

    /** What a batch brought is found by an index of nothing else. */
    @Test
    void aBatchIsToldForWhatItAddedOrChangedAndNothingElse(@TempDir Path folder) throws IOException {
        Random random = new Random(2002);
        Path index = folder.resolve("all");
        add(index, List.of(), 1);
        saveAll(index, 0);
        Map<Integer, Article> held = new TreeMap<>();
        for (int batch = 0; batch < 8; batch++) {
            Map<Integer, Article> given = new TreeMap<>();
            for (int i = 0; i < 15; i++) {
                int item = random.nextInt(60);
                boolean unchanged = held.containsKey(item) && random.nextBoolean();
                given.put(item, unchanged ? held.get(item) : article(random, item));
            }
            Map<Integer, Article> news = new TreeMap<>(given);
            news.entrySet().removeIf(entry -> held.containsKey(entry.getKey())
                    && held.get(entry.getKey()).body().equals(entry.getValue().body()));
            held.putAll(given);
            add(index, given.values(), 1 + random.nextInt(20));
            Path alone = folder.resolve("alone" + batch);
            add(alone, news.values(), 100);

            assertEquals(answers(alone), run(index));
        }
        assertEquals(List.of(), IndexCheck.run(index, done -> {
        }).faults());
    }

    @Test
    void theSameTextFromAnotherFileIsNoNews(@TempDir Path folder) throws IOException {
        Article first = article(new Random(3), 7);
        Article again = new ArticleBuilder(new Source("copy", null, "UTF-8", "tagged", 0, 100)).date(first.date())
                .page(first.page()).item(first.item()).title(first.title()).body(first.body(), null).build();
        add(folder, List.of(first), 1);
        saveAll(folder, 0);
        run(folder);
        add(folder, List.of(again), 1);

        assertTrue(run(folder).values().stream().allMatch(Set::isEmpty));
    }

    @Test
    void aRunThatBreaksOffIsRepeatedWhole(@TempDir Path folder) throws IOException {
        Random random = new Random(4);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            articles.add(article(random, i));
        }
        add(folder, articles, 100);
        saveAll(folder, 0);
        for (int room : new int[]{0, 1, 17, 60}) {
            Told told = new Told(room);
            assertThrows(IOException.class, () -> run(folder, told));
            assertFalse(told.ended);
        }

        assertEquals(answers(folder), run(folder));
    }

    @Test
    void aQuerySavedLaterIsToldFromThenOn(@TempDir Path folders) throws IOException {
        Path folder = folders.resolve("all");
        add(folder, List.of(article(new Random(5), 1)), 1);
        saveAll(folder, 1);
        assertTrue(run(folder).values().stream().allMatch(Set::isEmpty));

        add(folder, List.of(article(new Random(6), 2)), 1);
        Path alone = folders.resolve("alone");
        add(alone, List.of(article(new Random(6), 2)), 1);
        assertEquals(answers(alone), run(folder));
    }

    @Test
    void savedQueriesSurviveARebuildAndAreNamedOnce(@TempDir Path folder) throws IOException {
        add(folder, List.of(article(new Random(5), 1)), 1);
        saveAll(folder, 1);
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, SEGMENTER, IndexerOptions.DEFAULT.withRebuild(true))) {
            indexer.commit();
        }
        try (IndexNotes notes = IndexNotes.open(folder)) {
            WatchList watches = WatchList.of(notes.current());
            assertEquals(QUERIES.size(), watches.watches().size());
            assertThrows(IllegalArgumentException.class, () -> watches.with(watches.watches().getFirst()));
            notes.replace(WatchList.without("不会出现", notes.current()));
            assertEquals(QUERIES.size() - 1, WatchList.of(notes.current()).watches().size());
        }
    }
}
