package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.ArticleSet;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.ScanEndedException;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.WordLists;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** What the inverted lists tell of a part of the random corpus against its articles, each read. */
class ArticleSetTest extends OnRandomCorpus {
    private static final Map<String, Predicate<Document>> SCOPES = Map.of("*", document -> true, "year:1995",
            document -> year(document) == 1995, "NOT year:1993", document -> year(document) != 1993,
            "body:扶贫 AND year:1998", document -> year(document) == 1998 && !document.places("扶贫").isEmpty(),
            "body:没有", document -> false);

    @Test
    void wordsOccurAsOftenAsTheBodiesHaveThem() throws IOException {
        List<String> words = new ArrayList<>(words(document -> true).keySet());
        words.add(words.size() / 2, "没有");
        for (String scope : SCOPES.keySet()) {
            Map<String, Long> expected = words(SCOPES.get(scope));
            ArticleSet articles = index.articles(query(scope), ScanLimits.NONE);
            assertArrayEquals(words.stream().mapToLong(word -> expected.getOrDefault(word, 0L)).toArray(),
                    articles.occurrences(words, ScanLimits.NONE), scope);
            assertEquals(expected.values().stream().mapToLong(often -> often).sum(), articles.words(), scope);
        }
    }

    @Test
    void wordsOfSeveralSetsAreCountedInOnePass() throws IOException {
        List<String> scopes = List.copyOf(SCOPES.keySet());
        List<ArticleSet> sets = new ArrayList<>();
        for (String scope : scopes) {
            sets.add(index.articles(query(scope), ScanLimits.NONE));
        }
        List<Map<String, Long>> occurrences = new ArrayList<>();
        List<Map<String, Long>> articles = new ArrayList<>();
        for (int set = 0; set < scopes.size(); set++) {
            occurrences.add(new TreeMap<>());
            articles.add(new TreeMap<>());
        }
        assertTrue(new WordLists(sets).forEach(() -> (word, length, often, inArticles) -> {
            synchronized (occurrences) {
                for (int set = 0; set < often.length; set++) {
                    if (inArticles[set] > 0) {
                        occurrences.get(set).merge(new String(word, 0, length), often[set], Long::sum);
                        articles.get(set).merge(new String(word, 0, length), (long) inArticles[set], Long::sum);
                    }
                }
            }
        }, ScanLimits.NONE));
        for (int set = 0; set < scopes.size(); set++) {
            Predicate<Document> scope = SCOPES.get(scopes.get(set));
            assertEquals(words(scope), occurrences.get(set), scopes.get(set));
            assertEquals(ranges(scope), articles.get(set), scopes.get(set));
            assertEquals(index.count(SearchRequest.of(query(scopes.get(set)))), sets.get(set).articles());
        }
    }

    /** In how many articles each word is. */
    private static Map<String, Long> ranges(Predicate<Document> scope) {
        Map<String, Long> ranges = new TreeMap<>();
        corpus.documents.stream().filter(scope).forEach(document -> {
            Set<String> here = new HashSet<>();
            for (int i = 0; i < document.tokens().size(); i++) {
                if (document.isWord(i)) {
                    here.add(document.word(i));
                }
            }
            here.forEach(word -> ranges.merge(word, 1L, Long::sum));
        });
        return ranges;
    }

    private static Map<String, Long> words(Predicate<Document> scope) {
        Map<String, Long> words = new TreeMap<>();
        corpus.documents.stream().filter(scope).forEach(document -> {
            for (int i = 0; i < document.tokens().size(); i++) {
                if (document.isWord(i)) {
                    words.merge(document.word(i), 1L, Long::sum);
                }
            }
        });
        return words;
    }

    @Test
    void termsAreMentionedByAsManyArticlesAsHaveThem() throws IOException {
        for (String scope : SCOPES.keySet()) {
            Map<String, Long> expected = new TreeMap<>();
            index.scan(query(scope), () -> (article, places) -> count(article, expected), ScanLimits.NONE);
            Set<String> terms = new TreeSet<>(expected.keySet());
            terms.addAll(List.of("没有", ""));
            assertArrayEquals(terms.stream().mapToLong(term -> expected.getOrDefault(term, 0L)).toArray(),
                    index.articles(query(scope), ScanLimits.NONE).mentioning(List.copyOf(terms), ScanLimits.NONE),
                    scope);
            assertEquals(scope.equals("body:没有"), expected.isEmpty(), scope);
        }
    }

    private static void count(ArticleView article, Map<String, Long> counts) throws IOException {
        Set<String> here = new HashSet<>();
        for (Term term : article.terms()) {
            here.add(term.canonical());
        }
        synchronized (counts) {
            here.forEach(term -> counts.merge(term, 1L, Long::sum));
        }
    }

    @Test
    void fewWordsOfAPartAreQuickerReadThanManyLists() throws IOException {
        assertTrue(index.articles(query("*"), ScanLimits.NONE).isQuickFor(1));
        assertFalse(index.articles(query("year:1995"), ScanLimits.NONE).isQuickFor(1_000_000));
    }

    @Test
    void theBeginningOfALongWordDoesNotTellIt() {
        assertTrue(ArticleSet.knows("字".repeat(254)));
        assertFalse(ArticleSet.knows("字".repeat(255)));
    }

    @Test
    void countingEndsWhenItIsCancelled() throws IOException {
        ArticleSet articles = index.articles(query("year:1995"), ScanLimits.NONE);
        ScanLimits cancelled = new ScanLimits(ScanLimits.NONE.time(), () -> true);
        assertThrows(ScanEndedException.class, () -> articles.occurrences(List.of("扶贫"), cancelled));
        assertThrows(ScanEndedException.class,
                () -> new WordLists(List.of(articles)).forEach(() -> (word, length, often,
                        inArticles) -> {
                }, cancelled));
        assertThrows(ScanEndedException.class, () -> index.articles(query("year:1995"), cancelled));
    }
}
