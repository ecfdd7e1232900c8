package io.github.rmrbnlp.analysis;

/**
 * Which words around a hit are its neighbours. A window never leaves the sentence of the hit (for a hit over several sentences:
 * of its first char to the left, of its last to the right). Punctuation and blanks are no words: they are not counted, and do
 * not end a window. Immutable.
 *
 * @param left so many words to the left
 * @param right so many words to the right
 */
public record Window(int left, int right) {
    private static final int SENTENCE_WORDS = Integer.MAX_VALUE;

    public Window {
        if (left < 0 || right < 0 || left + (long) right == 0) {
            throw new IllegalArgumentException(
                    "a window of " + left + " words to the left and " + right + " to the right");
        }
    }

    /** The whole sentence. */
    public static final Window SENTENCE = new Window(SENTENCE_WORDS, SENTENCE_WORDS);

    @Override
    public String toString() {
        return equals(SENTENCE) ? "sentence" : "-" + left + "+" + right;
    }
}
