package io.github.rmrbnlp.watch;

import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/**
 * A saved query: whatever the query language can say. Immutable.
 *
 * @param name what it is called, unique in its index: 1 to 100 chars, none of them a control char
 * @param listing what is told of the articles that match
 * @param query what it asks
 * @param told the last batch it was told of; 0 for none
 */
public record Watch(String name, Listing listing, QueryNode query, int told) {
    private static final int MAX_NAME = 100;

    public Watch {
        Objects.requireNonNull(listing, "listing");
        Objects.requireNonNull(query, "query");
        if (name.isBlank() || name.length() > MAX_NAME || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a saved query needs a name of 1 to " + MAX_NAME + " chars on one line");
        }
        if (told < 0) {
            throw new IllegalArgumentException("batch " + told);
        }
    }

    /** What it asks of the batches behind {@link #told} up to {@code through}: a query like any other. */
    public QueryNode news(int through) {
        List<QueryNode> parts = new ArrayList<>(query instanceof QueryNode.And and ? and.parts() : List.of(query));
        parts.add(new QueryNode.NumberRange(QueryField.BATCH, told + 1, through));
        return new QueryNode.And(parts);
    }

    Watch toldThrough(int batch) {
        return new Watch(name, listing, query, Math.max(told, batch));
    }

    String encode() {
        return listing.jsonName() + "\t" + told + "\t" + query;
    }

    /** @throws IllegalArgumentException if it is none, or its query is not understood any more */
    static Watch decode(String name, String encoded) {
        String[] parts = encoded.split("\t", 3);
        if (parts.length < 3) {
            throw new IllegalArgumentException("no saved query: " + encoded);
        }
        return new Watch(name, Listing.valueOf(parts[0].toUpperCase(Locale.ROOT)), QueryParser.parse(parts[2]),
                Integer.parseInt(parts[1]));
    }
}
