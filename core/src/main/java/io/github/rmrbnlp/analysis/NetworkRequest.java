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
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("a network needs kinds of names");
        }
        Bounds.within(1, MAX_NODES, nodes, "the number of names");
        Bounds.atLeast(1, minTogether, "the least number of shared units");
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
