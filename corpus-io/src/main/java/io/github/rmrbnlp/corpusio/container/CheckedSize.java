package io.github.rmrbnlp.corpusio.container;

import java.io.EOFException;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** A zip entry's data, which must be as long as the directory says and have its checksum. Not thread-safe. */
final class CheckedSize extends FilterInputStream {
    private final CRC32 crc = new CRC32();
    private final ZipArchiveEntry entry;
    private long length;

    CheckedSize(InputStream in, ZipArchiveEntry entry) {
        super(in);
        this.entry = entry;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] bytes, int from, int count) throws IOException {
        int n = super.read(bytes, from, count);
        if (n > 0) {
            length += n;
            crc.update(bytes, from, n);
        } else if (n < 0) {
            check();
        }
        return n;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void check() throws IOException {
        if (entry.getSize() >= 0 && length < entry.getSize()) {
            throw new EOFException("truncated entry: " + length + " of " + entry.getSize() + " bytes");
        }
        if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
            throw new IOException("the checksum of the entry is wrong");
        }
    }
}
