package io.github.rmrbnlp.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * An answer as rows of typed cells: the one form every analysis is printed, exported and sent in. Immutable; a cell of no data
 * is null, which is not 0.
 *
 * <pre>{@code
 * Table table = Table.of("trend").text("period", "时期").count("hits", "次数").row("1993", 17L).row("1994", null)
 *         .fact("hits", 17L).build();
 * }</pre>
 *
 * @param name what the rows are, for example {@code collocates}
 * @param columns the columns
 * @param rows one cell a column each
 * @param offset how many rows were left out before the first
 * @param total how many rows there are with those left out, exactly
 * @param facts exact totals and whatever else holds for the whole answer, by name; strings, numbers and booleans
 */
public record Table(String name, List<Column> columns, List<List<Object>> rows, long offset, long total,
        Map<String, Object> facts) {
    public Table {
        Objects.requireNonNull(name, "name");
        columns = List.copyOf(columns);
        rows = rows.stream().map(ArrayList::new).map(Collections::<Object>unmodifiableList).toList();
        facts = Collections.unmodifiableMap(new LinkedHashMap<>(facts));
        for (List<Object> row : rows) {
            requireCells(row, columns);
        }
        if (offset < 0 || total < rows.size()) {
            throw new IllegalArgumentException(rows.size() + " rows from " + offset + " on of " + total);
        }
    }

    private static void requireCells(List<Object> row, List<Column> columns) {
        if (row.size() != columns.size()) {
            throw new IllegalArgumentException(row.size() + " cells in " + columns.size() + " columns");
        }
        for (int i = 0; i < row.size(); i++) {
            Object cell = row.get(i);
            boolean fits = cell == null || switch (columns.get(i).kind()) {
                case TEXT, TEXT_BEFORE -> cell instanceof String;
                case COUNT -> cell instanceof Long || cell instanceof Integer;
                case NUMBER -> cell instanceof Double || cell instanceof BigDecimal;
                case FLAG -> cell instanceof Boolean;
            };
            if (!fits) {
                throw new IllegalArgumentException(columns.get(i).name() + " cannot hold " + cell);
            }
        }
    }

    /** Whether some rows were left out. */
    public boolean isCut() {
        return rows.size() < total;
    }

    /** The column of that name in one row. */
    public Object cell(int row, String column) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).name().equals(column)) {
                return rows.get(row).get(i);
            }
        }
        throw new IllegalArgumentException("no column " + column + " in " + name);
    }

    /**
     * The same rows by one column: the greatest number first, text in the order of its chars, so that dates are in order too, yes
     * before no, and no data last. Rows that are equal there stay as they were.
     *
     * @throws IllegalArgumentException if rows were left out, which may belong before those that are here
     */
    public Table sortedBy(Column column) {
        if (isCut()) {
            throw new IllegalArgumentException("sorts " + rows.size() + " rows of " + total);
        }
        int cell = columns.indexOf(column);
        Comparator<Object> order = column.kind() == Column.Kind.TEXT || column.kind() == Column.Kind.TEXT_BEFORE
                ? Comparator.comparing(String.class::cast)
                : Comparator.comparing(Table::asNumber).reversed();
        List<List<Object>> sorted = new ArrayList<>(rows);
        sorted.sort(Comparator.comparing((List<Object> row) -> row.get(cell), Comparator.nullsLast(order)));
        return new Table(name, columns, sorted, offset, total, facts);
    }

    private static double asNumber(Object cell) {
        return cell instanceof Boolean flag ? flag ? 1 : 0 : ((Number) cell).doubleValue();
    }

    /** Its rows from {@code first} on, so many at most; totals and facts stay those of all. */
    public Table page(int first, int limit) {
        int from = Math.min(first, rows.size());
        return new Table(name, columns, rows.subList(from, (int) Math.min((long) from + limit, rows.size())), first,
                total, facts);
    }

    /** A table to be filled: first its columns, then its rows. */
    public static Builder of(String name) {
        return new Builder(name);
    }

    /** Collects columns, rows and facts. Not thread-safe. */
    public static final class Builder {
        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Object>> rows = new ArrayList<>();
        private final Map<String, Object> facts = new LinkedHashMap<>();
        private long offset;
        private long total = -1;

        private Builder(String name) {
            this.name = name;
        }

        private Builder column(String column, String label, Column.Kind kind) {
            columns.add(new Column(column, label, kind, false));
            return this;
        }

        /** People can do without the column just added. */
        public Builder detail() {
            Column last = columns.removeLast();
            columns.add(new Column(last.name(), last.label(), last.kind(), true));
            return this;
        }

        /** The next column holds text. */
        public Builder text(String column, String label) {
            return column(column, label, Column.Kind.TEXT);
        }

        /** The next column holds text that ends where the one behind it begins. */
        public Builder textBefore(String column, String label) {
            return column(column, label, Column.Kind.TEXT_BEFORE);
        }

        /** The next column holds whole numbers. */
        public Builder count(String column, String label) {
            return column(column, label, Column.Kind.COUNT);
        }

        /** The next column holds numbers. */
        public Builder number(String column, String label) {
            return column(column, label, Column.Kind.NUMBER);
        }

        /** The next column holds yes or no. */
        public Builder flag(String column, String label) {
            return column(column, label, Column.Kind.FLAG);
        }

        /** The next row; what is not a number becomes null. */
        public Builder row(Object... cells) {
            Object[] row = cells.clone();
            for (int i = 0; i < row.length; i++) {
                row[i] = row[i] instanceof Double d && !Double.isFinite(d) ? null : row[i];
            }
            rows.add(Arrays.asList(row));
            return this;
        }

        /** What holds for the whole answer. */
        public Builder fact(String fact, Object value) {
            facts.put(fact, value);
            return this;
        }

        /** The rows are those from {@code first} on of so many. */
        public Builder window(long first, long allRows) {
            offset = first;
            total = allRows;
            return this;
        }

        /** The table of everything so far. */
        public Table build() {
            return new Table(name, columns, rows, offset, total < 0 ? rows.size() : total, facts);
        }
    }
}
