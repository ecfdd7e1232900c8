package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * A table as JSON Lines. The first line is the heading, an object with the one member {@code provenance}: where the answer
 * comes from, its totals and which of the rows follow. Then one object a row, with every column; no data is null. Numbers that
 * are not exact have six significant digits. Stateless.
 */
public final class TableJson {
    private static final MathContext DIGITS = new MathContext(6);

    private TableJson() {
    }

    /** Writes the heading and all rows. */
    public static void write(Table table, Provenance provenance, OutputStream out) throws IOException {
        JsonLines lines = new JsonLines(out);
        lines.write(json -> {
            json.writeObjectPropertyStart("provenance");
            writeHeading(table, provenance, json);
            json.writeEndObject();
        });
        for (List<Object> row : table.rows()) {
            lines.write(json -> writeRow(table.columns(), row, json));
        }
    }

    /** Writes the members of the heading into the object that is open. */
    public static void writeHeading(Table table, Provenance provenance, JsonGenerator json) {
        writeHeading(table, table.rows().size(), provenance, json);
    }

    /** The same for rows that are written without a table: {@code table} has the columns and totals only. */
    public static void writeHeading(Table table, long rows, Provenance provenance, JsonGenerator json) {
        provenance.entries().forEach((name, value) -> property(name, value, json));
        json.writeNumberProperty("rows", rows);
        json.writeNumberProperty("offset", table.offset());
        json.writeNumberProperty("total", table.total());
        for (Map.Entry<String, Object> fact : table.facts().entrySet()) {
            property(fact.getKey(), fact.getValue(), json);
        }
    }

    /** Writes the members of a row into the object that is open. */
    public static void writeRow(List<Column> columns, List<Object> row, JsonGenerator json) {
        for (int i = 0; i < columns.size(); i++) {
            property(columns.get(i).name(), row.get(i), json);
        }
    }

    private static void property(String name, Object value, JsonGenerator json) {
        switch (value) {
            case null -> json.writeNullProperty(name);
            case Integer number -> json.writeNumberProperty(name, number.intValue());
            case Long number -> json.writeNumberProperty(name, number.longValue());
            case Double number -> json.writeNumberProperty(name, rounded(number));
            case BigDecimal number -> json.writeNumberProperty(name, plain(number));
            case Boolean flag -> json.writeBooleanProperty(name, flag);
            default -> json.writeStringProperty(name, value.toString());
        }
    }

    /** The number as it is written without an exponent: 1E+9 becomes 1000000000. */
    static BigDecimal plain(BigDecimal number) {
        return new BigDecimal(number.toPlainString());
    }

    static double rounded(double number) {
        return new BigDecimal(number).round(DIGITS).doubleValue();
    }
}
