package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Column;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * The cells of one column of a row group: an optional value a row, encoded PLAIN, definition levels bit-packed. Not thread-safe.
 */
final class ParquetColumn {
    static final int BOOLEAN = 0;
    static final int INT64 = 2;
    static final int DOUBLE = 5;
    static final int BYTE_ARRAY = 6;

    private final String name;
    private final int type;
    private final ByteArrayOutputStream values = new ByteArrayOutputStream();
    private final ByteArrayOutputStream levels = new ByteArrayOutputStream();
    private int rows;
    private int levelBits;
    private int flags;
    private int flagBits;

    ParquetColumn(Column column) {
        name = TableCsv.columnName(column);
        type = switch (column.kind()) {
            case TEXT, TEXT_BEFORE -> BYTE_ARRAY;
            case COUNT -> INT64;
            case NUMBER -> DOUBLE;
            case FLAG -> BOOLEAN;
        };
    }

    String name() {
        return name;
    }

    int type() {
        return type;
    }

    /** The size of its values so far. */
    int size() {
        return values.size();
    }

    void add(Object cell) {
        levelBits |= (cell == null ? 0 : 1) << rows % Byte.SIZE;
        if (++rows % Byte.SIZE == 0) {
            levels.write(levelBits);
            levelBits = 0;
        }
        if (cell != null) {
            write(cell);
        }
    }

    private void write(Object cell) {
        switch (type) {
            case BYTE_ARRAY -> {
                byte[] text = cell.toString().getBytes(StandardCharsets.UTF_8);
                values.writeBytes(buffer(Integer.BYTES).putInt(text.length).array());
                values.writeBytes(text);
            }
            case INT64 -> values.writeBytes(buffer(Long.BYTES).putLong(((Number) cell).longValue()).array());
            case DOUBLE -> values.writeBytes(buffer(Double.BYTES).putDouble(((Number) cell).doubleValue()).array());
            default -> {
                flags |= ((Boolean) cell ? 1 : 0) << flagBits;
                if (++flagBits == Byte.SIZE) {
                    values.write(flags);
                    flags = 0;
                    flagBits = 0;
                }
            }
        }
    }

    private static ByteBuffer buffer(int bytes) {
        return ByteBuffer.allocate(bytes).order(ByteOrder.LITTLE_ENDIAN);
    }

    /** The data page of all cells so far, header and content; the column is empty behind it. */
    byte[] page() {
        byte[] content = content();
        byte[] header = new ThriftWriter().beginElement().i32(1, 0).i32(2, content.length).i32(3, content.length)
                .beginStruct(5).i32(1, rows).i32(2, 0).i32(3, 3).i32(4, 3).endStruct().endStruct().toBytes();
        ByteArrayOutputStream page = new ByteArrayOutputStream();
        page.writeBytes(header);
        page.writeBytes(content);
        values.reset();
        levels.reset();
        rows = 0;
        return page.toByteArray();
    }

    /** Levels as one run of bit-packed groups of eight, behind their length; then the values. */
    private byte[] content() {
        int groups = (rows + Byte.SIZE - 1) / Byte.SIZE;
        if (rows % Byte.SIZE != 0) {
            levels.write(levelBits);
            levelBits = 0;
        }
        if (flagBits > 0) {
            values.write(flags);
            flags = 0;
            flagBits = 0;
        }
        ByteArrayOutputStream run = new ByteArrayOutputStream();
        int header = groups << 1 | 1;
        while ((header & ~0x7F) != 0) {
            run.write(header & 0x7F | 0x80);
            header >>>= 7;
        }
        run.write(header);
        run.writeBytes(levels.toByteArray());
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        content.writeBytes(buffer(Integer.BYTES).putInt(run.size()).array());
        content.writeBytes(run.toByteArray());
        content.writeBytes(values.toByteArray());
        return content.toByteArray();
    }
}
