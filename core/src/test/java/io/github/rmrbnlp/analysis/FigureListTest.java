package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Figures of a query, their sums and bins against a loop over all of them. */
class FigureListTest extends OnSampleArchive {
    @Test
    void figuresAreSummedByKindAndUnit() throws IOException {
        FigureList list = figures("*");
        Map<String, BigDecimal> expected = new TreeMap<>();
        ARTICLES.forEach(a -> a.found().figures().forEach(f -> expected.merge(
                f.kind() == Figure.Kind.MONEY ? f.kind() + f.unit() : f.kind() + ExactText.fold(f.unit()),
                BigDecimal.valueOf(Math.min(f.low(), f.high())), BigDecimal::add)));

        assertEquals(ARTICLES.stream().mapToLong(a -> a.found().figures().size()).sum(), list.figures());
        assertEquals(expected.keySet(),
                list.sums().stream().map(s -> s.kind() + s.unit()).collect(Collectors.toSet()));
        list.sums().forEach(s -> assertEquals(0, s.low().compareTo(expected.get(s.kind() + s.unit())), s.toString()));
        long undated = ARTICLES.stream().filter(a -> a.article().date() == null)
                .mapToLong(a -> a.found().figures().size()).sum();
        assertEquals(list.figures() - undated, list.years().stream().mapToLong(FigureList.Sum::count).sum());
    }

    @Test
    void figuresInTheSentenceOfAStringAreThoseTheLoopFinds() throws IOException {
        List<String> expected = ARTICLES.stream().flatMap(a -> a.found().figures().stream()
                .filter(f -> sentence(a, f.span()).contains("职工")).map(f -> a.article().id() + f.span())).sorted()
                .toList();

        assertFalse(expected.isEmpty());
        assertEquals(expected, figures("职工").rows().stream().map(r -> r.printed().id() + r.figure().span()).sorted()
                .toList());
    }

    private static String sentence(Annotated a, Span span) {
        return a.found().sentences().stream().filter(s -> s.start() <= span.start() && span.start() < s.end())
                .map(s -> a.folded().substring(s.start(), s.end())).findFirst().orElse("");
    }

    @Test
    void figureNearAStringIsTheOneThatIsNear() throws IOException {
        FigureList near = figures("money:[1亿 TO *] NEAR/10 慰问款");
        List<String> expected = ARTICLES.stream().flatMap(a -> a.found().figures().stream()
                .filter(f -> f.kind() == Figure.Kind.MONEY && f.high() >= 1e8 && isNear(a, f.span(), "慰问款", 10))
                .map(f -> a.article().id() + f.span())).sorted().toList();

        assertFalse(expected.isEmpty());
        assertEquals(expected,
                near.rows().stream().map(r -> r.printed().id() + r.figure().span()).sorted().toList());
    }

    private static boolean isNear(Annotated a, Span span, String string, int distance) {
        for (int i = a.folded().indexOf(string); i >= 0; i = a.folded().indexOf(string, i + string.length())) {
            int between = Math.max(i - span.end(), span.start() - i - string.length());
            if (between <= distance) {
                return true;
            }
        }
        return false;
    }

    @ParameterizedTest
    @CsvSource({"*, money:[* TO *], 10000", "工会, money:[* TO *], 10000", "*, percent:[* TO *], 10000",
            "*, count:[* TO *], 25"})
    void figuresLieInBinsAndArePointsInTime(String query, String condition, int most) throws IOException {
        QueryNode.OneFigure only = (QueryNode.OneFigure) QueryParser.parse(condition);
        List<FigureList.Row> rows = FigureList.of(index,
                new ListRequest(QueryParser.parse(query), only, ListOrder.DATE, 0, ALL), ScanLimits.NONE).rows();

        FigurePlot plot = FigurePlot.of(index, QueryParser.parse(query), only, most, ScanLimits.NONE);

        assertEquals(figures(query).rows().stream().filter(r -> r.figure().kind() == rows.getFirst().figure().kind())
                .count(), rows.size());
        assertEquals(rows.size(), plot.figures());
        assertEquals(rows.size(), plot.bins().stream().mapToLong(FigurePlot.Bin::count).sum());
        for (FigurePlot.Bin bin : plot.bins()) {
            assertEquals(rows.stream().mapToDouble(r -> Math.min(r.figure().low(), r.figure().high()))
                    .filter(value -> bin.low() <= value && value < bin.high()).count(), bin.count(), bin.toString());
        }
        Set<String> dated = rows.stream().filter(r -> r.printed().date() != null)
                .map(r -> r.printed().date() + r.printed().id() + r.figure().span()).collect(Collectors.toSet());
        assertEquals(dated.size(), plot.dated());
        assertEquals(Math.min(most, dated.size()), plot.points().size());
        plot.points().forEach(p -> assertTrue(dated.contains(p.date() + p.id() + p.figure().span()), p.toString()));
    }
}
