package io.github.rmrbnlp.index;

import java.io.IOException;

/** A search or scan that was cancelled or took too long; what it found so far is dropped. The message is one line for the user. */
public final class ScanEndedException extends IOException {
    private static final long serialVersionUID = 1L;

    ScanEndedException(String message) {
        super(message);
    }
}
