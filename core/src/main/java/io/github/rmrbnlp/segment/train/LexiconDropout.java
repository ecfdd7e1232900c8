package io.github.rmrbnlp.segment.train;

import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Hides from a place, now and then, that words of the training corpus are there, so that what else speaks of the place gets
 * weights which hold without them: a new text has more words the corpus doesn't know than the corpus itself. Not thread-safe.
 */
final class LexiconDropout {
    private final boolean[] hideable;
    private final double rate;
    private final RandomGenerator random;

    /**
     * @param keys the features by number
     * @param rate the share of places that see no word of the corpus
     * @param seed of the choice of places
     */
    LexiconDropout(long[] keys, double rate, long seed) {
        this.rate = rate;
        random = new Random(seed);
        hideable = new boolean[keys.length];
        for (int i = 0; i < keys.length; i++) {
            hideable[i] = Features.isWordOfCorpus(keys[i]);
        }
    }

    /** {@code instance} as it is to be learned from this time. */
    FeatureIndex.Instance thin(FeatureIndex.Instance instance) {
        if (rate == 0) {
            return instance;
        }
        int[] gapFeatures = new int[instance.gapFeatures().length];
        int[] charFeatures = new int[instance.charFeatures().length];
        int[] gapStarts = thin(instance.gapStarts(), instance.gapFeatures(), gapFeatures);
        int[] charStarts = thin(instance.charStarts(), instance.charFeatures(), charFeatures);
        return new FeatureIndex.Instance(gapStarts, gapFeatures, charStarts, charFeatures, instance.wordEnds());
    }

    private int[] thin(int[] starts, int[] features, int[] kept) {
        int[] keptStarts = new int[starts.length];
        int size = 0;
        for (int place = 0; place + 1 < starts.length; place++) {
            keptStarts[place] = size;
            boolean hidden = random.nextDouble() < rate;
            for (int i = starts[place]; i < starts[place + 1]; i++) {
                if (!hidden || !hideable[features[i]]) {
                    kept[size++] = features[i];
                }
            }
        }
        keptStarts[starts.length - 1] = size;
        return keptStarts;
    }
}
