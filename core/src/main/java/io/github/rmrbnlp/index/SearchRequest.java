package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import java.util.List;
import java.util.Objects;

/**
 * What to search for and what to return. Immutable.
 *
 * @param query the parsed query
 * @param sort the order of the hits
 * @param offset how many hits to leave out at the beginning
 * @param limit how many hits to return at most
 * @param facets fields whose values are counted over all hits: names and numbers, and date by the year
 * @param facetLimit how many values of each to return at most
 * @param snippets how many snippets of each hit's body to return at most
 */
public record SearchRequest(QueryNode query, SortOrder sort, int offset, int limit, List<QueryField> facets,
        int facetLimit, int snippets) {
    /** More hits are fetched with an offset. */
    public static final int MAX_WINDOW = 1_000_000;

    public SearchRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(sort, "sort");
        facets = List.copyOf(facets);
        if (offset < 0 || limit < 0 || (long) offset + limit > MAX_WINDOW) {
            throw new IllegalArgumentException(
                    "hits " + offset + " to " + ((long) offset + limit) + " are not within 0 to " + MAX_WINDOW);
        }
        if (facetLimit < 1 || snippets < 0) {
            throw new IllegalArgumentException("facetLimit " + facetLimit + ", snippets " + snippets);
        }
    }

    /** The first ten hits by relevance with three snippets each and no facets. */
    public static SearchRequest of(QueryNode query) {
        return new SearchRequest(query, SortOrder.RELEVANCE, 0, 10, List.of(), 10, 3);
    }

    /**
     * The same for a query in the query language.
     *
     * @throws io.github.rmrbnlp.query.syntax.QuerySyntaxException if it cannot be understood
     */
    public static SearchRequest of(String query) {
        return of(QueryParser.parse(query));
    }

    /** This request in that order. */
    public SearchRequest withSort(SortOrder value) {
        return new SearchRequest(query, value, offset, limit, facets, facetLimit, snippets);
    }

    /** This request for those hits. */
    public SearchRequest withWindow(int newOffset, int newLimit) {
        return new SearchRequest(query, sort, newOffset, newLimit, facets, facetLimit, snippets);
    }

    /** This request with those facets. */
    public SearchRequest withFacets(List<QueryField> fields, int valuesOfEach) {
        return new SearchRequest(query, sort, offset, limit, fields, valuesOfEach, snippets);
    }

    /** This request with so many snippets of each hit. */
    public SearchRequest withSnippets(int count) {
        return new SearchRequest(query, sort, offset, limit, facets, facetLimit, count);
    }
}
