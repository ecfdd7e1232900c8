package io.github.rmrbnlp.statistic;

/**
 * How evenly a word is spread over the parts of a corpus. Immutable.
 *
 * <p>With {@code n} parts, {@code vᵢ} occurrences in the part of {@code sᵢ} words, and {@code f = Σ vᵢ}; parts of no words are
 * left out.
 *
 * @param range the number of parts that have the word
 * @param parts n, the number of parts that have any words
 * @param juillandD Juilland's D: {@code 1 − V/√(n−1)}, where V is the standard deviation of the relative frequencies
 *            {@code vᵢ/sᵢ} (of the population, divided by n) over their mean; 1 for a perfectly even word, 0 for one of a
 *            single part (Juilland and Chang-Rodríguez, 1964; with relative frequencies, so that parts may differ in size).
 *            NaN with less than two parts or no occurrence
 * @param dp Gries's DP: {@code ½ Σ |vᵢ/f − sᵢ/Σs|}; 0 for a perfectly even word, near 1 for an uneven one (Gries, "Dispersions
 *            and adjusted frequencies in corpora", 2008). NaN without occurrence
 * @param dpNorm DP divided by its greatest possible value {@code 1 − min sᵢ/Σs} (Lijffijt and Gries, 2012). NaN with less than
 *            two parts or no occurrence
 */
public record Dispersion(int range, int parts, double juillandD, double dp, double dpNorm) {
    /**
     * The dispersion of a word.
     *
     * @param occurrences vᵢ
     * @param sizes sᵢ
     * @throws IllegalArgumentException if the two differ in length or an occurrence stands in a part without words
     */
    public static Dispersion of(int[] occurrences, long[] sizes) {
        if (occurrences.length != sizes.length) {
            throw new IllegalArgumentException(occurrences.length + " counts for " + sizes.length + " parts");
        }
        Sums sums = new Sums();
        for (int i = 0; i < sizes.length; i++) {
            sums.add(occurrences[i], sizes[i]);
        }
        if (sums.occurrences == 0) {
            return new Dispersion(0, sums.parts, Double.NaN, Double.NaN, Double.NaN);
        }
        double dp = dp(occurrences, sizes, sums);
        double greatest = 1 - (double) sums.smallest / sums.size;
        return new Dispersion(sums.range, sums.parts, sums.parts < 2 ? Double.NaN : juilland(occurrences, sizes, sums),
                dp, sums.parts < 2 ? Double.NaN : dp / greatest);
    }

    private static double juilland(int[] occurrences, long[] sizes, Sums sums) {
        if (sums.range == 1) {
            return 0; // what rounding makes of it would be shown as 1.1e-16, or less than 0
        }
        double mean = sums.rates / sums.parts;
        double squares = 0;
        for (int i = 0; i < sizes.length; i++) {
            double deviation = sizes[i] == 0 ? 0 : (double) occurrences[i] / sizes[i] - mean;
            squares += deviation * deviation;
        }
        return 1 - Math.sqrt(squares / sums.parts) / mean / Math.sqrt(sums.parts - 1);
    }

    private static double dp(int[] occurrences, long[] sizes, Sums sums) {
        double differences = 0;
        for (int i = 0; i < sizes.length; i++) {
            differences += Math.abs((double) occurrences[i] / sums.occurrences - (double) sizes[i] / sums.size);
        }
        return differences / 2;
    }

    private static final class Sums {
        private int range;
        private int parts;
        private long occurrences;
        private long size;
        private long smallest = Long.MAX_VALUE;
        private double rates;

        void add(int found, long words) {
            if (found < 0 || words < 0 || found > 0 && words == 0) {
                throw new IllegalArgumentException(found + " occurrences in a part of " + words + " words");
            }
            if (words > 0) {
                parts++;
                range += found > 0 ? 1 : 0;
                occurrences += found;
                size += words;
                smallest = Math.min(smallest, words);
                rates += (double) found / words;
            }
        }
    }
}
