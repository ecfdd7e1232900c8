package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.query.QueryNode;

/** A part of a query for which OpenSearch has no means; the embedded index answers it. */
public final class UnsupportedOnClusterException extends IllegalArgumentException {
    UnsupportedOnClusterException(QueryNode part, String reason) {
        super(part + ": not possible on OpenSearch: " + reason
                + "; the embedded index answers it (rmrb search --index DIR)");
    }
}
