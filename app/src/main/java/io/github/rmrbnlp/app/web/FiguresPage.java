package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.FigureFilter;
import io.github.rmrbnlp.analysis.FigureList;
import io.github.rmrbnlp.analysis.FigurePlot;
import io.github.rmrbnlp.analysis.ListOrder;
import io.github.rmrbnlp.analysis.ListRequest;
import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/**
 * What the page of figures shows: one kind and unit at a time, so that what is drawn and added up can be compared. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked, with the kind and unit that are shown
 * @param all the figures of every kind and unit, none of them listed
 * @param list those of the kind and unit shown
 * @param plot how they are spread
 * @param number which page of figures, counted from 1
 */
record FiguresPage(Page page, FiguresState state, FigureList all, FigureList list, FigurePlot plot, int number) {
    static final int ROWS = 30;
    static final int LAST_PAGE = 1_000;
    /** More points are a blot, and each is a row of a table. */
    private static final int POINTS = 1_000;
    private static final int SHOWN_UNITS = 18;
    private static final int MOST_UNITS = 150;

    static FiguresPage of(CorpusIndex index, FiguresState asked, QueryNode node, Page page, int number,
            ScanLimits limits) throws IOException {
        FigureList all = FigureList.of(index, new ListRequest(node, asked.order(), 0, 0), limits);
        FiguresState state = asked.with(shown(asked.filter(), all.sums()));
        FigureList list = FigureList.of(index, state.request(node, (number - 1) * ROWS, ROWS), limits);
        FigurePlot plot = FigurePlot.of(index, node, state.filter().condition(), POINTS, limits);
        return new FiguresPage(page, state, all, list, plot, number);
    }

    /** What was chosen; else the most frequent currency, else the most frequent unit. */
    private static FigureFilter shown(FigureFilter asked, List<FigureList.Sum> sums) {
        Figure.Kind wanted = asked.kind() == null && asked.unit().isEmpty() ? Figure.Kind.MONEY : asked.kind();
        for (FigureList.Sum sum : sums) {
            if ((wanted == null || sum.kind() == wanted)
                    && (asked.unit().isEmpty() || asked.unit().equals(sum.unit()))) {
                return new FigureFilter(sum.kind(), sum.unit());
            }
        }
        boolean open = asked.kind() == null && asked.unit().isEmpty() && !sums.isEmpty();
        return open ? new FigureFilter(sums.getFirst().kind(), sums.getFirst().unit()) : asked;
    }

    /** The kinds and units to choose from: those shown at once, and those behind a click. */
    record Choice(List<FacetValue> first, List<FacetValue> rest, int left) {
    }

    Choice choice() {
        List<FigureList.Sum> sums = all.sums().stream().filter(sum -> sum.kind() != Figure.Kind.ORDINAL).toList();
        long most = sums.isEmpty() ? 0 : sums.getFirst().count();
        List<FacetValue> values = new ArrayList<>();
        for (FigureList.Sum sum : sums.subList(0, Math.min(MOST_UNITS, sums.size()))) {
            FigureFilter filter = new FigureFilter(sum.kind(), sum.unit());
            values.add(new FacetValue(label(filter), page.t().number(sum.count()), null, filter.equals(state.filter()),
                    page.link("/figures", state.with(filter).urls()), FacetValue.share(sum.count(), most)));
        }
        int shown = Math.min(SHOWN_UNITS, values.size());
        return new Choice(values.subList(0, shown), values.subList(shown, values.size()), sums.size() - values.size());
    }

    /** For example 金额 · 人民币 CNY. */
    String label(FigureFilter filter) {
        String kind = filter.kind() == null ? "" : page.t().of("kind." + Param.nameOf(filter.kind()));
        return filter.unit().isEmpty() || filter.kind() == Figure.Kind.PERCENT ? kind : kind + " · " + unit(filter);
    }

    private String unit(FigureFilter filter) {
        if (filter.kind() != Figure.Kind.MONEY) {
            return filter.unit();
        }
        try {
            Locale locale = page.t().language() == Language.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH;
            return filter.unit().equals("XXX")
                    ? page.t().of("figures.currency.unknown")
                    : Currency.getInstance(filter.unit()).getDisplayName(locale) + " " + filter.unit();
        } catch (IllegalArgumentException e) {
            return filter.unit(); // a code of no currency that Java knows is shown as it is
        }
    }

    /** The sum of what is shown, or null if there is nothing. */
    FigureList.Sum sum() {
        return list.sums().isEmpty() ? null : list.sums().getFirst();
    }

    /** The sum of the greatest year: what a full bar stands for. */
    int share(FigureList.Sum year) {
        double most = list.years().stream().mapToDouble(y -> y.high().doubleValue()).max().orElse(0);
        return most <= 0 ? 0 : (int) Math.max(0, Math.ceil(100 * year.high().doubleValue() / most));
    }

    String magnitude(double value) {
        return Shown.magnitude(value, page.t().language());
    }

    String range(FigurePlot.Bin bin) {
        if (Double.isInfinite(bin.low())) {
            return "< 0";
        }
        return magnitude(bin.low()) + (bin.low() == 0 && bin.high() <= 1e-6 ? "" : "–" + magnitude(bin.high()));
    }

    String value(Figure figure) {
        return Shown.value(figure);
    }

    String brief(Figure figure) {
        return Shown.brief(figure, page.t().language());
    }

    /** The sentence with the figure marked. */
    List<Piece> context(FigureList.Row row) {
        String text = row.context().replace('\n', ' ');
        int at = text.indexOf(row.figure().text());
        return Piece.cut(text, 0, at < 0 ? List.of() : List.of(new Span(at, at + row.figure().text().length())));
    }

    String rowUrl(FigureList.Row row) {
        return page.placeUrl(row.printed().id(), row.printed().start(), row.printed().end());
    }

    String pointUrl(FigurePlot.Point point) {
        return page.placeUrl(point.id(), point.figure().span().start(), point.figure().span().end());
    }

    String title(FigurePlot.Point point) {
        return point.title() == null ? page.t().of("article.untitled") : point.title();
    }

    String yearUrl(FigureList.Sum year) {
        return page.link("/figures", state.urls().with("from", year.year()).with("to", year.year()));
    }

    String orderUrl(ListOrder order) {
        return page.link("/figures", new FiguresState(state.search(), state.filter(), order).urls());
    }

    Pager pager() {
        return Pager.of(number, list.figures(), ROWS, LAST_PAGE,
                other -> page.link("/figures", other == 1 ? state.urls() : state.urls().with("p", other)));
    }

    /** Everything found, without a limit. */
    List<Export> everything() {
        return Export.everything(Listing.FIGURES, state.search().urls().without("sort"));
    }

    List<Export> exports() {
        return Export.of("figures", state.urls().and("limit", FiguresState.MAX_ROWS));
    }

    List<Export> sumExports() {
        return Export.of("sums", state.urls().without("order").and("by", "year"));
    }
}
