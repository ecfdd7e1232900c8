package io.github.rmrbnlp.segment.train;

/**
 * How a segmentation model is trained. The defaults were chosen on held-out paragraphs of January 1998 and on February.
 *
 * @param epochs passes over the corpus, from 1
 * @param learningRate FTRL's alpha, above 0
 * @param l1 FTRL's L1 strength, 0 or more: more gives a smaller model
 * @param minimumCount how often an n-gram of two or three chars must occur, from 1
 * @param models models trained with different shuffles and averaged, from 1
 * @param scale model units of a weight of 1, from 1
 * @param pruning n-grams whose scores are all within ± this many units are dropped, 0 or more
 * @param boundaryCost model units taken from the score of every boundary, 0 or more: a model cuts words it doesn't know too
 *     often, and a new text has more of them than the text it was trained on
 * @param lexiconDropout the share of places that are learned without the words of the corpus found there, 0 to below 1
 * @param seed of shuffles and of what is left out
 */
public record TrainingOptions(int epochs, double learningRate, double l1, int minimumCount, int models, int scale,
        int pruning, int boundaryCost, double lexiconDropout, long seed) {
    /** The options the standard model is trained with. */
    public static final TrainingOptions STANDARD = new TrainingOptions(6, 0.5, 0.5, 2, 3, 14, 1, 5, 0.5, 1);

    public TrainingOptions {
        check(epochs >= 1, "epochs", epochs);
        check(learningRate > 0, "learningRate", learningRate);
        check(l1 >= 0, "l1", l1);
        check(minimumCount >= 1, "minimumCount", minimumCount);
        check(models >= 1, "models", models);
        check(scale >= 1, "scale", scale);
        check(pruning >= 0, "pruning", pruning);
        check(boundaryCost >= 0, "boundaryCost", boundaryCost);
        check(lexiconDropout >= 0 && lexiconDropout < 1, "lexiconDropout", lexiconDropout);
    }

    private static void check(boolean valid, String name, Number value) {
        if (!valid) {
            throw new IllegalArgumentException(name + ": " + value);
        }
    }
}
