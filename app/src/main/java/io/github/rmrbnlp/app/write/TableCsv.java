package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;

/**
 * A table as CSV: one record of column names, then one a row; no data is an empty cell. Nothing but the table, since RFC 4180
 * has no comments and a spreadsheet would take one for data: what {@link TableJson} says in its heading goes beside it.
 * Stateless.
 */
public final class TableCsv {
    private TableCsv() {
    }

    /** Writes the names and all rows. */
    public static void write(Table table, OutputStream out) throws IOException {
        CsvWriter csv = new CsvWriter(Texts.writer(out));
        writeNames(table.columns(), csv);
        for (List<Object> row : table.rows()) {
            writeRow(row, csv);
        }
        csv.flush();
    }

    static void writeNames(List<Column> columns, CsvWriter csv) throws IOException {
        csv.record(columns.stream().map(TableCsv::columnName).toArray());
    }

    static void writeRow(List<Object> row, CsvWriter csv) throws IOException {
        csv.record(row.stream().map(TableCsv::cell).toArray());
    }

    private static Object cell(Object value) {
        return switch (value) {
            case Double number -> TableJson.rounded(number);
            case BigDecimal number -> TableJson.plain(number);
            case null, default -> value;
        };
    }

    /** What a column is called here: {@code logDice} is {@code log_dice}. */
    public static String columnName(Column column) {
        return column.name().replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
    }
}
