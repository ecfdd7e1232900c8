package io.github.rmrbnlp.annotate.term.discovery;

import java.util.List;

/**
 * The result of a search for new terms. Immutable.
 *
 * @param proposals the best first
 * @param found how many strings met the conditions, before the limit
 * @param texts how many texts were read
 * @param chars how many chars they had
 * @param undercount because memory is bounded, a string may have been missed or its cohesion misjudged if it occurs no more
 *            often than this; 0 if everything was counted
 * @param leftOut how many frequent strings had no room; 0 unless the memory is far too small for the corpus
 */
public record Discovery(List<TermProposal> proposals, int found, long texts, long chars, int undercount,
        long leftOut) {
    public Discovery {
        proposals = List.copyOf(proposals);
    }
}
