package io.github.rmrbnlp.tag;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes rare words of the training text look unknown. The dictionary knows nearly every word of the corpus, because it was
 * made from the same paper; without this an unknown word would be learnt to be a name. The seed is fixed. Not thread-safe.
 */
final class Forgetting {
    private static final long SEED = 20260101;
    /** Words that occur more often are never forgotten. */
    private static final int RARE = 3;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final Map<Integer, Integer> counts = new HashMap<>();
    private final double share;

    /**
     * @param paragraphs the training text
     * @param share the share of rare tokens to forget
     */
    Forgetting(List<TaggedParagraph> paragraphs, double share) {
        this.share = share;
        CharProfile chars = CharProfile.standard();
        for (TaggedParagraph paragraph : paragraphs) {
            char[] text = paragraph.text().toCharArray();
            for (int i = 0; i < text.length; i++) {
                text[i] = chars.fold(text[i]);
            }
            for (int i = 0; i < paragraph.ends().length; i++) {
                counts.merge(Hash.word(text, paragraph.start(i), paragraph.ends()[i]), 1, Integer::sum);
            }
        }
    }

    /** Forgets some of the tokens in view. */
    void apply(TokenView view) {
        for (int i = 0; i < view.count(); i++) {
            int at = TokenView.place(i);
            boolean han = (view.shape[at] & CharProfile.HAN) != 0;
            if (han && counts.getOrDefault(view.word[at], 0) <= RARE && random.nextDouble() < share) {
                view.word[at] = random.nextInt();
                view.profile[at] = Lexicon.UNKNOWN;
                view.allowed[at] = Lexicon.ANY;
            }
        }
    }
}
