package io.github.rmrbnlp.corpusio;

import java.util.Objects;

/**
 * Something a reader noticed, at one place of a source file. Immutable.
 *
 * @param severity what it costs
 * @param code a stable name in lower case with hyphens, for example {@code unclosed-tag}
 * @param message what happened, in words
 * @param line the line in the file or entry, counted from 1
 * @param column the column in decoded chars (UTF-16 units), counted from 1
 * @param byteOffset the byte in the file or entry, counted from 0
 */
public record Problem(Severity severity, String code, String message, int line, int column, long byteOffset) {
    public Problem {
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(message, "message");
    }
}
