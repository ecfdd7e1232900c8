package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Who speaks in the articles that match, and which policy terms they name, each with its number of articles. Every article's
 * annotations must be read for it; of many articles only a sample is, the same each time, and the numbers are estimates. Immutable.
 *
 * <pre>{@code
 * FoundNames names = FoundNames.of(index, QueryParser.parse("送温暖"), 5_000, ScanLimits.NONE);
 * names.isExact();
 * }</pre>
 *
 * @param articles how many articles match, exactly
 * @param read how many of them were read
 * @param speakers canonical names, those in the most articles first, ties by name
 * @param terms canonical terms, in the same order
 */
public record FoundNames(long articles, long read, List<Count> speakers, List<Count> terms) {
    public FoundNames {
        speakers = List.copyOf(speakers);
        terms = List.copyOf(terms);
    }

    /**
     * A name.
     *
     * @param name the name
     * @param articles how many matching articles have it; an estimate, rounded, if not all were read
     */
    public record Count(String name, long articles) {
    }

    /** Whether every article was read. */
    public boolean isExact() {
        return read == articles;
    }

    /**
     * Counts.
     *
     * @param most about so many articles are read
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static FoundNames of(CorpusIndex index, QueryNode query, int most, ScanLimits limits) throws IOException {
        if (most < 1) {
            throw new IllegalArgumentException("a sample of " + most);
        }
        long articles = index.search(SearchRequest.of(query).withWindow(0, 0), limits).total();
        double share = articles <= most ? 1 : (double) most / articles;
        Collector all = new Collector(share);
        for (Collector part : index.scan(query, () -> new Collector(share), limits)) {
            all.add(part);
        }
        double scale = all.read == 0 ? 1 : (double) articles / all.read;
        return new FoundNames(articles, all.read, counts(all.speakers, scale), counts(all.terms, scale));
    }

    private static List<Count> counts(Map<String, Long> found, double scale) {
        List<Count> counts = new ArrayList<>();
        found.forEach((name, count) -> counts.add(new Count(name, Math.round(count * scale))));
        counts.sort(Comparator.comparingLong((Count count) -> -count.articles()).thenComparing(Count::name));
        return counts;
    }

    private static final class Collector implements ScanCollector {
        private final double share;
        private final Map<String, Long> speakers = new HashMap<>();
        private final Map<String, Long> terms = new HashMap<>();
        private long read;

        Collector(double share) {
            this.share = share;
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            if (share < 1 && lot(article.number()) >= share) {
                return;
            }
            read++;
            Set<String> here = new HashSet<>();
            article.statements().forEach(statement -> here.add(statement.speaker().name()));
            here.forEach(name -> speakers.merge(name, 1L, Long::sum));
            here.clear();
            article.terms().forEach(term -> here.add(term.canonical()));
            here.forEach(name -> terms.merge(name, 1L, Long::sum));
        }

        /** From 0 to 1, evenly, whatever order articles were indexed in (the mixer of SplitMix64, Steele et al. 2014). */
        private static double lot(int number) {
            long mixed = (number + 1) * 0x9E3779B97F4A7C15L;
            mixed = (mixed ^ mixed >>> 30) * 0xBF58476D1CE4E5B9L;
            mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
            return ((mixed ^ mixed >>> 31) >>> 11) * 0x1.0p-53;
        }

        void add(Collector other) {
            read += other.read;
            other.speakers.forEach((name, count) -> speakers.merge(name, count, Long::sum));
            other.terms.forEach((name, count) -> terms.merge(name, count, Long::sum));
        }
    }

    /** The first {@code limit} of each as a table. */
    public Table toTable(int limit) {
        Table.Builder table = Table.of("names").text("field", "类别").text("name", "名称").count("articles", "篇数");
        speakers.stream().limit(limit).forEach(count -> table.row("speaker", count.name(), count.articles()));
        terms.stream().limit(limit).forEach(count -> table.row("term", count.name(), count.articles()));
        return table.window(0, (long) speakers.size() + terms.size()).fact("articles", articles).fact("read", read)
                .fact("estimated", !isExact()).build();
    }
}
