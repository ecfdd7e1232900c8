package io.github.rmrbnlp.tag;

/**
 * Leaves out labels that what is kept of the scores speaks against so clearly that the rest will not help them: the tokens
 * that are decided need no closer look. Stateless or of one worker.
 */
interface LabelFilter {
    /**
     * Narrows the labels of a sentence's tokens; each keeps one at least.
     *
     * @param scores {@code scores[token * labels + label]} of the labels allowed, as far as {@link Emissions#begin} knows them
     * @param allowed the labels of each token, one bit each
     * @param count the number of tokens
     */
    void narrow(int[] scores, long[] allowed, int count);
}
