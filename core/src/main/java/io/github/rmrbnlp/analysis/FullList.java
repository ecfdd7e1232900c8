package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;

/**
 * A listing without a limit: the totals first, then every row, one after another by date and article id, so that an answer of any
 * length can be written. Immutable.
 *
 * <pre>{@code
 * FullList list = FullList.of(index, QueryParser.parse("quote:送温暖"), Listing.STATEMENTS, ScanLimits.NONE);
 * list.heading().total(); // known before the first row
 * list.forEach(row -> System.out.println(row), ScanLimits.NONE);
 * }</pre>
 *
 * @param index the index it is asked of
 * @param query what is asked
 * @param listing what is listed
 * @param articles how many articles match
 * @param rows how many rows they have
 */
public record FullList(CorpusIndex index, QueryNode query, Listing listing, long articles, long rows) {
    /**
     * Counts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static FullList of(CorpusIndex index, QueryNode query, Listing listing, ScanLimits limits)
            throws IOException {
        AnnotationFilter filter = index.filter(query);
        long articles = 0;
        long rows = 0;
        for (Counter slice : index.scan(query, () -> new Counter(listing, filter), limits)) {
            articles += slice.articles;
            rows += slice.rows;
        }
        return new FullList(index, query, listing, articles, rows);
    }

    /** The columns and totals: a table of none of its rows. */
    public Table heading() {
        return listing.columns().window(0, rows).fact("articles", articles).build();
    }

    /**
     * Hands over every row.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan; the sink has seen a part then
     */
    public void forEach(RowSink sink, ScanLimits limits) throws IOException {
        AnnotationFilter filter = index.filter(query);
        long[] seen = {0};
        index.walk(query, (article, places) -> listing.rows(article, places, filter, row -> {
            seen[0]++;
            sink.row(row);
        }), limits);
        if (seen[0] != rows) {
            throw new IOException(rows + " rows were counted and " + seen[0] + " found: the index is damaged");
        }
    }

    private static final class Counter implements ScanCollector {
        private final Listing listing;
        private final AnnotationFilter filter;
        private long articles;
        private long rows;

        Counter(Listing listing, AnnotationFilter filter) {
            this.listing = listing;
            this.filter = filter;
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            articles++;
            rows += listing.count(article, places, filter);
        }
    }
}
