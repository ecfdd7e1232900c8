package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * The scores of the labels of a sentence's tokens, transitions apart, in two steps: what depends on one word, on the kinds of
 * two neighbours or on the next head, which is kept in {@link KeptScores} and costs little; then, for tokens where that does
 * not decide, what else of the neighbours tells. Owns its buffers; not thread-safe.
 */
final class Emissions {
    /** So many pairs of kinds are kept, and as many heads; some 1,000 pairs make nearly all of a text. */
    private static final int MOST_KINDS = 1 << 12;
    /** Room for the features of some 20 tokens. */
    private static final int BATCH = 512;

    private final LinearModel model;
    private final Templates templates;
    private final KeptScores words;
    private final RecentKeys kindKeys = new RecentKeys(MOST_KINDS, 0);
    private final KeptScores kinds;
    private final RecentKeys headKeys = new RecentKeys(MOST_KINDS, 0);
    private final KeptScores heads;
    private final boolean far;
    private final int width;
    private final int[] weights;
    private final int[] features = new int[Templates.MAX];
    private final FeatureRows.Batch batch = new FeatureRows.Batch(BATCH);
    /** Where the scores of the kinds of each token and the next one start. */
    private final int[] kindsFrom = new int[TokenView.SIZE];
    /** Where the scores of each word start. */
    private final int[] wordsFrom = new int[TokenView.SIZE];
    /**
     * {@code scores[token * labels + label]}, of the labels that were asked for; those of others mean nothing, and what is behind
     * the last label of a token is written over with the next one.
     */
    final int[] scores;

    Emissions(LinearModel model, Templates templates) {
        this.model = model;
        this.templates = templates;
        int labels = model.labels();
        this.words = new KeptScores(templates.parts(), labels);
        this.kinds = new KeptScores(2, labels);
        this.heads = new KeptScores(1, labels);
        this.far = templates.seesHeads();
        this.width = KeptScores.width(labels);
        this.weights = new int[labels];
        this.scores = new int[TokenView.MAX_TOKENS * labels + KeptScores.LANES];
    }

    /** Takes a sentence; to be called before {@link #begin}. */
    void start(TokenView view) {
        words.follow(view.words());
        kindKeys.makeRoom(TokenView.SIZE);
        kinds.follow(kindKeys);
        headKeys.makeRoom(TokenView.SIZE);
        heads.follow(headKeys);
        for (int at = TokenView.place(-1); at < TokenView.place(view.count()); at++) {
            kindsFrom[at] = kindsFrom(view, at);
        }
        int reach = far ? 2 : 1;
        for (int at = TokenView.place(-reach); at < TokenView.place(view.count() + reach); at++) {
            wordsFrom[at] = wordFrom(view, at);
        }
    }

    private int kindsFrom(TokenView view, int at) {
        int number = kindKeys.find(Templates.kinds(view, at));
        return number >= 0 ? kinds.place(number) : keepKinds(view, at);
    }

    /**
     * Finds what is kept of the scores of the labels of {@code allowed}, one bit each, of token {@code i}. Tokens come in their
     * order.
     */
    void begin(TokenView view, int i, long allowed) {
        int at = TokenView.place(i);
        int own = wordsFrom[at];
        int before = wordsFrom[at - 1] + Templates.BEFORE * width;
        int behind = wordsFrom[at + 1] + Templates.BEHIND * width;
        int kindsBefore = kindsFrom[at - 1];
        int kindsBehind = kindsFrom[at] + width;
        int row = i * model.labels();
        long[] w = words.sums();
        long[] k = kinds.sums();
        if (far) {
            int twoBefore = wordsFrom[at - 2] + Templates.TWO_BEFORE * width;
            int twoBehind = wordsFrom[at + 2] + Templates.TWO_BEHIND * width;
            int head = headFrom(view, at);
            long[] h = heads.sums();
            for (int n = 0; n < width; n++) {
                long sum = w[own + n] + w[before + n] + w[behind + n] + k[kindsBefore + n] + k[kindsBehind + n]
                        + w[twoBefore + n] + w[twoBehind + n] + h[head + n];
                KeptScores.write(sum, scores, row + n * KeptScores.LANES);
            }
            return;
        }
        for (long rest = allowed; rest != 0;) {
            int n = Long.numberOfTrailingZeros(rest) / KeptScores.LANES;
            long sum = w[own + n] + w[before + n] + w[behind + n] + k[kindsBefore + n] + k[kindsBehind + n];
            KeptScores.write(sum, scores, row + n * KeptScores.LANES);
            rest &= -1L << (n + 1) * KeptScores.LANES;
        }
    }

    /** Adds the rest to the scores of token {@code i}, at the latest with {@link #finish}; to be called when all tokens have begun. */
    void complete(TokenView view, int i) {
        templates.among(view, TokenView.place(i), features);
        if (!batch.hasRoom(templates.amongPlaces().length)) {
            finish();
        }
        batch.take(features, templates.amongPlaces(), i * model.labels());
    }

    /** Adds what {@link #complete} has still to add. */
    void finish() {
        model.rows().add(batch, scores);
    }

    private int wordFrom(TokenView view, int at) {
        int from = words.find(view.number[at]);
        return from >= 0 ? from : keepWord(view, at);
    }

    private int headFrom(TokenView view, int at) {
        int number = headKeys.find(Templates.head(view, at));
        return number >= 0 ? heads.place(number) : keepHead(view, at);
    }

    private int keepWord(TokenView view, int at) {
        int from = words.place(view.number[at]);
        for (int part = 0; part < templates.parts(); part++) {
            templates.ofWord(view, at, part, features);
            keep(words, from + part * width, templates.wordPlaces(part));
        }
        return from;
    }

    private int keepKinds(TokenView view, int at) {
        int number = kindKeys.add(Templates.kinds(view, at));
        kinds.follow(kindKeys);
        int from = kinds.place(number);
        templates.ofKinds(view, at, features);
        keep(kinds, from, templates.kindsBefore());
        keep(kinds, from + width, templates.kindsBehind());
        return from;
    }

    private int keepHead(TokenView view, int at) {
        int number = headKeys.add(Templates.head(view, at));
        heads.follow(headKeys);
        int from = heads.place(number);
        templates.ofHead(view, at, features);
        keep(heads, from, templates.headPlaces());
        return from;
    }

    private void keep(KeptScores kept, int from, int[] places) {
        Arrays.fill(weights, 0);
        batch.take(features, places, 0);
        model.rows().add(batch, weights);
        kept.set(from, weights);
    }
}
