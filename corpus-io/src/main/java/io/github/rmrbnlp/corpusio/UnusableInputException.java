package io.github.rmrbnlp.corpusio;

import java.io.IOException;
import java.util.Objects;

/**
 * Input that cannot be read at all: a missing path, a file the process may not open, a rejects file that is none. The
 * message is one line for the user and names the path. What is wrong inside a readable file never raises this; it becomes a
 * {@link Problem}.
 */
public final class UnusableInputException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String path;

    /**
     * @param path the path as the caller gave it
     * @param reason what is wrong with it, without the path
     */
    public UnusableInputException(String path, String reason) {
        this(path, reason, null);
    }

    /**
     * @param path the path as the caller gave it
     * @param reason what is wrong with it, without the path
     * @param cause the failure below, or null
     */
    public UnusableInputException(String path, String reason, Throwable cause) {
        super(reason + ": " + Objects.requireNonNull(path, "path"), cause);
        this.path = path;
    }

    /** The path as the caller gave it. */
    public String path() {
        return path;
    }
}
