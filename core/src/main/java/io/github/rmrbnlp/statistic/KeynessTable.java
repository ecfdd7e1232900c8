package io.github.rmrbnlp.statistic;

/**
 * The frequency of a word in a target and in a reference corpus. Immutable.
 *
 * <p>The effect sizes divide by the reference's frequency; where one of the two frequencies is 0 it counts as
 * {@link #SMOOTHING} occurrences (Hardie, "Log Ratio – an informal introduction", 2014), so they stay finite. The
 * log-likelihood needs no smoothing.
 *
 * @param target occurrences in the target, at least 0
 * @param targetSize words of the target, at least 1
 * @param reference occurrences in the reference, at least 0
 * @param referenceSize words of the reference, at least 1
 */
public record KeynessTable(long target, long targetSize, long reference, long referenceSize) {
    /** What an absent word counts as in the effect sizes. */
    public static final double SMOOTHING = 0.5;

    public KeynessTable {
        if (target < 0 || reference < 0 || target > targetSize || reference > referenceSize || targetSize < 1
                || referenceSize < 1) {
            throw new IllegalArgumentException("no frequencies: " + target + " of " + targetSize + ", " + reference
                    + " of " + referenceSize);
        }
    }

    /** Whether the word is relatively more frequent in the target. */
    public boolean overused() {
        return (double) target * referenceSize > (double) reference * targetSize;
    }

    /**
     * {@code ±2·(a·ln(a/E1) + b·ln(b/E2))} with {@code E1 = c·(a+b)/(c+d)}, {@code E2 = d·(a+b)/(c+d)} for a of c words in the
     * target and b of d in the reference; negative where the target has less (Rayson and Garside, "Comparing corpora using
     * frequency profiling", 2000). Chi-squared distributed with one degree of freedom.
     */
    public double logLikelihood() {
        double share = ((double) target + reference) / ((double) targetSize + referenceSize);
        double sum = 2 * (cell(target, targetSize * share) + cell(reference, referenceSize * share));
        return overused() ? Math.max(0, sum) : 0 - Math.max(0, sum);
    }

    /** The probability of a {@link #logLikelihood} at least that far from 0 if both corpora use the word alike. */
    public double significance() {
        return Significance.ofLogLikelihood(Math.abs(logLikelihood()));
    }

    /**
     * %DIFF: by how many per cent the relative frequency in the target is above that in the reference (Gabrielatos and Marchi,
     * "Keyness: matching metrics to definitions", 2011); 100 is twice as frequent, −50 half as frequent.
     */
    public double percentDifference() {
        return (ratio() - 1) * 100;
    }

    /** Log Ratio: the binary logarithm of the ratio of relative frequencies; each point is a doubling (Hardie, 2014). */
    public double logRatio() {
        return Math.log(ratio()) / Math.log(2);
    }

    private double ratio() {
        double a = target == 0 ? SMOOTHING : target;
        double b = reference == 0 ? SMOOTHING : reference;
        return target == 0 && reference == 0 ? 1 : a / targetSize / (b / referenceSize);
    }

    private static double cell(long observed, double expected) {
        return observed == 0 ? 0 : observed * Math.log(observed / expected);
    }
}
