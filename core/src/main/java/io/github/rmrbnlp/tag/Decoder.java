package io.github.rmrbnlp.tag;

/** Finds the best sequence of labels of a sentence (first-order Viterbi). Owns its buffers; not thread-safe. */
final class Decoder {
    private final Emissions emissions;
    private final int labels;
    private final boolean limited;
    private final LabelFilter filter;
    private final long all;
    /** {@code transitions[label * labels + previous]}. */
    private final int[] transitions;
    private final int[] starts;
    /** For each label those that may come before it, one bit each; last those a sentence may start with. */
    private final long[] possible;
    /** {@code lead[q * labels + p]}: with more than this much more, a path to q is better than one to p, whatever comes next. */
    private final int[] lead;
    /** For each token the labels it may have, one bit each. */
    private final long[] allowed = new long[TokenView.MAX_TOKENS];
    private final byte[] back;
    private final byte[] path = new byte[TokenView.MAX_TOKENS];
    /** Scores of the best paths to the labels of the token before, of those in {@code alive}; and to those of the token at hand. */
    private int[] best;
    private int[] nextBest;
    /** The labels of the token before that a best path may go through, one bit each. */
    private long alive;

    /**
     * @param model the scores
     * @param templates the features
     * @param limited whether {@link TokenView#allowed} limits the labels
     * @param filter leaves out labels by what is seen first
     */
    Decoder(LinearModel model, Templates templates, boolean limited, LabelFilter filter) {
        this.emissions = new Emissions(model, templates);
        this.labels = model.labels();
        this.limited = limited;
        this.filter = filter;
        this.all = -1L >>> Long.SIZE - labels;
        this.transitions = new int[labels * labels];
        this.starts = new int[labels];
        this.possible = new long[labels + 1];
        this.best = new int[labels];
        this.nextBest = new int[labels];
        this.lead = leads(model);
        this.back = new byte[TokenView.MAX_TOKENS * labels];
        readTransitions(model.transitions());
    }

    private void readTransitions(int[] byPrevious) {
        for (int label = 0; label < labels; label++) {
            starts[label] = byPrevious[labels * labels + label];
            possible[labels] |= starts[label] == LinearModel.FORBIDDEN ? 0 : 1L << label;
            for (int previous = 0; previous < labels; previous++) {
                int transition = byPrevious[previous * labels + label];
                transitions[label * labels + previous] = transition;
                possible[label] |= transition == LinearModel.FORBIDDEN ? 0 : 1L << previous;
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

    /** The labels of the tokens in view; valid until the next call. */
    byte[] decode(TokenView view) {
        emissions.start(view);
        int count = view.count();
        for (int i = 0; i < count; i++) {
            allowed[i] = (limited ? view.allowed[TokenView.place(i)] : Lexicon.ANY) & all;
            if (isDecided(i)) { // every path takes the one label, whatever its score
                emissions.scores[i * labels + Long.numberOfTrailingZeros(allowed[i])] = 0;
            } else {
                emissions.begin(view, i, allowed[i]);
            }
        }
        filter.narrow(emissions.scores, allowed, count);
        for (int i = 0; i < count; i++) {
            if (!isDecided(i)) {
                emissions.complete(view, i);
            }
        }
        emissions.finish();
        for (int i = 0; i < count; i++) {
            step(i, allowed[i]);
        }
        trace(count);
        return path;
    }

    private boolean isDecided(int i) {
        return (allowed[i] & allowed[i] - 1) == 0;
    }

    private void step(int i, long labelsHere) {
        long reached = 0;
        int leader = -1;
        for (long rest = i == 0 ? labelsHere & possible[labels] : labelsHere; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            if (i == 0 || (alive & possible[label]) != 0) {
                nextBest[label] = (i == 0 ? starts[label] : bestBefore(i, label))
                        + emissions.scores[i * labels + label];
                reached |= 1L << label;
                leader = leader < 0 || nextBest[label] > nextBest[leader] ? label : leader;
            }
        }
        int[] swap = best;
        best = nextBest;
        nextBest = swap;
        findAlive(reached, leader);
    }

    /** Leaves out the labels that the best one leads by so much that no transition can make up for it; changes no result. */
    private void findAlive(long reached, int leader) {
        alive = reached;
        for (long rest = reached; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            if (best[leader] - best[label] > lead[leader * labels + label]) {
                alive &= ~(1L << label);
            }
        }
    }

    /** The best score of a path to {@code label}, whose last step is kept in {@code back}. */
    private int bestBefore(int i, int label) {
        int bestScore = Integer.MIN_VALUE;
        int bestPrevious = 0;
        for (long rest = alive & possible[label]; rest != 0; rest &= rest - 1) {
            int previous = Long.numberOfTrailingZeros(rest);
            int score = best[previous] + transitions[label * labels + previous];
            if (score > bestScore) {
                bestScore = score;
                bestPrevious = previous;
            }
        }
        back[i * labels + label] = (byte) bestPrevious;
        return bestScore;
    }

    private void trace(int count) {
        if (count == 0) {
            return;
        }
        int label = Long.numberOfTrailingZeros(alive);
        for (long rest = alive; rest != 0; rest &= rest - 1) {
            int other = Long.numberOfTrailingZeros(rest);
            label = best[other] > best[label] ? other : label;
        }
        for (int i = count - 1; i >= 0; i--) {
            path[i] = (byte) label;
            label = back[i * labels + label];
        }
    }
}
