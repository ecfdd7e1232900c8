package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.SegmentationModel;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/** Writes the file layout {@link SegmentationModel} reads: header, then arrays as length and content, little-endian. */
final class ModelBytes {
    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    ModelBytes(String name) {
        byte[] bytes = name.getBytes(StandardCharsets.UTF_8);
        body.writeBytes(buffer(Integer.BYTES).putInt(bytes.length).array());
        body.writeBytes(bytes);
    }

    void chars(char[] values) {
        ByteBuffer bytes = buffer(Integer.BYTES + values.length * Character.BYTES).putInt(values.length);
        bytes.asCharBuffer().put(values);
        body.writeBytes(bytes.array());
    }

    void ints(int[] values) {
        ByteBuffer bytes = buffer(Integer.BYTES + values.length * Integer.BYTES).putInt(values.length);
        bytes.asIntBuffer().put(values);
        body.writeBytes(bytes.array());
    }

    void longs(long[] values) {
        ByteBuffer bytes = buffer(Integer.BYTES + values.length * Long.BYTES).putInt(values.length);
        bytes.asLongBuffer().put(values);
        body.writeBytes(bytes.array());
    }

    byte[] finish() {
        byte[] content = body.toByteArray();
        CRC32C checksum = new CRC32C();
        checksum.update(content);
        return buffer(3 * Integer.BYTES + content.length).putInt(SegmentationModel.MAGIC)
                .putInt(SegmentationModel.FORMAT_VERSION).putInt((int) checksum.getValue()).put(content).array();
    }

    private static ByteBuffer buffer(int size) {
        return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
    }
}
