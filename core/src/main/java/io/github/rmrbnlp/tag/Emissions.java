package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * The scores of the labels of a sentence's tokens, transitions apart, in two steps: what depends on one word, on the kinds of
 * two neighbours or on the next head, which is kept in {@link KeptScores} and costs little; then, for tokens where that does
 * not decide, what else of the neighbours tells. Owns its buffers; not thread-safe.
 */
final class Emissions {
    /** So many pairs of kinds are kept, and as many heads; some 1,000 pairs make nearly all of a text. */
    private static final int KINDS_BITS = 11;

    private final LinearModel model;
    private final Templates templates;
    private final KeptScores words;
    private final KeptScores kinds;
    private final KeptScores heads;
    private final boolean far;
    private final int width;
    private final long[] sum;
    private final int[] weights;
    private final int[] features = new int[Templates.MAX];
    private final int[] likely = new int[Templates.MAX];
    /** {@code scores[token * labels + label]}, of the labels that were asked for; those of others mean nothing. */
    final int[] scores;

    Emissions(LinearModel model, Templates templates) {
        this.model = model;
        this.templates = templates;
        int labels = model.labels();
        this.words = new KeptScores(templates.parts(), labels, SeenWords.MOST_BITS);
        this.kinds = new KeptScores(2, labels, KINDS_BITS);
        this.heads = new KeptScores(1, labels, KINDS_BITS);
        this.far = templates.seesHeads();
        this.width = KeptScores.width(labels);
        this.sum = new long[width];
        this.weights = new int[labels];
        this.scores = new int[TokenView.MAX_TOKENS * labels];
    }

    /** Makes room for what was asked for so far; to be called between sentences. */
    void grow() {
        words.grow();
        kinds.grow();
        heads.grow();
    }

    /** Finds what is kept of the scores of the labels of {@code allowed}, one bit each, of token {@code i}. */
    void begin(TokenView view, int i, long allowed) {
        sumKept(view, TokenView.place(i));
        int row = i * model.labels();
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            scores[row + label] = KeptScores.score(sum, label);
        }
    }

    /** Adds the rest to the scores of token {@code i}. */
    void complete(TokenView view, int i) {
        templates.among(view, TokenView.place(i), features);
        model.rows().add(features, templates.amongPlaces(), likely, scores, i * model.labels());
    }

    private void sumKept(TokenView view, int at) {
        int own = words.find(view.key[at]);
        int before = words.find(view.key[at - 1]);
        int behind = words.find(view.key[at + 1]);
        int kindsBefore = kinds.find(Templates.kinds(view, at - 1));
        int kindsBehind = kinds.find(Templates.kinds(view, at));
        if ((own | before | behind | kindsBefore | kindsBehind) < 0) {
            sumOneByOne(view, at);
            return;
        }
        long[] w = words.sums();
        long[] k = kinds.sums();
        for (int i = 0; i < width; i++) {
            sum[i] = w[own + i] + w[before + Templates.BEFORE * width + i] + w[behind + Templates.BEHIND * width + i]
                    + k[kindsBefore + i] + k[kindsBehind + width + i];
        }
        if (far) {
            addFar(view, at, w);
        }
    }

    private void addFar(TokenView view, int at, long[] w) {
        int before = words.find(view.key[at - 2]);
        int behind = words.find(view.key[at + 2]);
        int head = heads.find(Templates.head(view, at));
        if ((before | behind | head) < 0) {
            sumOneByOne(view, at);
            return;
        }
        long[] h = heads.sums();
        for (int i = 0; i < width; i++) {
            sum[i] += w[before + Templates.TWO_BEFORE * width + i] + w[behind + Templates.TWO_BEHIND * width + i]
                    + h[head + i];
        }
    }

    /** The same where something is not kept yet; what one part keeps may take the place of another. */
    private void sumOneByOne(TokenView view, int at) {
        Arrays.fill(sum, 0);
        for (int part = 0; part < templates.parts(); part++) {
            int place = at + Templates.offset(part);
            int from = words.find(view.key[place]);
            add(words, (from < 0 ? keepWord(view, place) : from) + part * width);
        }
        int before = kinds.find(Templates.kinds(view, at - 1));
        add(kinds, before < 0 ? keepKinds(view, at - 1) : before);
        int behind = kinds.find(Templates.kinds(view, at));
        add(kinds, (behind < 0 ? keepKinds(view, at) : behind) + width);
        if (far) {
            int head = heads.find(Templates.head(view, at));
            add(heads, head < 0 ? keepHead(view, at) : head);
        }
    }

    private void add(KeptScores kept, int from) {
        for (int i = 0; i < width; i++) {
            sum[i] += kept.sums()[from + i];
        }
    }

    private int keepWord(TokenView view, int at) {
        int from = words.place(view.key[at]);
        for (int part = 0; part < templates.parts(); part++) {
            templates.ofWord(view, at, part, features);
            keep(words, from + part * width, templates.wordPlaces(part));
        }
        return from;
    }

    private int keepKinds(TokenView view, int at) {
        int from = kinds.place(Templates.kinds(view, at));
        templates.ofKinds(view, at, features);
        keep(kinds, from, templates.kindsBefore());
        keep(kinds, from + width, templates.kindsBehind());
        return from;
    }

    private int keepHead(TokenView view, int at) {
        int from = heads.place(Templates.head(view, at));
        templates.ofHead(view, at, features);
        keep(heads, from, templates.headPlaces());
        return from;
    }

    private void keep(KeptScores kept, int from, int[] places) {
        Arrays.fill(weights, 0);
        model.rows().add(features, places, likely, weights, 0);
        kept.set(from, weights);
    }
}
