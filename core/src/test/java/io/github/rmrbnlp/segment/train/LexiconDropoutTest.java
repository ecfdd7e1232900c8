package io.github.rmrbnlp.segment.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.segment.train.Features.WordSlot;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class LexiconDropoutTest {
    private static final int OF_CORPUS = 0;
    private static final int OF_LIST = 1;
    private static final long[] KEYS = {Features.wordKey(0, 1, 2, WordSlot.BEFORE),
            Features.wordKey(Lexicon.FIRST_LIST_VIEW, 1, 2, WordSlot.BEFORE)};
    private static final int PLACES = 2000;

    /** Both features at each gap and each char. */
    private static FeatureIndex.Instance instance() {
        int[] starts = new int[PLACES + 1];
        int[] features = new int[2 * PLACES];
        for (int i = 0; i < PLACES; i++) {
            starts[i + 1] = 2 * i + 2;
            features[2 * i] = OF_CORPUS;
            features[2 * i + 1] = OF_LIST;
        }
        return new FeatureIndex.Instance(starts, features, starts, features, new boolean[PLACES]);
    }

    private static long count(int[] starts, int[] features, int feature) {
        return Arrays.stream(features, 0, starts[PLACES]).filter(f -> f == feature).count();
    }

    @Test
    void hidesWordsOfTheCorpusAtAboutTheRateAndNeverThoseOfAList() {
        FeatureIndex.Instance thinned = new LexiconDropout(KEYS, 0.25, 3).thin(instance());

        assertEquals(PLACES, count(thinned.gapStarts(), thinned.gapFeatures(), OF_LIST));
        assertEquals(PLACES, count(thinned.charStarts(), thinned.charFeatures(), OF_LIST));
        long kept = count(thinned.gapStarts(), thinned.gapFeatures(), OF_CORPUS);
        assertTrue(kept > 0.7 * PLACES && kept < 0.8 * PLACES, () -> "kept " + kept);
    }

    @Test
    void placesKeepTheirOwnFeatures() {
        FeatureIndex.Instance thinned = new LexiconDropout(KEYS, 0.5, 3).thin(instance());
        for (int i = 0; i < PLACES; i++) {
            int[] features = Arrays.copyOfRange(thinned.gapFeatures(), thinned.gapStarts()[i],
                    thinned.gapStarts()[i + 1]);
            assertTrue(Arrays.equals(features, new int[]{OF_CORPUS, OF_LIST})
                    || Arrays.equals(features, new int[]{OF_LIST}), () -> Arrays.toString(features));
        }
    }

    @Test
    void theSameSeedHidesTheSame() {
        FeatureIndex.Instance one = new LexiconDropout(KEYS, 0.5, 3).thin(instance());
        FeatureIndex.Instance other = new LexiconDropout(KEYS, 0.5, 3).thin(instance());
        assertArrayEquals(one.gapStarts(), other.gapStarts());
        assertArrayEquals(one.charStarts(), other.charStarts());
    }

    @Test
    void aRateOfZeroLeavesTheInstanceAsItIs() {
        FeatureIndex.Instance instance = instance();
        assertSame(instance, new LexiconDropout(KEYS, 0, 3).thin(instance));
    }
}
