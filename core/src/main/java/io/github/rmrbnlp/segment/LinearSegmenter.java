package io.github.rmrbnlp.segment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.zip.CRC32C;

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
    /** Larger buffers are not kept. */
    private static final int KEPT_CHARS = 1 << 16;

    private final SegmentationModel model;
    private final SegmenterOptions options;
    private final UserLexicon userLexicon;
    /** Buffers of the last call of {@link #segment}, so that a call for each line doesn't make them anew. */
    private final AtomicReference<Scratch> spare = new AtomicReference<>();

    /** A segmenter with {@code model}, in its standard. */
    public LinearSegmenter(SegmentationModel model) {
        this(model, SegmenterOptions.STANDARD);
    }

    /** A segmenter with {@code model} and {@code options}. */
    public LinearSegmenter(SegmentationModel model, SegmenterOptions options) {
        this.model = model;
        this.options = options;
        userLexicon = options.userLexicon().isEmpty() ? null : new UserLexicon(options.userLexicon());
    }

    /** The segmenter with the model of this library, in the standard of Peking University; loaded once. */
    public static LinearSegmenter standard() {
        return Standard.INSTANCE;
    }

    /** A segmenter with the same model and other options. */
    public LinearSegmenter with(SegmenterOptions newOptions) {
        return new LinearSegmenter(model, newOptions);
    }

    @Override
    public SegmenterWorker newWorker() {
        LinearWorker worker = new LinearWorker(model, userLexicon);
        return options.joinNumbers() ? new NumberJoiner(worker) : worker;
    }

    @Override
    public List<Token> segment(String text) {
        Scratch idle = spare.getAndSet(null);
        Scratch scratch = idle != null && idle.chars.length >= text.length()
                ? idle
                : new Scratch(newWorker(), Math.max(text.length(), LinearWorker.BLOCK));
        text.getChars(0, text.length(), scratch.chars, 0);
        int count = scratch.worker.segment(scratch.chars, 0, text.length(), scratch.ends);
        Token[] tokens = new Token[count];
        int start = 0;
        for (int i = 0; i < count; i++) {
            int end = scratch.ends[i];
            tokens[i] = new Token(text.substring(start, end), start, end);
            start = end;
        }
        if (scratch.chars.length <= KEPT_CHARS) {
            spare.set(scratch);
        }
        return Arrays.asList(tokens);
    }

    /** Engine, model, and a hash of the options unless they are the standard ones. */
    @Override
    public String version() {
        String version = "linear/" + model.name();
        return options.equals(SegmenterOptions.STANDARD) ? version : version + "/" + optionsHash();
    }

    private String optionsHash() {
        CRC32C hash = new CRC32C();
        hash.update(options.joinNumbers() ? 1 : 0);
        for (String word : new TreeSet<>(options.userLexicon())) {
            hash.update((word + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return Long.toHexString(hash.getValue());
    }

    private record Scratch(SegmenterWorker worker, char[] chars, int[] ends) {
        Scratch(SegmenterWorker worker, int size) {
            this(worker, new char[size], new int[size]);
        }
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
