package io.github.rmrbnlp.annotate.statement;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The share of right statements (cue and speaker) to expect of a rule: its counts on 50 annotated articles, shrunk towards a
 * prior that all rules share. Immutable and thread-safe.
 */
final class Confidence {
    /** Chosen by hand, between readings of articles that no rule was made from; not a measured share. */
    private static final double PRIOR = 0.75;
    /** So many statements of the prior are mixed in: the counts come from articles the rules were made with. */
    private static final double PRIOR_WEIGHT = 12;
    /** A phrase of unknown kind, or a pronoun left unresolved, is more often wrong than its rule. */
    private static final double UNKNOWN_SPEAKER = 0.75;

    private final Map<String, Double> byRule = new HashMap<>();

    /** @param rows rule, statements right, statements found */
    Confidence(List<String[]> rows) {
        for (String[] row : rows) {
            byRule.put(row[0], smoothed(Integer.parseInt(row[1]), Integer.parseInt(row[2])));
        }
    }

    private static double smoothed(int right, int all) {
        return (right + PRIOR_WEIGHT * PRIOR) / (all + PRIOR_WEIGHT);
    }

    double of(String rule, Mention.Kind speaker) {
        double share = byRule.getOrDefault(rule, smoothed(0, 0));
        boolean unknown = speaker == Mention.Kind.OTHER || speaker == Mention.Kind.PRONOUN;
        return unknown ? share * UNKNOWN_SPEAKER : share;
    }
}
