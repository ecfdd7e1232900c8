package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.math.BigDecimal;
import java.util.List;

/**
 * What the page of two compared parts shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param table the answer, or null before anything is asked
 */
record ComparePage(Page page, CompareState state, Table table) {
    List<Export> exports() {
        return Export.of(state.isKeyness() ? "keyness" : "collocates", state.urls());
    }

    /** The heading of a column: its own name in English, its label in Chinese. */
    String heading(Column column) {
        return page.t().language() == Language.ZH ? column.label() : column.name();
    }

    /** The same sorted by that column's measure, or null if collocates are not sorted by it. */
    String orderUrl(Column column) {
        AssociationMeasure measure = state.isKeyness() || !state.second().isEmpty()
                ? null
                : AssociationMeasure.ofLabel(column.name()).orElse(null);
        return measure == null
                ? null
                : page.link("/compare", state.urls().with("order",
                        measure == AssociationMeasure.LOG_DICE ? "" : measure.label()));
    }

    boolean isOrder(Column column) {
        return state.order().label().equals(column.name());
    }

    boolean isNumber(Column column) {
        return column.kind() == Column.Kind.COUNT || column.kind() == Column.Kind.NUMBER;
    }

    String shown(Object cell) {
        return switch (cell) {
            case null -> "—";
            case Long count -> page.t().number(count);
            case Integer count -> page.t().number(count);
            case BigDecimal number -> number.toPlainString();
            case Double number -> Math.abs(number) > 0 && Math.abs(number) < 0.001
                    ? String.format(java.util.Locale.ROOT, "%.1e", number)
                    : String.format(java.util.Locale.ROOT, "%,.2f", number);
            default -> cell.toString();
        };
    }

    String wordUrl(List<Object> row) {
        return page.link("/search", Urls.EMPTY.with("q", "\"" + row.getFirst().toString().replace("\"", "") + "\""));
    }
}
