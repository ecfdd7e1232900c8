package io.github.rmrbnlp.corpusio.container;

import java.io.InputStream;
import java.util.Objects;

/**
 * A file, or an entry of an archive, to be read once.
 *
 * @param file the path as the caller gave it, or that path extended by the place in the folder, with {@code /}
 * @param entry the path inside the archive, with {@code /}; {@code inner.zip!/path} inside a nested one; the file's name
 *            without its ending for a file that is only compressed; null for a plain file
 * @param size the number of bytes if known beforehand, otherwise -1
 * @param in the bytes, decompressed; open only during the visit, closed by the walker. Damaged data ends the stream early;
 *            the walker reports it after the visit
 */
public record SourceEntry(String file, String entry, long size, InputStream in) {
    public SourceEntry {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(in, "in");
    }
}
