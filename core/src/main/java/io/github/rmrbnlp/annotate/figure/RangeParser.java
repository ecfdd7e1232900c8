package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.number.Decimals;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;

/** Joins two quantities to a range: 250天至300天, 3—5万, 百分之五至十, 三、四百人, 3个5个. Not thread-safe: one for each text. */
final class RangeParser {
    private static final double MYRIAD = 1e4;

    private final FlatText text;
    private final QuantityParser quantities;

    RangeParser(FlatText text, QuantityParser quantities) {
        this.text = text;
        this.quantities = quantities;
    }

    /** Reads the quantity or range that begins at {@code start}, or returns null. */
    Quantity parse(int start) {
        Quantity first = quantities.parse(start);
        if (first == null || first.isRange() && !first.numeral().is(Numeral.PAIR)) {
            return first;
        }
        int included = text.startsWith("(含)", first.end()) ? 3 : 0;
        int connector = connectorLength(first.end() + included);
        if (connector > 0) {
            Quantity range = join(first, quantities.parse(first.end() + included + connector));
            return range == null ? first : range;
        }
        Quantity pair = text.at(first.end()) == '、' ? listed(first) : repeated(first);
        return pair == null ? first : pair;
    }

    private int connectorLength(int place) {
        char c = text.at(place);
        return switch (c) {
            case '至', '到', '~', '–', '―', '─', '−' -> 1;
            case '-', '—' -> text.at(place + 1) == c ? 2 : 1;
            default -> 0;
        };
    }

    private Quantity join(Quantity first, Quantity second) {
        if (second == null || second.numeral().is(Numeral.VAGUE) || second.numeral().is(Numeral.SIGNED)) {
            return null;
        }
        boolean belowZero = text.startsWith("零下", first.start());
        if (belowZero && first.isBare() && text.startsWith("零下", second.start())) {
            return second.low() < first.low()
                    ? range(first, second.end(), second.low(), first.low(), second.kind(), second.unit())
                    : null;
        }
        if (first.isBare() && !second.isBare() && belowZero) {
            return range(first, second.end(), -second.high(), first.low(), second.kind(), second.unit());
        }
        if (first.isBare() && !second.isBare()) {
            return withUnitOfSecond(first, second);
        }
        boolean percents = first.kind() == Kind.PERCENT && second.isBare() && text.at(first.start() + 1) == '分';
        if (percents) {
            int power = (int) Math.round(Math.log10(first.low() / first.numeral().low()));
            double high = Decimals.shift(second.high(), power);
            return range(first, second.end(), first.low(), high, first.kind(), first.unit());
        }
        boolean same = first.kind() == second.kind() && sameUnit(first.unit(), second.unit());
        if (!same || first.isBare() && !bothBareFit(first, second)) {
            return null;
        }
        return range(first, second.end(), inherited(first, second), second.high(), second.kind(), second.unit());
    }

    /** 3万至5万; 一千到一千五百. A bare digit pair such as 1-2 is more often a score or a part number. */
    private static boolean bothBareFit(Quantity first, Quantity second) {
        return second.numeral().is(Numeral.MYRIAD) || first.low() < second.low();
    }

    private static boolean sameUnit(String first, String second) {
        return first.equals(second) || first.endsWith(second) || second.endsWith(first);
    }

    private Quantity withUnitOfSecond(Quantity first, Quantity second) {
        boolean fraction = second.kind() == Kind.RATIO && second.unit().isEmpty();
        if (fraction || text.at(second.start() + 1) == '分' && second.kind() == Kind.PERCENT) {
            return null;
        }
        double numeral = inheritedNumeral(first, second);
        double scale = second.numeral().low() == 0 ? 1 : second.low() / second.numeral().low();
        double low = scale == 1 ? numeral : Decimals.shift(numeral, (int) Math.round(Math.log10(scale)));
        return range(first, second.end(), low, second.high(), second.kind(), second.unit());
    }

    private double inherited(Quantity first, Quantity second) {
        return first.isBare() ? inheritedNumeral(first, second) : first.low();
    }

    /** The 3 of 3至5万 means 30,000, and the 七百 of 七百到九百亿 is counted by 亿 too. */
    private double inheritedNumeral(Quantity first, Quantity second) {
        Numeral from = first.numeral();
        double high = second.numeral().low();
        double multiplier = lastMultiplier(second.numeral(), 10);
        double myriads = lastMultiplier(second.numeral(), MYRIAD);
        if (multiplier >= 100 && !from.is(Numeral.MULTIPLIED) && from.low() < high / multiplier) {
            return Decimals.multiply(from.low(), multiplier);
        }
        boolean counted = myriads > 1 && !from.is(Numeral.MYRIAD) && from.low() * myriads < high;
        return counted ? Decimals.multiply(from.low(), myriads) : from.low();
    }

    /** The product of the multipliers at the end of {@code numeral} that are at least {@code least}. */
    private double lastMultiplier(Numeral numeral, double least) {
        double multiplier = 1;
        for (int i = numeral.end() - 1; i >= numeral.start(); i--) {
            char c = text.at(i);
            if (i == numeral.end() - 1 && (c == 'k' || c == 'K')) {
                return 1000;
            }
            if (c == '多' || c == '余' || c == '来') {
                continue;
            }
            if (!NumeralChars.isMultiplier(c)) {
                break;
            }
            double value = switch (c) {
                case '十', '拾' -> 10;
                case '百', '佰' -> 100;
                case '千', '仟' -> 1000;
                case '万' -> 1e4;
                case '亿' -> 1e8;
                default -> 1e12;
            };
            if (value < least) {
                break;
            }
            multiplier *= value;
        }
        return multiplier;
    }

    /** 三、四百人; １１、１２个小时. */
    private Quantity listed(Quantity first) {
        if (!first.isBare() || first.isRange() || text.gapBefore(first.end() + 1)) {
            return null;
        }
        Quantity second = quantities.parse(first.end() + 1);
        if (second == null || second.isBare() || second.isRange() || second.numeral().is(Numeral.VAGUE)) {
            return null;
        }
        double multiplier = lastMultiplier(second.numeral(), 10);
        boolean inherits = !first.numeral().is(Numeral.MULTIPLIED) && multiplier > 1;
        double low = inherits ? first.numeral().low() * multiplier : first.numeral().low();
        double step = inherits ? multiplier : 1;
        if (low + step != second.numeral().low()) {
            return null;
        }
        double scale = second.low() / second.numeral().low();
        return range(first, second.end(), low * scale, second.high(), second.kind(), second.unit());
    }

    /** 3个5个, 三天五天. */
    private Quantity repeated(Quantity first) {
        boolean small = first.kind() == Kind.COUNT && first.numeral().length() == 1 && first.low() > 1;
        if (!small || !NumeralChars.starts(text.at(first.end())) || text.gapBefore(first.end())) {
            return null;
        }
        Quantity second = quantities.parse(first.end());
        boolean fits = second != null && second.unit().equals(first.unit()) && second.numeral().length() == 1
                && second.low() > first.low() && second.low() <= first.low() + 2;
        return fits ? range(first, second.end(), first.low(), second.high(), second.kind(), second.unit()) : null;
    }

    private static Quantity range(Quantity first, int end, double low, double high, Kind kind, String unit) {
        return low >= high ? null : new Quantity(first.start(), end, low, high, kind, unit, first.numeral());
    }
}
