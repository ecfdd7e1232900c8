package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Supplier;

/** What {@link Formula} counts, of the articles that have it or of all. Not thread-safe. */
final class FormulaCounts implements ScanCollector {
    private final boolean ofFormula;
    private final VariantCounts variants = new VariantCounts();
    private final TreeMap<Integer, Sum> years = new TreeMap<>();
    private final Map<Integer, Sum> pages = new HashMap<>();
    private final Map<String, Sum> genres = new HashMap<>();
    private final Map<String, Sum> speakers = new HashMap<>();
    private final Map<String, Sum> terms = new HashMap<>();
    private long hits;
    private long articles;
    private int year;
    private Sum yearSum;

    private FormulaCounts(boolean ofFormula) {
        this.ofFormula = ofFormula;
    }

    /** Counts of one year, page, speaker or term. */
    static final class Sum {
        private long hits;
        private long articles;
        private long chars;
        private int day = Integer.MAX_VALUE;

        long hits() {
            return hits;
        }

        long articles() {
            return articles;
        }

        long chars() {
            return chars;
        }

        LocalDate firstDay() {
            return day == Integer.MAX_VALUE ? null : LocalDate.ofEpochDay(day);
        }

        void add(long newHits, long newArticles, long newChars, int newDay) {
            hits += newHits;
            articles += newArticles;
            chars += newChars;
            day = newDay == ArticleView.NONE ? day : Math.min(day, newDay);
        }

        void add(Sum other) {
            hits += other.hits;
            articles += other.articles;
            chars += other.chars;
            day = Math.min(day, other.day);
        }
    }

    /** Counts places and all that stands with them. */
    static FormulaCounts ofFormula(CorpusIndex index, QueryNode query, ScanLimits limits) throws IOException {
        return scan(index, query, () -> new FormulaCounts(true), limits);
    }

    /** Counts articles alone. */
    static FormulaCounts ofScope(CorpusIndex index, QueryNode scope, ScanLimits limits) throws IOException {
        return scan(index, scope, () -> new FormulaCounts(false), limits);
    }

    private static FormulaCounts scan(CorpusIndex index, QueryNode query, Supplier<FormulaCounts> slice,
            ScanLimits limits) throws IOException {
        FormulaCounts sum = slice.get();
        for (FormulaCounts part : index.scan(query, slice, limits)) {
            sum.add(part);
        }
        return sum;
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        int count = ofFormula ? places.count() : 0;
        if (ofFormula && count == 0) {
            return;
        }
        hits += count;
        articles++;
        if (article.day() != ArticleView.NONE) {
            year(article).add(count, 1, article.length(), article.day());
        }
        if (article.page() != ArticleView.NONE) {
            sum(pages, article.page()).add(count, 1, 0, article.day());
        }
        for (String genre : article.names(QueryField.GENRE)) {
            sum(genres, genre).add(count, 1, 0, article.day());
        }
        if (ofFormula) {
            collectCompany(article, places);
        }
    }

    /** The sum of its year, which mostly is that of the article before. */
    private Sum year(ArticleView article) throws IOException {
        if (yearSum == null || article.year() != year) {
            year = article.year();
            yearSum = sum(years, year);
        }
        return yearSum;
    }

    private void collectCompany(ArticleView article, Places places) throws IOException {
        for (int i = 0; i < places.count(); i++) {
            variants.add(article, places.start(i), places.end(i));
            Statement said = innermost(article, places.start(i), places.end(i));
            if (said != null) {
                sum(speakers, said.speaker().name()).add(1, 0, 0, article.day());
            }
        }
        Set<String> here = new HashSet<>();
        for (Term term : article.terms()) {
            if (here.add(term.canonical())) {
                sum(terms, term.canonical()).add(0, 1, 0, article.day());
            }
        }
    }

    private static <K> Sum sum(Map<K, Sum> sums, K key) {
        return sums.computeIfAbsent(key, k -> new Sum());
    }

    /** The statement with the shortest stretch of content round a place, or null. */
    static Statement innermost(ArticleView article, int start, int end) throws IOException {
        Statement innermost = null;
        int shortest = Integer.MAX_VALUE;
        for (Statement statement : article.statements()) {
            for (Span content : statement.content()) {
                int length = content.end() - content.start();
                if (content.start() <= start && end <= content.end() && length < shortest) {
                    innermost = statement;
                    shortest = length;
                }
            }
        }
        return innermost;
    }

    private void add(FormulaCounts other) {
        hits += other.hits;
        articles += other.articles;
        variants.add(other.variants);
        other.years.forEach((key, sum) -> sum(years, key).add(sum));
        other.pages.forEach((key, sum) -> sum(pages, key).add(sum));
        other.genres.forEach((key, sum) -> sum(genres, key).add(sum));
        other.speakers.forEach((key, sum) -> sum(speakers, key).add(sum));
        other.terms.forEach((key, sum) -> sum(terms, key).add(sum));
    }

    long hits() {
        return hits;
    }

    long articles() {
        return articles;
    }

    VariantCounts variants() {
        return variants;
    }

    TreeMap<Integer, Sum> years() {
        return years;
    }

    Sum year(int year) {
        return years.getOrDefault(year, new Sum());
    }

    Map<String, Sum> pages() {
        Map<String, Sum> named = new HashMap<>();
        pages.forEach((page, sum) -> named.put(Integer.toString(page), sum));
        return named;
    }

    Map<String, Sum> genres() {
        return genres;
    }

    Map<String, Sum> speakers() {
        return speakers;
    }

    Map<String, Sum> terms() {
        return terms;
    }
}
