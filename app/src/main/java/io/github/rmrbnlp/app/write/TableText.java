package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.Table;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A table for people: what holds for all of it, how many rows there are and which are shown, then the rows under their
 * headings, in columns of a terminal where a Chinese char is two wide, without details. No data is a dash. Stateless.
 */
public final class TableText {
    private static final String NO_DATA = "—";

    private TableText() {
    }

    /** Writes summary, headings and all rows. */
    public static void write(Table table, OutputStream sink) throws IOException {
        Writer out = Texts.writer(sink);
        out.write(summary(table) + "\n");
        List<List<String>> lines = new ArrayList<>();
        List<Column> columns = table.columns().stream().filter(column -> !column.detail()).toList();
        lines.add(columns.stream().map(Column::label).toList());
        for (List<Object> row : table.rows()) {
            lines.add(cells(row, table.columns()));
        }
        int[] widths = widths(lines);
        for (List<String> line : lines) {
            out.write(line(line, columns, widths) + "\n");
        }
        out.flush();
    }

    /** How many rows there are, which of them are shown, and the totals. */
    public static String summary(Table table) {
        StringBuilder text = new StringBuilder(String.format(Locale.ROOT, "共 %,d 行", table.total()));
        if (table.isCut() && !table.rows().isEmpty()) {
            text.append(String.format(Locale.ROOT, "，显示第 %,d–%,d 行", table.offset() + 1,
                    table.offset() + table.rows().size()));
        } else if (table.isCut()) {
            text.append("，未显示");
        }
        for (Map.Entry<String, Object> fact : table.facts().entrySet()) {
            text.append("　").append(fact.getKey()).append(' ').append(cell(fact.getValue()));
        }
        return text.toString();
    }

    private static List<String> cells(List<Object> row, List<Column> columns) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            if (!columns.get(i).detail()) {
                cells.add(cell(row.get(i)));
            }
        }
        return cells;
    }

    private static String line(List<String> cells, List<Column> columns, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            String padding = " ".repeat(widths[i] - width(cells.get(i)));
            boolean right = switch (columns.get(i).kind()) {
                case COUNT, NUMBER, TEXT_BEFORE -> true;
                case TEXT, FLAG -> false;
            };
            line.append(i == 0 ? "" : "  ").append(right ? padding : "").append(cells.get(i))
                    .append(right ? "" : padding);
        }
        return line.toString().stripTrailing();
    }

    private static String cell(Object value) {
        return switch (value) {
            case null -> NO_DATA;
            case Double number -> number(number);
            case BigDecimal number -> number.toPlainString();
            case Long count -> String.format(Locale.ROOT, "%,d", count);
            case Integer count -> String.format(Locale.ROOT, "%,d", count);
            case Boolean flag -> flag ? "是" : "否";
            default -> value.toString().replace("\n", " ¶ ");
        };
    }

    /** Two decimals, or as many as it takes to tell the number from 0. */
    private static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && size < 0.0001) {
            return String.format(Locale.ROOT, "%.1e", value);
        }
        return String.format(Locale.ROOT, size < 1 && size != 0 ? "%.4f" : "%,.2f", value);
    }

    private static int[] widths(List<List<String>> lines) {
        int[] widths = new int[lines.getFirst().size()];
        for (List<String> line : lines) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], width(line.get(i)));
            }
        }
        return widths;
    }

    /** Columns of a terminal: East Asian wide and full-width chars take two (Unicode TR 11, in broad ranges). */
    static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        return c >= 0x1100 && c <= 0x115F || c >= 0x2E80 && c <= 0xA4CF || c >= 0xAC00 && c <= 0xD7A3
                || c >= 0xF900 && c <= 0xFAFF || c >= 0xFE30 && c <= 0xFE6F || c >= 0xFF00 && c <= 0xFF60
                || c >= 0xFFE0 && c <= 0xFFE6 || c >= 0x20000 && c <= 0x3FFFD;
    }
}
