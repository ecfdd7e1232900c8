package io.github.rmrbnlp.corpusio;

import java.util.List;
import java.util.Objects;

/**
 * Bytes that did not become an article. Immutable.
 *
 * @param file the path as the caller gave it
 * @param entry the path inside an archive, or null
 * @param byteStart the first byte in the file or entry
 * @param byteEnd the byte after the last
 * @param problems why; at least one of {@link Severity#ERROR}
 */
public record Reject(String file, String entry, long byteStart, long byteEnd, List<Problem> problems) {
    public Reject {
        Objects.requireNonNull(file, "file");
        problems = List.copyOf(problems);
        if (byteStart < 0 || byteEnd < byteStart) {
            throw new IllegalArgumentException("bytes " + byteStart + " to " + byteEnd);
        }
        if (problems.stream().noneMatch(p -> p.severity() == Severity.ERROR)) {
            throw new IllegalArgumentException("a reject without an error: " + problems);
        }
    }
}
