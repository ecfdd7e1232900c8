package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who speaks how often, and of which policy terms: a matrix of speakers and the terms inside what they say. Immutable.
 *
 * <pre>{@code
 * Speakers speakers = Speakers.of(index, QueryParser.parse("quote:再就业"), ScanLimits.NONE);
 * speakers.toTable(0, 20, 10);
 * }</pre>
 *
 * @param query what was asked; {@link AnnotationFilter} says which statements it is about
 * @param statements how many statements there are
 * @param articles how many articles they stand in
 * @param rows the speakers, those of the most statements first, ties by name
 * @param terms the terms, those of the most statements first, ties by name
 */
public record Speakers(QueryNode query, long statements, long articles, List<Row> rows, List<TermCount> terms) {
    public Speakers {
        rows = List.copyOf(rows);
        terms = List.copyOf(terms);
    }

    /**
     * One speaker.
     *
     * @param name the canonical name
     * @param role the title given most, ties by name, or null
     * @param statements statements
     * @param articles articles with one of them
     * @param first the day of the first dated one, or null
     * @param last the day of the last dated one, or null
     * @param terms statements whose content names a term, by the term's canonical name
     */
    public record Row(String name, String role, long statements, long articles, LocalDate first, LocalDate last,
            Map<String, Long> terms) {
    }

    /**
     * A term and the number of statements whose content names it.
     *
     * @param term its canonical name
     * @param statements statements
     */
    public record TermCount(String term, long statements) {
    }

    /**
     * Counts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Speakers of(CorpusIndex index, QueryNode query, ScanLimits limits) throws IOException {
        return of(index, query, null, limits);
    }

    /**
     * Counts statements that meet a condition besides.
     *
     * @param only the condition, or null for none
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Speakers of(CorpusIndex index, QueryNode query, QueryNode.OneStatement only, ScanLimits limits)
            throws IOException {
        AnnotationFilter filter = index.filter(query, only);
        Collector all = new Collector(filter);
        for (Collector part : index.scan(Scopes.holding(query, only), () -> new Collector(filter), limits)) {
            all.add(part);
        }
        List<Row> rows = new ArrayList<>();
        Map<String, Long> terms = new HashMap<>();
        all.speakers.forEach((name, counts) -> {
            rows.add(counts.row(name));
            counts.terms.forEach((term, count) -> terms.merge(term, count, Long::sum));
        });
        rows.sort(Comparator.comparingLong((Row row) -> -row.statements()).thenComparing(Row::name));
        List<TermCount> columns = new ArrayList<>();
        terms.forEach((term, count) -> columns.add(new TermCount(term, count)));
        columns.sort(Comparator.comparingLong((TermCount t) -> -t.statements()).thenComparing(TermCount::term));
        return new Speakers(query, all.statements, all.articles, rows, columns);
    }

    private static final class Counts {
        private final Map<String, Long> roles = new HashMap<>();
        private final Map<String, Long> terms = new HashMap<>();
        private long statements;
        private long articles;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;

        void add(Counts other) {
            other.roles.forEach((role, count) -> roles.merge(role, count, Long::sum));
            other.terms.forEach((term, count) -> terms.merge(term, count, Long::sum));
            statements += other.statements;
            articles += other.articles;
            first = Math.min(first, other.first);
            last = Math.max(last, other.last);
        }

        Row row(String name) {
            String role = roles.entrySet().stream().min(Comparator
                    .comparingLong((Map.Entry<String, Long> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey).orElse(null);
            return new Row(name, role, statements, articles, first > last ? null : LocalDate.ofEpochDay(first),
                    first > last ? null : LocalDate.ofEpochDay(last), Map.copyOf(terms));
        }
    }

    private static final class Collector implements ScanCollector {
        private final AnnotationFilter filter;
        private final Map<String, Counts> speakers = new HashMap<>();
        private long statements;
        private long articles;

        Collector(AnnotationFilter filter) {
            this.filter = filter;
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            List<Statement> chosen = filter.statements(article, places);
            Set<String> here = new HashSet<>();
            articles += chosen.isEmpty() ? 0 : 1;
            statements += chosen.size();
            for (Statement statement : chosen) {
                Counts counts = speakers.computeIfAbsent(statement.speaker().name(), name -> new Counts());
                counts.statements++;
                counts.articles += here.add(statement.speaker().name()) ? 1 : 0;
                if (statement.speaker().role() != null) {
                    counts.roles.merge(statement.speaker().role(), 1L, Long::sum);
                }
                if (article.day() != ArticleView.NONE) {
                    counts.first = Math.min(counts.first, article.day());
                    counts.last = Math.max(counts.last, article.day());
                }
                named(article, statement).forEach(term -> counts.terms.merge(term, 1L, Long::sum));
            }
        }

        private static Set<String> named(ArticleView article, Statement statement) throws IOException {
            Set<String> named = new HashSet<>();
            for (Term term : article.terms()) {
                for (Span content : statement.content()) {
                    if (content.start() <= term.span().start() && term.span().end() <= content.end()) {
                        named.add(term.canonical());
                    }
                }
            }
            return named;
        }

        void add(Collector other) {
            statements += other.statements;
            articles += other.articles;
            other.speakers.forEach((name, counts) -> speakers.computeIfAbsent(name, n -> new Counts()).add(counts));
        }
    }

    /**
     * The matrix as a table.
     *
     * @param offset speakers left out at the beginning
     * @param limit most speakers shown
     * @param columns most terms shown, each a column
     */
    public Table toTable(int offset, int limit, int columns) {
        Table.Builder table = Table.of("speakers").text("speaker", "说话人").text("role", "职务").count("statements", "言论")
                .count("articles", "篇数").text("first", "最早").text("last", "最晚");
        List<TermCount> shown = terms.subList(0, Math.min(columns, terms.size()));
        shown.forEach(term -> table.count("term:" + term.term(), term.term()));
        for (Row row : rows.subList(Math.min(offset, rows.size()),
                (int) Math.min(rows.size(), (long) offset + limit))) {
            List<Object> cells = new ArrayList<>();
            cells.add(row.name());
            cells.add(row.role());
            cells.add(row.statements());
            cells.add(row.articles());
            cells.add(row.first() == null ? null : row.first().toString());
            cells.add(row.last() == null ? null : row.last().toString());
            shown.forEach(term -> cells.add(row.terms().getOrDefault(term.term(), 0L)));
            table.row(cells.toArray());
        }
        return table.window(offset, rows.size()).fact("statements", statements).fact("articles", articles)
                .fact("termsInAll", (long) terms.size()).fact("termsShown", (long) shown.size()).build();
    }
}
