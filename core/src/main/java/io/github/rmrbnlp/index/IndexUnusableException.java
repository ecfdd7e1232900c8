package io.github.rmrbnlp.index;

import java.io.IOException;
import java.nio.file.Path;

/** A folder that holds no index, or one of another version. The message is one line for the user. */
public sealed class IndexUnusableException extends IOException permits ForeignFormatException {
    private static final long serialVersionUID = 1L;

    IndexUnusableException(String message) {
        super(message);
    }

    public IndexUnusableException(String message, Throwable cause) {
        super(message, cause);
    }

    static void requireSame(Path folder, IndexVersions found, IndexVersions expected) throws IndexUnusableException {
        if (!found.equals(expected)) {
            throw new IndexUnusableException(folder + ": index of another version (built with " + found
                    + "; this program has " + expected + "); rebuild it: rmrb index PATH... --index " + folder
                    + " --rebuild");
        }
    }
}
