package io.github.rmrbnlp.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * The segmenter of this project: a linear model over char n-grams and lexicon words, decoded with Viterbi. Immutable,
 * thread-safe; workers are not.
 *
 * <pre>{@code
 * LinearSegmenter segmenter = LinearSegmenter.standard();
 * int count = segmenter.newWorker().segment(chars, 0, chars.length, ends);
 * }</pre>
 */
public final class LinearSegmenter implements Segmenter {
    private static final String STANDARD_MODEL = "pku-standard.bin";

    private final SegmentationModel model;

    /** A segmenter with {@code model}. */
    public LinearSegmenter(SegmentationModel model) {
        this.model = model;
    }

    /** The segmenter with the model of this library, in the standard of Peking University; loaded once. */
    public static LinearSegmenter standard() {
        return Standard.INSTANCE;
    }

    @Override
    public SegmenterWorker newWorker() {
        return new LinearWorker(model);
    }

    @Override
    public String version() {
        return "linear/" + model.name();
    }

    private static final class Standard {
        static final LinearSegmenter INSTANCE = new LinearSegmenter(load());

        private static SegmentationModel load() {
            try (InputStream in = LinearSegmenter.class.getResourceAsStream(STANDARD_MODEL)) {
                return SegmentationModel.read(in);
            } catch (IOException e) {
                throw new UncheckedIOException(STANDARD_MODEL, e);
            }
        }
    }
}
