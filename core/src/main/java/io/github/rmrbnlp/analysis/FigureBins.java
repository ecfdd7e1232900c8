package io.github.rmrbnlp.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts values by ranges that do not overlap. Not thread-safe. */
final class FigureBins {
    /** Amounts of money and counts span ten decades: three bins each. */
    private static final double[] STEPS = steps();
    /** Percentages. */
    private static final double WIDTH = 10;

    private final boolean logarithmic;
    /** How many, by the number of the bin. */
    private final Map<Integer, Long> counts = new TreeMap<>();

    FigureBins(boolean logarithmic) {
        this.logarithmic = logarithmic;
    }

    /** 0, then 1, 2 and 5 in each decade; the decimal literals are what the annotator computes too. */
    private static double[] steps() {
        List<Double> all = new ArrayList<>(List.of(Double.NEGATIVE_INFINITY, 0.0));
        for (int power = -6; power <= 18; power++) {
            for (int digit : new int[]{1, 2, 5}) {
                all.add(Double.parseDouble(digit + "e" + power));
            }
        }
        all.add(Double.POSITIVE_INFINITY);
        return all.stream().mapToDouble(Double::doubleValue).toArray();
    }

    void add(double value) {
        counts.merge(bin(value), 1L, Long::sum);
    }

    void add(FigureBins other) {
        other.counts.forEach((bin, count) -> counts.merge(bin, count, Long::sum));
    }

    private int bin(double value) {
        if (!logarithmic) {
            return (int) Math.floor(value / WIDTH);
        }
        int found = Arrays.binarySearch(STEPS, value);
        return found >= 0 ? found : -found - 2;
    }

    private double start(int bin) {
        return logarithmic ? STEPS[bin] : bin * WIDTH;
    }

    /** From the least value to the greatest; gaps are filled with empty ones, but for those of {@code most} bins and more. */
    List<FigurePlot.Bin> bins(int most) {
        List<FigurePlot.Bin> bins = new ArrayList<>();
        int next = Integer.MIN_VALUE;
        for (Map.Entry<Integer, Long> entry : counts.entrySet()) {
            for (int gap = next; next != Integer.MIN_VALUE && gap < entry.getKey()
                    && entry.getKey() - next < most; gap++) {
                bins.add(new FigurePlot.Bin(start(gap), start(gap + 1), 0));
            }
            bins.add(new FigurePlot.Bin(start(entry.getKey()), start(entry.getKey() + 1), entry.getValue()));
            next = entry.getKey() + 1;
        }
        return bins;
    }
}
