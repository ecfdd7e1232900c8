package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.index.AnnotationFilter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.FigureLayer;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How the figures of one kind and unit are spread, by value and over time: counts of all of them by range of values, and points,
 * which are all of them or, of many, a sample that is the same each time. Of a range of values the lower end counts. Immutable.
 *
 * <pre>{@code
 * QueryNode.OneFigure yuan = new QueryNode.OneFigure(
 *         new QueryNode.Amount(QueryField.MONEY, Double.NEGATIVE_INFINITY, true, Double.POSITIVE_INFINITY, true, "CNY"));
 * FigurePlot plot = FigurePlot.of(index, QueryParser.parse("慰问款"), yuan, 2_000, ScanLimits.NONE);
 * }</pre>
 *
 * @param figures how many figures there are
 * @param dated how many of them stand in articles with a date
 * @param bins the ranges from the least value to the greatest; empty if there is no figure
 * @param points of the dated figures, in the order of their dates; fewer than {@code dated} if they are a sample
 */
public record FigurePlot(long figures, long dated, List<Bin> bins, List<Point> points) {
    private static final int MOST_BINS = 100;

    public FigurePlot {
        bins = List.copyOf(bins);
        points = List.copyOf(points);
    }

    /**
     * A range of values.
     *
     * @param low the least value in it; minus infinity for all negative ones
     * @param high the least value above it
     * @param count how many figures
     */
    public record Bin(double low, double high, long count) {
    }

    /**
     * A figure in time.
     *
     * @param date the article's day
     * @param figure the figure
     * @param id the article's id
     * @param title its title, or null
     */
    public record Point(LocalDate date, Figure figure, String id, String title) {
    }

    /**
     * Looks at the figures.
     *
     * @param query which figures, as in {@link FigureList}
     * @param only a condition they must meet besides; that of one kind and unit makes their values comparable
     * @param points most points
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static FigurePlot of(CorpusIndex index, QueryNode query, QueryNode.OneFigure only, int points,
            ScanLimits limits) throws IOException {
        AnnotationFilter filter = index.filter(query, only);
        Collector all = new Collector(filter, points);
        for (Collector part : index.scan(Scopes.holding(query, only), () -> new Collector(filter, points), limits)) {
            all.add(part);
        }
        List<Listed> drawn = new ArrayList<>(all.points.sorted());
        drawn.sort(ListOrder.DATE.order());
        List<Point> shown = new ArrayList<>();
        for (Listed one : drawn) {
            shown.add(index.read(one.article(), view -> new Point(LocalDate.ofEpochDay(one.day()),
                    view.figures().get(one.index()), view.id(), view.title())));
        }
        return new FigurePlot(all.figures, all.dated, all.bins(), shown);
    }

    /** Counts all, draws some. */
    private static final class Collector implements ScanCollector {
        private static final Comparator<Listed> DRAWN = Comparator.comparingDouble(Listed::value)
                .thenComparing(Listed::id).thenComparingInt(Listed::index);

        private final AnnotationFilter filter;
        private final TopRows<Listed> points;
        private final FigureBins logarithmic = new FigureBins(true);
        private final FigureBins linear = new FigureBins(false);
        private long figures;
        private long percentages;
        private long dated;

        Collector(AnnotationFilter filter, int most) {
            this.filter = filter;
            this.points = new TopRows<>(DRAWN, most);
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            FigureLayer layer = article.figureLayer();
            filter.forEachFigure(article, places, i -> {
                double value = Math.min(layer.low(i), layer.high(i));
                figures++;
                percentages += layer.kind(i) == Figure.Kind.PERCENT ? 1 : 0;
                logarithmic.add(value);
                linear.add(value);
                if (article.day() != ArticleView.NONE) {
                    dated++;
                    points.offer(new Listed(article.number(), i, article.day(), lot(article.id(), i), article.id()));
                }
            });
        }

        /** Which figures are drawn depends on nothing but themselves. */
        private static double lot(String id, int index) {
            return (id + "#" + index).hashCode() * 0x9E3779B97F4A7C15L >>> 11;
        }

        void add(Collector other) {
            figures += other.figures;
            percentages += other.percentages;
            dated += other.dated;
            logarithmic.add(other.logarithmic);
            linear.add(other.linear);
            other.points.sorted().forEach(points::offer);
        }

        /** Percentages lie close together, everything else is spread over decades. */
        List<Bin> bins() {
            return (percentages == figures ? linear : logarithmic).bins(MOST_BINS);
        }
    }
}
