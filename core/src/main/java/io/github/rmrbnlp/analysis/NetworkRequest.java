package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryNode;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;

/**
 * Which names to connect. Immutable.
 *
 * @param query what the names stand around
 * @param unit what two names must have in common to be connected
 * @param kinds what counts as a name
 * @param nodes so many names at most, those of the most units
 * @param minTogether pairs of fewer units are not connected
 */
public record NetworkRequest(QueryNode query, Unit unit, Set<Kind> kinds, int nodes, int minTogether) {
    /** Connections are counted for every pair of names. */
    public static final int MAX_NODES = 5_000;

    public NetworkRequest {
        Objects.requireNonNull(query, "query");
        Objects.requireNonNull(unit, "unit");
        kinds = Set.copyOf(kinds);
        if (kinds.isEmpty() || nodes < 1 || nodes > MAX_NODES || minTogether < 1) {
            throw new IllegalArgumentException("kinds " + kinds + ", nodes " + nodes + " of at most " + MAX_NODES
                    + ", minTogether " + minTogether);
        }
    }

    /** The hundred persons, organisations and terms that share most sentences with the query. */
    public static NetworkRequest of(QueryNode query) {
        return new NetworkRequest(query, Unit.SENTENCE, EnumSet.of(Kind.PERSON, Kind.ORGANISATION, Kind.TERM), 100, 1);
    }

    /** What names have in common. */
    public enum Unit {
        /** A sentence that a hit begins in. */
        SENTENCE,
        /** The body of an article that matches. */
        ARTICLE
    }

    /** What counts as a name. */
    public enum Kind {
        /** A word tagged as the name of a person. */
        PERSON,
        /** A word tagged as the name of a place. */
        PLACE,
        /** A word tagged as the name of an organisation, with those of organisations and places right before it. */
        ORGANISATION,
        /** A policy term, by its canonical name. */
        TERM,
        /** Who a statement is attributed to. */
        SPEAKER,
        /** The title of who a statement is attributed to. */
        ROLE
    }
}
