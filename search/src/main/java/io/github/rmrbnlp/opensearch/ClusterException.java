package io.github.rmrbnlp.opensearch;

import java.io.IOException;

/** The cluster could not be reached, or refused a request. The message names address, status and the cluster's reason, no secret. */
public final class ClusterException extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;

    ClusterException(String message, int status, Throwable cause) {
        super(message, cause);
        this.status = status;
    }

    /** The HTTP status, or 0 where there was no answer. */
    public int status() {
        return status;
    }

    /** Whether the same request may succeed later. */
    public boolean isPassing() {
        return isPassing(status);
    }

    /** Whether a status says that the same request may succeed later. */
    static boolean isPassing(int status) {
        return status == 0 || status == 429 || status >= 502 && status <= 504;
    }
}
