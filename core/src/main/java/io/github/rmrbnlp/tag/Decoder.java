package io.github.rmrbnlp.tag;

import java.util.Arrays;

/** Finds the best sequence of labels of a sentence (first-order Viterbi). Owns its buffers; not thread-safe. */
final class Decoder {
    private final LinearModel model;
    private final Templates templates;
    private final WordScores words;
    private final boolean limited;
    private final int[] features = new int[Templates.MAX];
    private final int[] rows = new int[Templates.MAX];
    private final int[] emission;
    private final int[] best;
    private final int[] nextBest;
    private final byte[] back;
    private final byte[] labels = new byte[TokenView.MAX_TOKENS];
    /** {@code lead[q * labels + p]}: with more than this much more, a path to q is better than one to p, whatever comes next. */
    private final int[] lead;
    /** The labels of the token before that a best path may go through, and their number. */
    private final int[] alive;
    private int aliveCount;

    /**
     * @param model the scores
     * @param templates the features
     * @param limited whether {@link TokenView#allowed} limits the labels
     */
    Decoder(LinearModel model, Templates templates, boolean limited) {
        this.model = model;
        this.templates = templates;
        this.words = new WordScores(model, templates);
        this.limited = limited;
        this.emission = new int[model.labels()];
        this.alive = new int[model.labels()];
        this.best = new int[model.labels()];
        this.nextBest = new int[model.labels()];
        this.lead = leads(model);
        this.back = new byte[TokenView.MAX_TOKENS * model.labels()];
    }

    /** The labels of the tokens in view; valid until the next call. */
    byte[] decode(TokenView view) {
        int count = view.count();
        long all = -1L >>> Long.SIZE - model.labels();
        for (int i = 0; i < count; i++) {
            int at = TokenView.place(i);
            Arrays.fill(emission, 0);
            long allowed = (limited ? view.allowed[at] : Lexicon.ANY) & all;
            if (Long.bitCount(allowed) > 1) {
                score(view, at);
            } // else every path takes the one label, whatever its score
            step(i, allowed);
        }
        trace(count);
        return labels;
    }

    private void score(TokenView view, int at) {
        words.add(view, at, emission);
        templates.among(view, at, features);
        model.add(features, templates.amongPlaces(), rows, emission);
    }

    private void step(int i, long allowed) {
        int size = model.labels();
        Arrays.fill(nextBest, LinearModel.FORBIDDEN);
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            int bestScore = i == 0 ? model.transitions()[size * size + label] : bestBefore(i, label);
            nextBest[label] = Math.max(LinearModel.FORBIDDEN, bestScore + emission[label]);
        }
        System.arraycopy(nextBest, 0, best, 0, size);
        findAlive(allowed);
    }

    /** Leaves out the labels that the best one leads by so much that no transition can make up for it; changes no result. */
    private void findAlive(long allowed) {
        int size = model.labels();
        int leader = Long.numberOfTrailingZeros(allowed);
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            leader = best[label] > best[leader] ? label : leader;
        }
        aliveCount = 0;
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            if (best[leader] - best[label] <= lead[leader * size + label]) {
                alive[aliveCount++] = label;
            }
        }
    }

    private static int[] leads(LinearModel model) {
        int size = model.labels();
        int[] transitions = model.transitions();
        int[] leads = new int[size * size];
        for (int q = 0; q < size; q++) {
            for (int p = 0; p < size; p++) {
                int most = Integer.MIN_VALUE;
                for (int next = 0; next < size; next++) {
                    most = Math.max(most, transitions[p * size + next] - transitions[q * size + next]);
                }
                leads[q * size + p] = most;
            }
        }
        return leads;
    }

    /** The best score of a path to {@code label}, whose last step is kept in {@code back}. */
    private int bestBefore(int i, int label) {
        int size = model.labels();
        int[] transitions = model.transitions();
        int bestScore = LinearModel.FORBIDDEN;
        int bestPrevious = 0;
        for (int a = 0; a < aliveCount; a++) {
            int previous = alive[a];
            int score = best[previous] + transitions[previous * size + label];
            if (score > bestScore) {
                bestScore = score;
                bestPrevious = previous;
            }
        }
        back[i * size + label] = (byte) bestPrevious;
        return bestScore;
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
