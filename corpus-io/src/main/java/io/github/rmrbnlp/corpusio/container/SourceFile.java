package io.github.rmrbnlp.corpusio.container;

import java.util.Objects;

/**
 * A file that holds documents or an archive of them. Immutable.
 *
 * @param name the path as the caller gave it, or that path extended by the place in the folder, with {@code /}
 * @param size its number of bytes
 */
public record SourceFile(String name, long size) {
    public SourceFile {
        Objects.requireNonNull(name, "name");
        if (size < 0) {
            throw new IllegalArgumentException("size " + size);
        }
    }
}
