package io.github.rmrbnlp.app.write;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Thrift's compact protocol, as far as Parquet's footers need it (thrift.apache.org, thrift-compact-protocol.md): structs with
 * fields in ascending order, integers, texts and lists. Not thread-safe.
 */
final class ThriftWriter {
    private static final int I32 = 5;
    private static final int I64 = 6;
    private static final int BINARY = 8;
    private static final int LIST = 9;
    private static final int STRUCT = 12;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Deque<Integer> outer = new ArrayDeque<>();
    private int last;

    ThriftWriter i32(int field, int value) {
        field(field, I32);
        varint(((long) value << 1 ^ value >> 31) & 0xFFFFFFFFL);
        return this;
    }

    ThriftWriter i64(int field, long value) {
        field(field, I64);
        varint(value << 1 ^ value >> 63);
        return this;
    }

    ThriftWriter text(int field, String value) {
        field(field, BINARY);
        return binary(value);
    }

    /** Begins a struct that is a field. */
    ThriftWriter beginStruct(int field) {
        field(field, STRUCT);
        return beginElement();
    }

    /** Begins a struct that is an element of a list, or the outermost. */
    ThriftWriter beginElement() {
        outer.push(last);
        last = 0;
        return this;
    }

    ThriftWriter endStruct() {
        out.write(0);
        last = outer.pop();
        return this;
    }

    /** A list of structs: that many {@link #beginElement} must follow. */
    ThriftWriter structs(int field, int size) {
        return list(field, size, STRUCT);
    }

    ThriftWriter texts(int field, String... values) {
        list(field, values.length, BINARY);
        for (String value : values) {
            binary(value);
        }
        return this;
    }

    ThriftWriter i32s(int field, int... values) {
        list(field, values.length, I32);
        for (int value : values) {
            varint(((long) value << 1 ^ value >> 31) & 0xFFFFFFFFL);
        }
        return this;
    }

    byte[] toBytes() {
        return out.toByteArray();
    }

    private ThriftWriter list(int field, int size, int type) {
        field(field, LIST);
        if (size < 15) {
            out.write(size << 4 | type);
        } else {
            out.write(0xF0 | type);
            varint(size);
        }
        return this;
    }

    private void field(int id, int type) {
        if (id <= last || id - last > 15) {
            throw new IllegalArgumentException("field " + id + " behind " + last);
        }
        out.write(id - last << 4 | type);
        last = id;
    }

    private ThriftWriter binary(String value) {
        byte[] bytes = value.getBytes(StandardCharsets.UTF_8);
        varint(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    private void varint(long value) {
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            out.write((int) (rest & 0x7F | 0x80));
            rest >>>= 7;
        }
        out.write((int) rest);
    }
}
