package io.github.rmrbnlp.index;

import java.util.List;

/**
 * The answer to a search. Immutable.
 *
 * @param query the query as it was understood
 * @param total how many articles match, exactly
 * @param hits those asked for, in order
 * @param facets the facets asked for, in that order
 */
public record SearchResult(String query, long total, List<Hit> hits, List<Facet> facets) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
    }
}
