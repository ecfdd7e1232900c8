package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.StatementLayer;
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
 * Who quotes whom: statements that stand inside what another says, by who relays them and who is relayed. One statement inside
 * several counts for the innermost. Immutable.
 *
 * <pre>{@code
 * RelayedSpeakers relayed = RelayedSpeakers.of(index, QueryParser.parse("*"), null, ScanLimits.NONE);
 * }</pre>
 *
 * @param query what was asked; {@link AnnotationFilter} says which statements it is about, of which those that are relayed count
 * @param statements how many relayed statements there are
 * @param articles how many articles they stand in
 * @param rows the pairs, those of the most statements first, ties by the names
 */
public record RelayedSpeakers(QueryNode query, long statements, long articles, List<Row> rows) {
    public RelayedSpeakers {
        rows = List.copyOf(rows);
    }

    /**
     * One who relays another.
     *
     * @param relaying the canonical name of who says that the other says
     * @param relayed the canonical name of the other
     * @param statements relayed statements
     * @param articles articles with one of them
     * @param first the day of the first dated one, or null
     * @param last the day of the last dated one, or null
     */
    public record Row(String relaying, String relayed, long statements, long articles, LocalDate first,
            LocalDate last) {
    }

    /**
     * Counts.
     *
     * @param only a condition the relayed statements must meet besides, or null for none
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static RelayedSpeakers of(CorpusIndex index, QueryNode query, QueryNode.OneStatement only,
            ScanLimits limits) throws IOException {
        AnnotationFilter filter = index.filter(query, only);
        Collector all = new Collector(filter);
        for (Collector part : index.scan(Scopes.holding(query, only), () -> new Collector(filter), limits)) {
            all.add(part);
        }
        List<Row> rows = new ArrayList<>();
        all.pairs.forEach((pair, counts) -> rows.add(counts.row(pair)));
        rows.sort(Comparator.comparingLong((Row row) -> -row.statements()).thenComparing(Row::relaying)
                .thenComparing(Row::relayed));
        return new RelayedSpeakers(query, rows.stream().mapToLong(Row::statements).sum(), all.articles, rows);
    }

    /**
     * The innermost statement inside whose content another stands with speaker and cue.
     *
     * @return its number, or -1
     */
    static int relaying(StatementLayer statements, int relayed) {
        int start = Math.min(statements.mentionStart(relayed), statements.cueStart(relayed));
        int end = Math.max(statements.mentionEnd(relayed), statements.cueEnd(relayed));
        int innermost = -1;
        int shortest = Integer.MAX_VALUE;
        for (int i = 0; i < statements.count(); i++) {
            for (int c = statements.firstContent(i); i != relayed && c < statements.behindContent(i); c++) {
                int length = statements.contentEnd(c) - statements.contentStart(c);
                if (statements.contentStart(c) <= start && end <= statements.contentEnd(c) && length < shortest) {
                    innermost = i;
                    shortest = length;
                }
            }
        }
        return innermost;
    }

    private record Pair(String relaying, String relayed) {
    }

    private static final class Counts {
        private long statements;
        private long articles;
        private int first = Integer.MAX_VALUE;
        private int last = Integer.MIN_VALUE;

        void add(Counts other) {
            statements += other.statements;
            articles += other.articles;
            first = Math.min(first, other.first);
            last = Math.max(last, other.last);
        }

        Row row(Pair pair) {
            return new Row(pair.relaying(), pair.relayed(), statements, articles,
                    first > last ? null : LocalDate.ofEpochDay(first),
                    first > last ? null : LocalDate.ofEpochDay(last));
        }
    }

    private static final class Collector implements ScanCollector {
        private final AnnotationFilter filter;
        private final Map<Pair, Counts> pairs = new HashMap<>();
        private long articles;

        Collector(AnnotationFilter filter) {
            this.filter = filter;
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            StatementLayer statements = article.statementLayer();
            Set<Pair> here = new HashSet<>();
            filter.forEachStatement(article, places, relayed -> {
                int relaying = relaying(statements, relayed);
                if (relaying >= 0) {
                    Pair pair = new Pair(statements.speaker(relaying), statements.speaker(relayed));
                    count(article, pairs.computeIfAbsent(pair, p -> new Counts()), here.add(pair));
                }
            });
            articles += here.isEmpty() ? 0 : 1;
        }

        private static void count(ArticleView article, Counts counts, boolean isFirst) throws IOException {
            counts.statements++;
            counts.articles += isFirst ? 1 : 0;
            if (article.day() != ArticleView.NONE) {
                counts.first = Math.min(counts.first, article.day());
                counts.last = Math.max(counts.last, article.day());
            }
        }

        void add(Collector other) {
            articles += other.articles;
            other.pairs.forEach((pair, counts) -> pairs.computeIfAbsent(pair, p -> new Counts()).add(counts));
        }
    }

    /**
     * The pairs as a table.
     *
     * @param offset pairs left out at the beginning
     * @param limit most pairs shown
     */
    public Table toTable(int offset, int limit) {
        Table.Builder table = Table.of("relayed").text("relaying", "转述人").text("relayed", "被转述人")
                .count("statements", "言论").count("articles", "篇数").text("first", "最早").text("last", "最晚");
        for (Row row : rows.subList(Math.min(offset, rows.size()),
                (int) Math.min(rows.size(), (long) offset + limit))) {
            table.row(row.relaying(), row.relayed(), row.statements(), row.articles(),
                    row.first() == null ? null : row.first().toString(),
                    row.last() == null ? null : row.last().toString());
        }
        return table.window(offset, rows.size()).fact("statements", statements).fact("articles", articles).build();
    }
}
