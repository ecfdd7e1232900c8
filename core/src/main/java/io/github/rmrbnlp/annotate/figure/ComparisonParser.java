package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Approximation;
import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;

/**
 * Comparisons with numbers as general recognisers report them: 大于10, 比三十大, 五百以上, 10与20之间; two that fit make a range
 * (大于二十的同时小于等于三十五). Not thread-safe: one for each text.
 */
final class ComparisonParser {
    /** The char with which a comparison may begin, other than a numeral. */
    static final String STARTS = "大小高低多少不超过至最等比位介在≥≤><";

    private static final String[] LOWER = {"大于或者等于", "大于或等于", "大于等于", "不小于", "不少于", "不低于", "至少", "最少", "≥", ">=", "大于",
            "超过", "高于",
            "多于", "过", ">"};
    private static final String[] UPPER = {"小于或者等于", "小于或等于", "小于等于", "不大于", "不超过", "不多于", "不高于", "最多", "至多", "≤", "<=",
            "小于",
            "低于", "少于", "不到", "不足", "<"};
    private static final String[] LOWER_AFTER = {"或者以上", "或者更多", "或以上", "及以上", "以上", "之上"};
    private static final String[] UPPER_AFTER = {"或者以下", "或者更少", "或以下", "及以下", "以下", "之下"};
    private static final String[] JOINTS = {"的同时", ",同时", "并且", ",并且", ",且", ",但", "并", "且", "而", "但", ",", ""};
    private static final String[] BETWEEN = {"之间", "间"};

    private final FlatText text;
    private final RangeParser ranges;

    ComparisonParser(FlatText text, RangeParser ranges) {
        this.text = text;
        this.ranges = ranges;
    }

    /** Reads the comparison, or two that make a range, at {@code start}; null if none begins there. */
    Comparison parse(int start) {
        Quantity between = between(start);
        if (between != null) {
            return new Comparison(between, null);
        }
        Bound first = bound(start);
        if (first == null) {
            return null;
        }
        for (String joint : JOINTS) {
            Bound second = text.startsWith(joint, first.end()) ? bound(first.end() + joint.length()) : null;
            if (second != null && first.fits(second)) {
                double low = Math.min(first.value(), second.value());
                double high = Math.max(first.value(), second.value());
                return new Comparison(new Quantity(start, second.end(), low, high, first.quantity().kind(),
                        second.quantity().unit(), first.quantity().numeral()), null);
            }
        }
        Quantity quantity = first.quantity();
        Approximation said = Approximations.of(text, quantity);
        Approximation meant = said != null || text.startsWith("等于", start)
                ? said
                : first.lower() ? Approximation.OVER : Approximation.UNDER;
        return new Comparison(new Quantity(start, first.end(), quantity.low(), quantity.high(), quantity.kind(),
                quantity.unit(), quantity.numeral()), meant);
    }

    /** 位于20和30之间. */
    private Quantity between(int start) {
        int lead = text.startsWith("位于", start) || text.startsWith("介于", start) ? 2 : text.at(start) == '在' ? 1 : 0;
        Quantity first = number(start + lead, lead > 0);
        if (first == null || "和与到至".indexOf(text.at(first.end())) < 0) {
            return null;
        }
        Quantity second = number(first.end() + 1, true);
        if (second == null || first.low() >= second.high()) {
            return null;
        }
        for (String word : BETWEEN) {
            if (text.startsWith(word, second.end())) {
                return new Quantity(start, second.end() + word.length(), first.low(), second.high(), null, "",
                        first.numeral());
            }
        }
        return null;
    }

    private Quantity number(int start, boolean afterWord) {
        Quantity quantity = ranges.parse(afterWord && text.at(start) == '第' ? start + 1 : start);
        if (quantity != null && quantity.unit().equals("间") && !quantity.isRange()) {
            return new Quantity(quantity.start(), quantity.end() - 1, quantity.low(), quantity.high(), null, "",
                    quantity.numeral());
        }
        return quantity != null && quantity.isBare() && !quantity.isRange() ? quantity : null;
    }

    private Bound bound(int start) {
        for (String word : UPPER) {
            if (text.startsWith(word, start)) {
                return after(start + word.length(), false);
            }
        }
        for (String word : LOWER) {
            if (text.startsWith(word, start)) {
                return after(start + word.length(), true);
            }
        }
        if (text.startsWith("等于", start)) {
            return after(start + 2, true);
        }
        return text.at(start) == '比' ? than(start) : followed(start);
    }

    /** The number behind a comparing word; 超过了, 至少有, 最多为. */
    private Bound after(int place, boolean lower) {
        int start = "了有是为要".indexOf(text.at(place)) >= 0 ? place + 1 : place;
        Quantity quantity = ranges.parse(start);
        boolean counts = quantity != null && !quantity.isRange() && !quantity.numeral().is(Numeral.HEADLESS)
                && (quantity.isBare() || quantity.kind() == Kind.COUNT || quantity.kind() == Kind.DURATION
                        || quantity.kind() == Kind.RATIO && quantity.unit().isEmpty());
        return counts ? new Bound(quantity, quantity.end(), lower) : null;
    }

    /** 比四分之一大. */
    private Bound than(int start) {
        Quantity quantity = ranges.parse(start + 1);
        boolean plain = quantity != null && (quantity.isBare() || quantity.kind() == Kind.RATIO);
        if (!plain) {
            return null;
        }
        char c = text.at(quantity.end());
        boolean lower = "大高多长重".indexOf(c) >= 0;
        return lower || "小低少短轻".indexOf(c) >= 0 ? new Bound(quantity, quantity.end() + 1, lower) : null;
    }

    /** 五百以上. */
    private Bound followed(int start) {
        Quantity quantity = number(start, false);
        if (quantity == null) {
            return null;
        }
        for (String word : LOWER_AFTER) {
            if (text.startsWith(word, quantity.end())) {
                return new Bound(quantity, quantity.end() + word.length(), true);
            }
        }
        for (String word : UPPER_AFTER) {
            if (text.startsWith(word, quantity.end())) {
                return new Bound(quantity, quantity.end() + word.length(), false);
            }
        }
        return null;
    }

    /** A compared number, or a range of two. */
    record Comparison(Quantity quantity, Approximation approximation) {
    }

    /** One side of a comparison. */
    private record Bound(Quantity quantity, int end, boolean lower) {
        double value() {
            return quantity.low();
        }

        boolean fits(Bound other) {
            double low = lower ? value() : other.value();
            double high = lower ? other.value() : value();
            boolean sameThings = quantity.unit().equals(other.quantity.unit()) || quantity.unit().isEmpty()
                    || other.quantity.unit().isEmpty();
            return lower != other.lower && low < high && sameThings;
        }
    }
}
