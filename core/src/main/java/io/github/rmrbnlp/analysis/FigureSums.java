package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.FigureLayer;
import io.github.rmrbnlp.lucene.ExactText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds figures up, each kind and unit by itself, year by year. Decimal: the same whatever the order of adding. Not thread-safe. */
final class FigureSums {
    private static final int ALL_YEARS = 0;
    private static final long EXACT_DOUBLES = 1L << 53;

    private final Map<Key, Adding> byYear = new HashMap<>();
    private final Map<String, String> units = new HashMap<>();
    private int lastYear;
    private Figure.Kind lastKind;
    private String lastUnit;
    private Adding last;

    /** What is added up by itself. */
    private record Key(int year, Figure.Kind kind, String unit) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int byYear = Integer.compare(year, other.year);
            int byKind = byYear != 0 ? byYear : kind.compareTo(other.kind);
            return byKind != 0 ? byKind : unit.compareTo(other.unit);
        }
    }

    /** @param year the year, or {@link ArticleView#NONE} */
    void add(int year, FigureLayer figures, int i) {
        Figure.Kind kind = figures.kind(i);
        String unit = figures.unit(i);
        if (last == null || year != lastYear || kind != lastKind || !unit.equals(lastUnit)) {
            last = byYear.computeIfAbsent(new Key(year, kind, folded(kind, unit)), k -> new Adding());
            lastYear = year;
            lastKind = kind;
            lastUnit = unit;
        }
        last.add(Math.min(figures.low(i), figures.high(i)), Math.max(figures.low(i), figures.high(i)));
    }

    /** An ISO code is compared as it is. */
    private String folded(Figure.Kind kind, String unit) {
        return kind == Figure.Kind.MONEY ? unit : units.computeIfAbsent(unit, ExactText::fold);
    }

    void add(FigureSums other) {
        other.byYear.forEach((key, sum) -> byYear.computeIfAbsent(key, k -> new Adding()).add(sum));
    }

    /** All years and undated articles together, those of most figures first. */
    List<FigureList.Sum> ofAll() {
        Map<Key, Adding> all = new TreeMap<>();
        byYear.forEach((key, sum) -> all
                .computeIfAbsent(new Key(ALL_YEARS, key.kind(), key.unit()), k -> new Adding()).add(sum));
        List<FigureList.Sum> sums = new ArrayList<>();
        all.forEach((key, sum) -> sums.add(sum.of(key)));
        sums.sort((a, b) -> Long.compare(b.count(), a.count()));
        return sums;
    }

    /** Year by year. */
    List<FigureList.Sum> ofYears() {
        List<FigureList.Sum> sums = new ArrayList<>();
        new TreeMap<>(byYear).forEach((key, sum) -> {
            if (key.year() != ArticleView.NONE) {
                sums.add(sum.of(key));
            }
        });
        return sums;
    }

    /** The same value without zeros at its end, nor an exponent. */
    static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    private static final class Adding {
        private final Decimal low = new Decimal();
        private final Decimal high = new Decimal();
        private long count;
        private double least = Double.POSITIVE_INFINITY;
        private double greatest = Double.NEGATIVE_INFINITY;

        void add(double from, double to) {
            count++;
            low.add(from);
            high.add(to);
            least = Math.min(least, from);
            greatest = Math.max(greatest, to);
        }

        void add(Adding other) {
            count += other.count;
            low.add(other.low);
            high.add(other.high);
            least = Math.min(least, other.least);
            greatest = Math.max(greatest, other.greatest);
        }

        FigureList.Sum of(Key key) {
            return new FigureList.Sum(key.year(), key.kind(), key.unit(), count, low.value(), high.value(), least,
                    greatest);
        }
    }

    /** A sum of decimal values; whole ones, which most are, are added as such. */
    private static final class Decimal {
        private long whole;
        private BigDecimal rest = BigDecimal.ZERO;

        void add(double value) {
            long number = (long) value;
            if (number == value && Math.abs(number) < EXACT_DOUBLES && Math.abs(whole) < Long.MAX_VALUE / 2) {
                whole += number;
            } else {
                rest = rest.add(BigDecimal.valueOf(value));
            }
        }

        void add(Decimal other) {
            rest = rest.add(other.rest).add(BigDecimal.valueOf(other.whole));
        }

        BigDecimal value() {
            return plain(rest.add(BigDecimal.valueOf(whole)));
        }
    }
}
