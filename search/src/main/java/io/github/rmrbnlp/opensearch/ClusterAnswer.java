package io.github.rmrbnlp.opensearch;

import java.util.List;
import java.util.Map;

/**
 * What a cluster answers. Immutable.
 *
 * @param total all articles that match, exactly
 * @param hits the first of them, as many as were asked for
 * @param counts for each value of the field that was asked for, the number of articles that match, most first
 */
public record ClusterAnswer(long total, List<ClusterHit> hits, Map<String, Long> counts) {
    public ClusterAnswer {
        hits = List.copyOf(hits);
    }
}
