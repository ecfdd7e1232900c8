package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.app.write.TableCsv;
import java.util.List;
import picocli.CommandLine.Option;

/** The order of an answer that is counted as a whole before any of its rows is shown. */
final class ColumnSort {
    @Option(names = "--sort", paramLabel = "COLUMN", //
            description = "By a column, named as in csv: numbers from the greatest, text and dates from the first, no data last; "
                    + "default: the most frequent first.")
    private String column;

    /** The setting, or null for the order as it comes. */
    String column() {
        return column;
    }

    /** Whether the order as it comes is asked for, so that rows which are not shown need not be there. */
    boolean isAsItComes() {
        return column == null;
    }

    /** The rows of a whole answer that are asked for, in order. */
    Table page(Table whole, int offset, int limit) {
        return (column == null ? whole : whole.sortedBy(wanted(whole.columns()))).page(offset, limit);
    }

    private Column wanted(List<Column> columns) {
        return columns.stream().filter(one -> TableCsv.columnName(one).equals(column) || one.name().equals(column))
                .findFirst().orElseThrow(() -> new CommandFailure("--sort: '" + column + "' is no column; columns are "
                        + String.join(", ", columns.stream().map(TableCsv::columnName).toList())));
    }
}
