package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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
        for (Collector part : index.scan(request.articles(), () -> new Collector(filter, request), limits)) {
            all.add(part);
        }
        List<Row> rows = new ArrayList<>();
        for (Listed listed : all.rows.window(request.offset(), request.limit())) {
            rows.add(index.read(listed.article(), view -> row(view, view.figures().get(listed.index()))));
        }
        List<Sum> sums = new ArrayList<>();
        List<Sum> years = new ArrayList<>();
        all.sums.forEach((key, adding) -> (key.year() == 0 ? sums : years).add(adding.sum(key)));
        sums.sort((a, b) -> Long.compare(b.count(), a.count()));
        return new FigureList(request, all.figures, all.articles, rows, sums, years);
    }

    static Row row(ArticleView view, Figure figure) throws IOException {
        return new Row(figure, Printed.sentence(view, figure.span().start(), 0),
                Printed.of(view.article(), figure.span().start(), figure.span().end()));
    }

    /** What is added up by itself; year 0 is all years. */
    private record Key(int year, Figure.Kind kind, String unit) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byYear = Integer.compare(year, other.year);
            int byKind = byYear != 0 ? byYear : kind.compareTo(other.kind);
            return byKind != 0 ? byKind : unit.compareTo(other.unit);
        }
    }

    /** Decimal sums: the same whatever the order of adding. */
    private static final class Adding {
        private long count;
        private BigDecimal low = BigDecimal.ZERO;
        private BigDecimal high = BigDecimal.ZERO;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(Figure figure) {
            double from = Math.min(figure.low(), figure.high());
            double to = Math.max(figure.low(), figure.high());
            count++;
            low = low.add(BigDecimal.valueOf(from));
            high = high.add(BigDecimal.valueOf(to));
            least = Math.min(least, from);
            greatest = Math.max(greatest, to);
        }

        void add(Adding other) {
            count += other.count;
            low = low.add(other.low);
            high = high.add(other.high);
            least = Math.min(least, other.least);
            greatest = Math.max(greatest, other.greatest);
        }

        Sum sum(Key key) {
            return new Sum(key.year(), key.kind(), key.unit(), count, plain(low), plain(high), least, greatest);
        }

        private static BigDecimal plain(BigDecimal value) {
            BigDecimal stripped = value.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
    }

    /** Counts and adds up all, keeps the first. */
    private static final class Collector implements ScanCollector {
        private final AnnotationFilter filter;
        private final TopRows<Listed> rows;
        private final Map<Key, Adding> sums = new TreeMap<>();
        private long figures;
        private long articles;

        Collector(AnnotationFilter filter, ListRequest request) {
            this.filter = filter;
            rows = request.rows();
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            List<Figure> all = article.figures();
            List<Figure> chosen = filter.figures(article, places);
            articles += chosen.isEmpty() ? 0 : 1;
            figures += chosen.size();
            int index = 0;
            for (Figure figure : chosen) {
                while (all.get(index) != figure) {
                    index++;
                }
                rows.offer(new Listed(article.number(), index, article.day(), Math.max(figure.low(), figure.high()),
                        article.id()));
                sums.computeIfAbsent(new Key(0, figure.kind(), unit(figure)), k -> new Adding()).add(figure);
                if (article.day() != ArticleView.NONE) {
                    int year = LocalDate.ofEpochDay(article.day()).getYear();
                    sums.computeIfAbsent(new Key(year, figure.kind(), unit(figure)), k -> new Adding()).add(figure);
                }
            }
        }

        /** An ISO code is compared as it is. */
        private static String unit(Figure figure) {
            return figure.kind() == Figure.Kind.MONEY ? figure.unit() : ExactText.fold(figure.unit());
        }

        void add(Collector other) {
            figures += other.figures;
            articles += other.articles;
            other.rows.sorted().forEach(rows::offer);
            other.sums.forEach((key, sum) -> sums.computeIfAbsent(key, k -> new Adding()).add(sum));
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
        return Double.isFinite(value) ? Adding.plain(BigDecimal.valueOf(value)) : null;
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
