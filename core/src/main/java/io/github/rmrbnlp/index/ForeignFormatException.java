package io.github.rmrbnlp.index;

/** The index was written by a version of Lucene that this one can't read. */
final class ForeignFormatException extends IndexUnusableException {
    private static final long serialVersionUID = 1L;

    ForeignFormatException(String message, Throwable cause) {
        super(message, cause);
    }
}
