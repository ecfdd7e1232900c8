package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Curves against the dates of every place of the random corpus. */
class TrendTest extends OnRandomCorpus {
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
