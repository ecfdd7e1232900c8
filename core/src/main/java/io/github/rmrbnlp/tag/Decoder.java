package io.github.rmrbnlp.tag;

/** Finds the best sequence of labels of a sentence (first-order Viterbi). Owns its buffers; not thread-safe. */
final class Decoder {
    private final LinearModel model;
    private final Templates templates;
    private final boolean limited;
    private final int[] features = new int[Templates.MAX];
    private final int[] emission;
    private final int[] best;
    private final int[] nextBest;
    private final byte[] back;
    private final byte[] labels = new byte[TokenView.MAX_TOKENS];

    /**
     * @param model the scores
     * @param templates the features
     * @param limited whether {@link TokenView#allowed} limits the labels
     */
    Decoder(LinearModel model, Templates templates, boolean limited) {
        this.model = model;
        this.templates = templates;
        this.limited = limited;
        this.emission = new int[model.labels()];
        this.best = new int[model.labels()];
        this.nextBest = new int[model.labels()];
        this.back = new byte[TokenView.MAX_TOKENS * model.labels()];
    }

    /** The labels of the tokens in view; valid until the next call. */
    byte[] decode(TokenView view) {
        int count = view.count();
        for (int i = 0; i < count; i++) {
            int at = TokenView.place(i);
            model.score(features, templates.extract(view, at, features), emission, 0);
            step(i, limited ? view.allowed[at] : Lexicon.ANY);
        }
        trace(count);
        return labels;
    }

    private void step(int i, long allowed) {
        int size = model.labels();
        int[] transitions = model.transitions();
        for (int label = 0; label < size; label++) {
            nextBest[label] = LinearModel.FORBIDDEN;
            if ((allowed >>> label & 1) == 0) {
                continue;
            }
            int bestScore = LinearModel.FORBIDDEN;
            int bestPrevious = 0;
            if (i == 0) {
                bestScore = transitions[size * size + label];
            } else {
                for (int previous = 0; previous < size; previous++) {
                    int score = best[previous] + transitions[previous * size + label];
                    if (score > bestScore) {
                        bestScore = score;
                        bestPrevious = previous;
                    }
                }
            }
            nextBest[label] = Math.max(LinearModel.FORBIDDEN, bestScore + emission[label]);
            back[i * size + label] = (byte) bestPrevious;
        }
        System.arraycopy(nextBest, 0, best, 0, size);
    }

    private void trace(int count) {
        if (count == 0) {
            return;
        }
        int size = model.labels();
        int label = 0;
        for (int other = 1; other < size; other++) {
            if (best[other] > best[label]) {
                label = other;
            }
        }
        for (int i = count - 1; i >= 0; i--) {
            labels[i] = (byte) label;
            label = back[i * size + label];
        }
    }
}
