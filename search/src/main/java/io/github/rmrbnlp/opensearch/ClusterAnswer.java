package io.github.rmrbnlp.opensearch;

import java.util.List;

/**
 * What a cluster answers. Immutable.
 *
 * @param total all articles that match, exactly
 * @param hits the first of them, as many as were asked for
 */
public record ClusterAnswer(long total, List<ClusterHit> hits) {
    public ClusterAnswer {
        hits = List.copyOf(hits);
    }
}
