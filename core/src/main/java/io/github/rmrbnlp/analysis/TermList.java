package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.TermLayer;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Dispersion;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The policy terms of the articles that match: how often, since when, how evenly over the years. Immutable.
 *
 * @param query what was asked
 * @param mentions how many mentions there are
 * @param articles how many articles match
 * @param rows the terms, those of the most mentions first, ties by name and kind
 */
public record TermList(QueryNode query, long mentions, long articles, List<Row> rows) {
    public TermList {
        rows = List.copyOf(rows);
    }

    /**
     * One term.
     *
     * @param canonical its name
     * @param kind what it is
     * @param mentions mentions
     * @param articles articles with one
     * @param first the day of the first dated one, or null
     * @param last the day of the last dated one, or null
     * @param dispersion over the years of publication, whose sizes are counted in chars of the articles that match; mentions of
     *            articles without a date are in none
     */
    public record Row(String canonical, Term.Kind kind, long mentions, long articles, LocalDate first, LocalDate last,
            Dispersion dispersion) {
    }

    /**
     * Counts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static TermList of(CorpusIndex index, QueryNode query, ScanLimits limits) throws IOException {
        Collector all = new Collector();
        for (Collector part : index.scan(query, Collector::new, limits)) {
            all.add(part);
        }
        List<Integer> years = List.copyOf(all.chars.keySet());
        long[] sizes = years.stream().mapToLong(all.chars::get).toArray();
        List<Row> rows = new ArrayList<>();
        all.terms.forEach((key, counts) -> rows.add(counts.row(key, years, sizes)));
        rows.sort(Comparator.comparingLong((Row row) -> -row.mentions()).thenComparing(Row::canonical)
                .thenComparing(Row::kind));
        return new TermList(query, rows.stream().mapToLong(Row::mentions).sum(), all.articles, rows);
    }

    private record Key(String canonical, Term.Kind kind) {
    }

    private static final class Counts {
        private final Map<Integer, Integer> years = new HashMap<>();
        private long mentions;
        private long articles;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;
        private int lastArticle = -1;
        /** Mentions of the year at hand, which mostly is that of the article before, and not yet among the others. */
        private int year;
        private int ofYear;

        void add(ArticleView article) throws IOException {
            mentions++;
            articles += lastArticle == article.number() ? 0 : 1;
            lastArticle = article.number();
            if (article.day() != ArticleView.NONE) {
                if (article.year() != year) {
                    endYear();
                    year = article.year();
                }
                ofYear++;
                first = Math.min(first, article.day());
                last = Math.max(last, article.day());
            }
        }

        private void endYear() {
            if (ofYear > 0) {
                years.merge(year, ofYear, Integer::sum);
                ofYear = 0;
            }
        }

        void add(Counts other) {
            other.endYear();
            other.years.forEach((year, count) -> years.merge(year, count, Integer::sum));
            mentions += other.mentions;
            articles += other.articles;
            first = Math.min(first, other.first);
            last = Math.max(last, other.last);
        }

        Row row(Key key, List<Integer> allYears, long[] sizes) {
            int[] found = allYears.stream().mapToInt(year -> years.getOrDefault(year, 0)).toArray();
            return new Row(key.canonical(), key.kind(), mentions, articles,
                    first > last ? null : LocalDate.ofEpochDay(first),
                    first > last ? null : LocalDate.ofEpochDay(last), Dispersion.of(found, sizes));
        }
    }

    private static final class Collector implements ScanCollector {
        private final Map<Key, Counts> terms = new HashMap<>();
        private final Map<Integer, Long> chars = new TreeMap<>();
        private long articles;

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            articles++;
            boolean dated = article.day() != ArticleView.NONE;
            int year = dated ? article.year() : 0;
            if (dated && article.length() > 0) {
                chars.merge(year, (long) article.length(), Long::sum);
            }
            TermLayer layer = article.termLayer();
            for (int i = 0; i < layer.count(); i++) {
                Key key = new Key(layer.canonical(i), layer.kind(i));
                terms.computeIfAbsent(key, k -> new Counts()).add(article);
            }
        }

        void add(Collector other) {
            articles += other.articles;
            other.chars.forEach((year, count) -> chars.merge(year, count, Long::sum));
            other.terms.forEach((key, counts) -> terms.computeIfAbsent(key, k -> new Counts()).add(counts));
        }
    }

    /** The terms as a table, at most {@code limit} from {@code offset} on. */
    public Table toTable(int offset, int limit) {
        Table.Builder table = Table.of("terms").text("term", "术语").text("kind", "类别").count("mentions", "次数")
                .count("articles", "篇数").text("first", "最早").text("last", "最晚").count("years", "年数")
                .number("juillandD", "均匀度D").number("dp", "离散度DP");
        for (Row row : rows.subList(Math.min(offset, rows.size()),
                (int) Math.min(rows.size(), (long) offset + limit))) {
            table.row(row.canonical(), row.kind().jsonName(), row.mentions(), row.articles(),
                    row.first() == null ? null : row.first().toString(),
                    row.last() == null ? null : row.last().toString(), row.dispersion().range(),
                    row.dispersion().juillandD(), row.dispersion().dp());
        }
        return table.window(offset, rows.size()).fact("mentions", mentions).fact("articles", articles).build();
    }
}
