package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Column;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A flat table as Apache Parquet (parquet.apache.org, format version 1): optional columns of UTF-8 texts, 64-bit integers, doubles
 * and booleans, PLAIN, not compressed. Written here because the libraries bring compressors and parts of Hadoop worth 20 MB for
 * what takes two hundred lines; a test reads it with one of them. Memory is bounded by a row group. Not thread-safe.
 */
final class ParquetWriter implements Closeable {
    private static final byte[] MAGIC = "PAR1".getBytes(StandardCharsets.US_ASCII);
    private static final int MAX_GROUP_BYTES = 32 << 20;
    private static final int MAX_GROUP_ROWS = 200_000;
    private static final int OPTIONAL = 1;
    private static final int UTF8 = 0;
    private static final int PLAIN = 0;
    private static final int RLE = 3;
    private static final int UNCOMPRESSED = 0;

    private final List<ParquetColumn> columns;
    private final Map<String, String> metadata;
    private final OutputStream out;
    private final List<Group> groups = new ArrayList<>();
    private long position;
    private int groupRows;
    private long rows;

    /** What the footer says of a column of a row group. */
    private record Chunk(long start, long bytes) {
    }

    private record Group(List<Chunk> chunks, int rows) {
    }

    /**
     * Begins a file.
     *
     * @param metadata names and values of the footer
     * @param out stays open
     */
    ParquetWriter(List<Column> columns, Map<String, String> metadata, OutputStream out) throws IOException {
        this.columns = columns.stream().map(ParquetColumn::new).toList();
        this.metadata = metadata;
        this.out = out;
        write(MAGIC);
    }

    /** Adds a row: one cell a column. */
    void row(List<Object> cells) throws IOException {
        long size = 0;
        for (int i = 0; i < cells.size(); i++) {
            columns.get(i).add(cells.get(i));
            size += columns.get(i).size();
        }
        groupRows++;
        if (size >= MAX_GROUP_BYTES || groupRows == MAX_GROUP_ROWS) {
            endGroup();
        }
    }

    private void endGroup() throws IOException {
        List<Chunk> chunks = new ArrayList<>();
        for (ParquetColumn column : columns) {
            byte[] page = column.page();
            chunks.add(new Chunk(position, page.length));
            write(page);
        }
        groups.add(new Group(chunks, groupRows));
        rows += groupRows;
        groupRows = 0;
    }

    /** Writes what is left and the footer; without it the file is none. */
    void finish() throws IOException {
        if (groupRows > 0) {
            endGroup();
        }
        byte[] footer = footer();
        write(footer);
        write(ByteBuffer.allocate(Integer.BYTES).order(ByteOrder.LITTLE_ENDIAN).putInt(footer.length).array());
        write(MAGIC);
    }

    private byte[] footer() {
        ThriftWriter thrift = new ThriftWriter().beginElement().i32(1, 1).structs(2, columns.size() + 1);
        thrift.beginElement().text(4, "table").i32(5, columns.size()).endStruct();
        for (ParquetColumn column : columns) {
            thrift.beginElement().i32(1, column.type()).i32(3, OPTIONAL).text(4, column.name());
            if (column.type() == ParquetColumn.BYTE_ARRAY) {
                thrift.i32(6, UTF8);
            }
            thrift.endStruct();
        }
        thrift.i64(3, rows).structs(4, groups.size());
        groups.forEach(group -> group(group, thrift));
        thrift.structs(5, metadata.size());
        metadata.forEach((name, value) -> thrift.beginElement().text(1, name).text(2, value).endStruct());
        return thrift.text(6, "rmrb-nlp").endStruct().toBytes();
    }

    private void group(Group group, ThriftWriter thrift) {
        thrift.beginElement().structs(1, columns.size());
        long size = 0;
        for (int i = 0; i < columns.size(); i++) {
            Chunk chunk = group.chunks().get(i);
            thrift.beginElement().i64(2, chunk.start()).beginStruct(3).i32(1, columns.get(i).type())
                    .i32s(2, PLAIN, RLE).texts(3, columns.get(i).name()).i32(4, UNCOMPRESSED).i64(5, group.rows())
                    .i64(6, chunk.bytes()).i64(7, chunk.bytes()).i64(9, chunk.start()).endStruct()
                    .endStruct();
            size += chunk.bytes();
        }
        thrift.i64(2, size).i64(3, group.rows()).endStruct();
    }

    private void write(byte[] bytes) throws IOException {
        out.write(bytes);
        position += bytes.length;
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
