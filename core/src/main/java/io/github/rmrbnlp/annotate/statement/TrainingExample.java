package io.github.rmrbnlp.annotate.statement;

/**
 * A word that can be a cue, with its candidates, as features and the truth about them. The arrays are shared: read only.
 *
 * @param glance the features of the word glanced at
 * @param cue the features of the word
 * @param isCue whether it is a cue
 * @param guess the features of the speaker to expect by syntax alone, empty if there is none
 * @param speakers for each candidate its features
 * @param right for each candidate whether it names the speaker
 * @param commas for each comma of the content up to where it ends its features
 * @param ends whether the content ends at the last of them
 */
record TrainingExample(int[] glance, int[] cue, boolean isCue, int[] guess, int[][] speakers, boolean[] right,
        int[][] commas, boolean ends) {

    /** Whether syntax alone expects a speaker; it is the first candidate then. */
    boolean isGuessed() {
        return guess.length > 0;
    }

    /** The first candidate that is right, or -1. */
    int firstRight() {
        for (int i = 0; i < right.length; i++) {
            if (right[i]) {
                return i;
            }
        }
        return -1;
    }
}
