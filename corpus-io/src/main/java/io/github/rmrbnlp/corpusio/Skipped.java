package io.github.rmrbnlp.corpusio;

import java.util.Objects;

/**
 * Bytes that hold no article and were left out on purpose, such as an empty file. Immutable.
 *
 * @param file the path as the caller gave it
 * @param entry the path inside an archive, or null
 * @param byteStart the first byte in the file or entry
 * @param byteEnd the byte after the last
 * @param problem why
 */
public record Skipped(String file, String entry, long byteStart, long byteEnd, Problem problem) {
    public Skipped {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(problem, "problem");
        if (byteStart < 0 || byteEnd < byteStart) {
            throw new IllegalArgumentException("bytes " + byteStart + " to " + byteEnd);
        }
    }
}
