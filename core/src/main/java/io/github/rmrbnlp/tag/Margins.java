package io.github.rmrbnlp.tag;

/**
 * Leaves out labels that the best one leads by more than they ever make up for. Immutable.
 *
 * @param labels the number of labels
 * @param margins {@code margins[best * labels + label]}: the most that {@code best} may lead {@code label} by
 */
record Margins(int labels, int[] margins) implements LabelFilter {
    @Override
    public void narrow(int[] scores, long[] allowed, int count) {
        for (int i = 0; i < count; i++) {
            if ((allowed[i] & allowed[i] - 1) != 0) {
                allowed[i] = narrowed(scores, i * labels, allowed[i]);
            }
        }
    }

    private long narrowed(int[] scores, int from, long allowed) {
        int leader = leader(scores, from, allowed);
        int most = scores[from + leader];
        long left = 0;
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            left |= most - scores[from + label] <= margins[leader * labels + label] ? 1L << label : 0;
        }
        return left | 1L << leader;
    }

    /** The first of the labels with the best score. */
    static int leader(int[] scores, int from, long allowed) {
        int leader = Long.numberOfTrailingZeros(allowed);
        for (long rest = allowed; rest != 0; rest &= rest - 1) {
            int label = Long.numberOfTrailingZeros(rest);
            leader = scores[from + label] > scores[from + leader] ? label : leader;
        }
        return leader;
    }
}
