package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.FigureLayer;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;

/**
 * Figures with their values, and their sums: each kind and unit by itself, so that no two currencies are added up. A sum adds what
 * is printed; the same amount printed in two articles counts twice. Immutable.
 *
 * <pre>{@code
 * FigureList list = FigureList.of(index, ListRequest.of(QueryParser.parse("money:[100亿 TO 1000亿] NEAR/20 慰问款")), ScanLimits.NONE);
 * }</pre>
 *
 * @param request what was asked
 * @param figures how many figures there are in all
 * @param articles how many articles they stand in
 * @param rows those asked for, in order
 * @param sums of each kind and unit, the most frequent first
 * @param years the same for each year of publication, in order; figures of articles without a date are in none
 */
public record FigureList(ListRequest request, long figures, long articles, List<Row> rows, List<Sum> sums,
        List<Sum> years) {
    public FigureList {
        rows = List.copyOf(rows);
        sums = List.copyOf(sums);
        years = List.copyOf(years);
    }

    /**
     * One figure in its article.
     *
     * @param figure the figure
     * @param context its sentence
     * @param printed where it stands
     */
    public record Row(Figure figure, String context, Printed printed) {
    }

    /**
     * The figures of one kind and unit.
     *
     * @param year the year of publication, or 0 for all
     * @param kind money, percent …
     * @param unit ISO 4217 code for money; else folded, so that 户 and 戶 are one
     * @param count how many
     * @param low the sum of their values, of ranges the lower ends
     * @param high the same with the upper ends of ranges
     * @param least the least value
     * @param greatest the greatest value
     */
    public record Sum(int year, Figure.Kind kind, String unit, long count, BigDecimal low, BigDecimal high,
            double least, double greatest) {
    }

    /**
     * Finds the figures.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static FigureList of(CorpusIndex index, ListRequest request, ScanLimits limits) throws IOException {
        AnnotationFilter filter = request.filter(index);
        Collector all = new Collector(filter, request);
        for (Collector part : request.scan(index, filter.provesFigures(), () -> new Collector(filter, request),
                limits)) {
            all.add(part);
        }
        List<Row> rows = all.rows.read(index, request,
                (view, listed) -> row(view, view.figures().get(listed.index())));
        return new FigureList(request, all.rows.total(), all.rows.articles(), rows, all.sums.ofAll(),
                all.sums.ofYears());
    }

    static Row row(ArticleView view, Figure figure) throws IOException {
        return new Row(figure, Printed.sentence(view, figure.span().start(), 0),
                Printed.of(view.article(), figure.span().start(), figure.span().end()));
    }

    /** Counts and adds up all, keeps the first. */
    private static final class Collector implements ScanCollector {
        private final AnnotationFilter filter;
        private final ListedRows rows;
        private final FigureSums sums = new FigureSums();

        Collector(AnnotationFilter filter, ListRequest request) {
            this.filter = filter;
            rows = request.rows();
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            FigureLayer layer = article.figureLayer();
            rows.count(filter.forEachFigure(article, places, i -> {
                rows.offer(article, i, Math.max(layer.low(i), layer.high(i)));
                sums.add(article.year(), layer, i);
            }));
        }

        void add(Collector other) {
            rows.add(other.rows);
            sums.add(other.sums);
        }
    }

    /** The figures as a table, with the exact numbers of figures and articles. */
    public Table toTable() {
        Table.Builder table = columns();
        rows.forEach(row -> table.row(cells(row)));
        return table.window(request.offset(), figures).fact("figures", figures).fact("articles", articles).build();
    }

    static Table.Builder columns() {
        return Table.of("figures").text("date", "日期").text("text", "原文").text("kind", "类别")
                .number("low", "数值").number("high", "上限").text("unit", "单位").text("approximation", "约略")
                .text("context", "所在句").text("citation", "出处").text("id", "编号").detail().text("title", "标题").detail()
                .count("start", "起").detail().count("end", "止").detail().text("file", "文件").detail().text("entry", "包内")
                .detail().count("byte", "字节").detail();
    }

    static Object[] cells(Row row) {
        Figure f = row.figure();
        Printed at = row.printed();
        return new Object[]{at.day(), f.text(), f.kind().jsonName(), exact(f.low()), exact(f.high()), f.unit(),
                f.approximation() == null ? null : f.approximation().jsonName(), row.context(), at.citation(),
                at.id(), at.title(), at.start(), at.end(), at.source().file(), at.source().entry(), at.offset()};
    }

    /** A value as it is printed, not rounded like a measure; null for an open end. */
    private static BigDecimal exact(double value) {
        return Double.isFinite(value) ? FigureSums.plain(BigDecimal.valueOf(value)) : null;
    }

    /** The sums as a table, of all years or of each. */
    public Table toSums(boolean eachYear) {
        List<Sum> shown = eachYear ? years : sums;
        Table.Builder table = Table.of("figures").text("year", "年").text("kind", "类别").text("unit", "单位")
                .count("count", "个数").number("sum", "合计").number("sumHigh", "合计（取上限）").number("min", "最小")
                .number("max", "最大");
        for (Sum sum : shown) {
            table.row(sum.year() == 0 ? null : Integer.toString(sum.year()), sum.kind().jsonName(), sum.unit(),
                    sum.count(), sum.low(), sum.high(), exact(sum.least()), exact(sum.greatest()));
        }
        return table.fact("figures", figures).fact("articles", articles).build();
    }
}
