package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.figure.UnitLexicon.Unit;
import io.github.rmrbnlp.annotate.number.Decimals;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/**
 * Reads one quantity: sign, numeral, and what follows it – unit, percent sign, fraction, 成, 倍. Ranges are joined by
 * {@link RangeParser}. Not thread-safe: one for each text.
 */
final class QuantityParser {
    private static final String[] NOT_TENTHS = {"成为", "成立", "成了", "成功", "成员", "成果", "成绩", "成本", "成就", "成套",
            "成品", "成人", "成年", "成长", "成熟", "成分", "成份", "成交", "成千", "成百", "成群", "成都", "成批", "成片", "成语", "成名",
            "成家", "成不", "成药", "成婚", "成型", "成形", "成效", "成一", "成因", "成才", "成材", "成书", "成册", "成何", "成见"};
    private static final String[] PARTS_OF_HALF = {"半年", "半月", "半天", "半岛", "半径", "半夜", "半途", "半价", "半成", "半导", "半自",
            "半个", "半数", "半球", "半决", "半场", "半边", "半殖", "半封", "半路", "半坡", "半文", "半机", "半截", "半壁", "半日", "半官"};

    private static final String[] REDOUBLED = {"翻", "翻了", "翻上", "翻它", "再翻"};

    private final FlatText text;
    private final UnitLexicon units;
    private final NumeralScanner numerals;
    private final MoneyParser money;
    private final FractionParser fractions;
    private final boolean bareNumerals;

    QuantityParser(FlatText text, UnitLexicon units, boolean bareNumerals) {
        this.text = text;
        this.units = units;
        this.bareNumerals = bareNumerals;
        numerals = new NumeralScanner(text, bareNumerals);
        money = new MoneyParser(text, units, numerals, bareNumerals);
        fractions = new FractionParser(text, numerals);
    }

    /** Reads the quantity that begins at {@code start}, or returns null. */
    Quantity parse(int start) {
        if (money.isSymbol(start)) {
            return money.symbolFirst(start);
        }
        int sign = signLength(start);
        if (sign > 0) {
            Quantity unsigned = unsigned(start + sign);
            boolean negative = text.at(start) != '+' && text.at(start + 1) != '上';
            return unsigned == null ? null : negative ? unsigned.negated().from(start) : unsigned.from(start);
        }
        return unsigned(start);
    }

    private int signLength(int start) {
        char c = text.at(start);
        if (c == '零' && (text.at(start + 1) == '下' || text.at(start + 1) == '上')) {
            return 2;
        }
        char before = text.at(start - 1);
        boolean glued = start > 0 && !text.gapBefore(start)
                && (NumeralChars.starts(before) || before < 0x80 && Character.isLetterOrDigit(before) || before == c
                        || ")%年月日".indexOf(before) >= 0);
        return switch (c) {
            case '-', '−', '+' -> !glued && (NumeralChars.isAscii(text.at(start + 1))
                    || bareNumerals && text.at(start + 1) == '.' && NumeralChars.isAscii(text.at(start + 2))) ? 1 : 0;
            case '负' -> "胜抱肩自担辜不欺".indexOf(before) < 0 || start == 0 ? 1 : 0;
            default -> 0;
        };
    }

    private Quantity unsigned(int start) {
        Numeral numeral = numerals.scan(isJoiningZero(start) ? start + 1 : start);
        if (numeral == null) {
            return null;
        }
        Quantity fraction = fractions.parse(numeral);
        return fraction != null ? fraction : withUnit(numeral);
    }

    /** 三天零六小时: the zero joins the two quantities. */
    private boolean isJoiningZero(int start) {
        return text.at(start) == '零' && !bareNumerals && start > 0 && NumeralChars.chineseDigit(text.at(start + 1)) > 0
                && "年月天日时周岁里丈尺亩斤吨".indexOf(text.at(start - 1)) >= 0;
    }

    private Quantity withUnit(Numeral read) {
        Numeral numeral = withMore(collective(read));
        int end = numeral.end();
        char next = text.at(end);
        if (next == '%') {
            return quantity(numeral, end + 1, -2, Kind.PERCENT, "%");
        }
        if (next == '‰') {
            return quantity(numeral, end + 1, -3, Kind.PERCENT, "%");
        }
        if (text.startsWith("个百分点", end) || text.startsWith("百分点", end)) {
            return quantity(numeral, end + (next == '个' ? 4 : 3), -2, Kind.PERCENT, "%");
        }
        if (isTenths(numeral, next)) {
            return tenths(quantity(numeral, end + 1, -1, Kind.PERCENT, "%"));
        }
        if (isDiscount(numeral, next)) {
            int power = numeral.low() >= 10 ? -2 : -1;
            return quantity(discount(numeral), end + 1, power, Kind.PERCENT, "%");
        }
        if (bareNumerals && next == '打') {
            return new Quantity(numeral.start(), end + 1, 12 * numeral.low(), 12 * numeral.high(), null, "", numeral);
        }
        if (next == '番') {
            boolean redoubled = text.endsWithAny(REDOUBLED, numeral.start());
            return redoubled ? quantity(numeral, end + 1, 0, Kind.RATIO, "番") : null;
        }
        if (next == '半' && numeral.low() == 1 && numeral.length() == 1 && !text.startsWithAny(PARTS_OF_HALF, end)) {
            return new Quantity(numeral.start(), end + 1, 0.5, 0.5, Kind.RATIO, "",
                    new Numeral(numeral.start(), end + 1, 0.5,
                            0.5, numeral.traits()));
        }
        if (next == '倍') {
            return half(quantity(numeral, end + 1, 0, Kind.RATIO, "倍"), 0.5);
        }
        return measured(numeral);
    }

    /** 2个亿, 三个多亿. */
    private Numeral collective(Numeral numeral) {
        int end = numeral.end();
        int more = text.at(end + 1) == '多' ? 1 : 0;
        if (text.at(end) != '个' || text.at(end + 1 + more) != '亿') {
            return numeral;
        }
        int traits = numeral.traits() | Numeral.MYRIAD | Numeral.MULTIPLIED | (more > 0 ? Numeral.OPEN : 0);
        return new Numeral(numeral.start(), end + 2 + more, Decimals.shift(numeral.low(), 8),
                Decimals.shift(numeral.high(), 8), traits);
    }

    /** 20多项, 百余座, 十来个: the word stays inside if a unit or multiplier follows it. */
    private Numeral withMore(Numeral numeral) {
        char c = text.at(numeral.end());
        boolean more = c == '把' && numeral.is(Numeral.HEADLESS)
                || (c == '多' || c == '余' || c == '来') && (numeral.is(Numeral.MULTIPLIED)
                        || numeral.is(Numeral.ARABIC) && numeral.low() >= 10 || numeral.length() > 1);
        if (!more) {
            return numeral;
        }
        int after = numeral.end() + 1;
        Unit unit = units.longest(text, after);
        boolean counts = unit != null && !unit.isNoun() || text.at(after) == '倍' || text.at(after) == '%';
        return counts
                ? new Numeral(numeral.start(), after, numeral.low(), numeral.high(), numeral.traits() | Numeral.OPEN)
                : numeral;
    }

    private boolean isTenths(Numeral numeral, char next) {
        return next == '成' && numeral.high() <= 10 && !text.startsWithAny(NOT_TENTHS, numeral.end())
                && (numeral.low() > 1 || text.at(numeral.end() + 1) != '不') && !numeral.is(Numeral.VAGUE);
    }

    /** 三成半, 七成六. */
    private Quantity tenths(Quantity quantity) {
        int digit = NumeralChars.chineseDigit(text.at(quantity.end()));
        char next = text.at(quantity.end() + 1);
        boolean digits = digit > 0 && !quantity.isRange() && (next == FlatText.NONE || ",。、;的左以 ".indexOf(next) >= 0);
        if (!digits) {
            return half(quantity, 0.05);
        }
        double value = Decimals.add(quantity.low(), Decimals.shift(digit, -2));
        return new Quantity(quantity.start(), quantity.end() + 1, value, value, Kind.PERCENT, "%", quantity.numeral());
    }

    private boolean isDiscount(Numeral numeral, char next) {
        if (next != '折' || numeral.low() >= 100 || numeral.is(Numeral.HEADLESS) || numeral.low() == 10) {
            return false;
        }
        char before = text.at(numeral.start() - 1);
        return bareNumerals && before != '波' && before != '曲'
                || "打按以享为至到价受低".indexOf(before) >= 0 && numeral.start() > 0;
    }

    /** 七八折 is a pair, but 八五折 and 九九折 are digits: 85 %, 99 %; 半折 is half the price. */
    private static Numeral discount(Numeral numeral) {
        return numeral.is(Numeral.HALF) ? new Numeral(numeral.start(), numeral.end(), 5, 5, numeral.traits()) : numeral;
    }

    private Quantity half(Quantity quantity, double half) {
        boolean follows = text.at(quantity.end()) == '半' && !text.startsWithAny(PARTS_OF_HALF, quantity.end())
                && !quantity.isRange();
        if (!follows) {
            return quantity;
        }
        double value = Decimals.add(quantity.low(), half);
        return new Quantity(quantity.start(), quantity.end() + 1, value, value, quantity.kind(), quantity.unit(),
                quantity.numeral());
    }

    private Quantity measured(Numeral numeral) {
        Quantity duration = splitDuration(numeral);
        if (duration != null) {
            return duration;
        }
        int end = numeral.end();
        Unit unit = units.longest(text, text.at(end) == '个' && money.isCurrency(end + 1) ? end + 1 : end);
        String named = unit == null ? money.namedBefore(numeral) : null;
        if (named != null) {
            return new Quantity(numeral.start(), end, numeral.low(), numeral.high(), Kind.MONEY, named, numeral);
        }
        if (unit == null && numeral.is(Numeral.MYRIAD) && numeral.length() > 1 && money.isElidedYuan(numeral)) {
            return new Quantity(numeral.start(), end, numeral.low(), numeral.high(), Kind.MONEY, "CNY", numeral);
        }
        if (unit == null || unit.isNoun()) {
            return new Quantity(numeral.start(), end, numeral.low(), numeral.high(), null, "", numeral);
        }
        if (money.isMoney(numeral, unit)) {
            return money.compound(numeral, unit);
        }
        if (unit.isMoney() && !unit.text().equals("块")) {
            return new Quantity(numeral.start(), end, numeral.low(), numeral.high(), null, "", numeral);
        }
        int unitEnd = end + unit.text().length();
        if (text.at(end) == '个' && unit.text().charAt(0) != '个') {
            unitEnd++;
        }
        unitEnd = withAlternative(unitEnd);
        Quantity compound = MeasureCompounds.extend(text, numerals, numeral, unit, unitEnd);
        if (compound != null) {
            return compound;
        }
        Quantity per = perUnit(numeral, unit, unitEnd);
        Kind kind = unit.isMoney() ? Kind.COUNT : unit.kind();
        return per != null
                ? per
                : half(new Quantity(numeral.start(), unitEnd, numeral.low(), numeral.high(), kind,
                        text.text(end, unitEnd),
                        numeral), 0.5);
    }

    /** 150台（套）, 63部（篇）: the measure word in brackets is part of the unit. */
    private int withAlternative(int unitEnd) {
        if (text.at(unitEnd) != '(') {
            return unitEnd;
        }
        Unit other = units.longest(text, unitEnd + 1);
        boolean counts = other != null && (other.kind() == Kind.COUNT || other.kind() == Kind.MEASURE);
        int end = counts ? unitEnd + 1 + other.text().length() : unitEnd;
        return counts && text.at(end) == ')' ? end + 1 : unitEnd;
    }

    /** 一个半月, 两个多小时: the half, or the more, stands inside the unit. */
    private Quantity splitDuration(Numeral numeral) {
        int end = numeral.end();
        char inner = text.at(end + 1);
        if (text.at(end) != '个' || inner != '半' && inner != '多') {
            return null;
        }
        for (String noun : new String[]{"月", "小时", "钟头", "星期", "礼拜", "世纪", "学期", "季度"}) {
            if (text.startsWith(noun, end + 2)) {
                double value = inner == '半' ? Decimals.add(numeral.low(), 0.5) : numeral.low();
                double high = inner == '半' ? Decimals.add(numeral.high(), 0.5) : numeral.high();
                int traits = numeral.traits() | (inner == '多' ? Numeral.OPEN : 0);
                return new Quantity(numeral.start(), end + 2 + noun.length(), value, high, Kind.DURATION, "个" + noun,
                        new Numeral(numeral.start(), end, value, high, traits));
            }
        }
        return null;
    }

    /** 公斤/亩, 人/平方公里. */
    private Quantity perUnit(Numeral numeral, Unit unit, int unitEnd) {
        if (text.at(unitEnd) != '/') {
            return null;
        }
        Unit by = units.longest(text, unitEnd + 1);
        if (by == null || by.isNoun()) {
            return null;
        }
        int end = unitEnd + 1 + by.text().length();
        return new Quantity(numeral.start(), end, numeral.low(), numeral.high(), Kind.MEASURE,
                text.text(numeral.end(), end), numeral);
    }

    private static Quantity quantity(Numeral numeral, int end, int power, Kind kind, String unit) {
        return new Quantity(numeral.start(), end, Decimals.shift(numeral.low(), power),
                Decimals.shift(numeral.high(), power), kind, unit, numeral);
    }
}
