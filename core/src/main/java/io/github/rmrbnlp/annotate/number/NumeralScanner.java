package io.github.rmrbnlp.annotate.number;

/**
 * Reads one numeral: Arabic, Chinese in every form, or mixed ({@code 6.7亿}, {@code 三十五万三千}, {@code 2400余万},
 * {@code 三四百}, {@code 一九九○}). The grammar is a left-to-right sum of sections; both ends of a range are carried along.
 * Not thread-safe: one scanner for each text.
 */
public final class NumeralScanner {
    private final FlatText text;
    private final ArabicNumeral arabic;
    private final boolean notations;
    private int place;
    private int traits;
    /** Finished sections (above the last 万, 亿 or 兆), the open section (below it), and the number before its multiplier. */
    private double totalLow;
    private double totalHigh;
    private double sectionLow;
    private double sectionHigh;
    private double pendingLow;
    private double pendingHigh;
    private boolean pending;
    private boolean zero;
    /** Powers of ten of the multipliers read last; 0 for none. */
    private int lastPower;
    private int lastSmall;
    private int lastBig;
    private boolean pendingDigit;

    /** Reads numerals of {@code text}. */
    public NumeralScanner(FlatText text) {
        this(text, false);
    }

    /**
     * Reads numerals of {@code text}.
     *
     * @param notations whether 40k, 2e5, 2^5, .5 and 4 6/3 are numerals too
     */
    public NumeralScanner(FlatText text, boolean notations) {
        this.text = text;
        this.notations = notations;
        arabic = new ArabicNumeral(text);
    }

    /**
     * Reads the longest numeral that begins at {@code start}.
     *
     * @return the numeral, or null if none begins there
     */
    public Numeral scan(int start) {
        if (notations && Notations.isLeadingPoint(text, start)) {
            return Notations.extend(text, Notations.decimal(text, start));
        }
        if (!NumeralChars.starts(text.at(start)) || NumeralWords.isOrdinaryWord(text, start)) {
            return null;
        }
        reset(start);
        while (step()) {
            continue;
        }
        if (place == start) {
            return null;
        }
        Numeral numeral = finish(start);
        return notations && numeral.is(Numeral.ARABIC) ? Notations.extend(text, numeral) : numeral;
    }

    private void reset(int start) {
        place = start;
        traits = 0;
        totalLow = totalHigh = sectionLow = sectionHigh = pendingLow = pendingHigh = 0;
        pending = zero = pendingDigit = false;
        lastPower = lastSmall = lastBig = 0;
    }

    private boolean step() {
        if (place >= text.length()) {
            return false;
        }
        char c = text.at(place);
        byte type = NumeralChars.type(c);
        return switch (type) {
            case NumeralChars.NONE -> moreWord(c);
            case NumeralChars.ASCII_DIGIT -> arabicDigits();
            case NumeralChars.SOME -> some(c);
            case NumeralChars.TWENTY, NumeralChars.THIRTY, NumeralChars.FORTY -> tens(type - NumeralChars.TWENTY + 2);
            case NumeralChars.HALF -> half();
            default -> type < NumeralChars.TEN
                    ? chineseDigits()
                    : type < NumeralChars.MYRIAD ? small(type) : big(type);
        };
    }

    private boolean arabicDigits() {
        if (pending || has(Numeral.POSITIONAL)) {
            return false;
        }
        if (started() && (lastPower == 0 || text.gapBefore(place) && !notations)) {
            return false;
        }
        arabic.read(place);
        if (started() && (arabic.isDecimal() || lastPower > 0 && arabic.value() >= Math.pow(10, lastPower))) {
            return false;
        }
        take(arabic.value(), arabic.value(), arabic.end());
        pendingDigit = arabic.value() < 10 && !zero;
        traits |= Numeral.ARABIC | (arabic.isDecimal() ? Numeral.DECIMAL : 0)
                | (arabic.isGrouped() ? Numeral.GROUPED : 0);
        return true;
    }

    private void take(double low, double high, int end) {
        pendingLow = low;
        pendingHigh = high;
        pending = true;
        place = end;
    }

    private boolean chineseDigits() {
        if (pending || has(Numeral.POSITIONAL)) {
            return false;
        }
        if (text.at(place) == '两' && started() && !NumeralChars.isMultiplier(text.at(place + 1))) {
            return false;
        }
        int end = NumeralWords.isOneOrTwo(text, place) || text.startsWith("两三", place) ? place + 2 : digitsEnd();
        int first = NumeralChars.chineseDigit(text.at(place));
        int run = end - place;
        if (first == 0 && lastPower > 0) {
            return connectingZero(run);
        }
        traits |= Numeral.CHINESE;
        if (run == 1) {
            take(first, first, end);
            pendingDigit = !zero;
            return true;
        }
        if (run == 2 && isPair(first, NumeralChars.chineseDigit(text.at(place + 1)))) {
            take(first, NumeralChars.chineseDigit(text.at(place + 1)), end);
            traits |= Numeral.PAIR;
            return true;
        }
        return positional(end);
    }

    /** 两 is a digit only by itself: the last one of 二两 is a weight. */
    private int digitsEnd() {
        int end = place + 1;
        while (end < text.length() && NumeralChars.chineseDigit(text.at(end)) >= 0 && !text.gapBefore(end)
                && !NumeralWords.isPairWord(text.at(end)) && !NumeralWords.isPairWord(text.at(end - 1))) {
            end++;
        }
        return end;
    }

    /** 一千零五, 五亿零六: the zero holds the place of what is left out. */
    private boolean connectingZero(int run) {
        char next = text.at(place + 1);
        boolean goesOn = run > 1 || NumeralChars.isAscii(next) || next == '几' || next == '十' || next == '拾';
        if (!goesOn || zero) {
            return false;
        }
        zero = true;
        place++;
        return true;
    }

    /** Neighbouring digits are a range (三四百, 七八十); 三五 is one by custom. */
    private static boolean isPair(int first, int second) {
        return first > 0 && (second == first + 1 || first == 3 && second == 5);
    }

    private boolean positional(int end) {
        if (pending || lastPower > 0) {
            return false;
        }
        double value = 0;
        for (int i = place; i < end; i++) {
            value = value * 10 + NumeralChars.chineseDigit(text.at(i));
        }
        take(value, value, end);
        traits |= Numeral.POSITIONAL;
        return true;
    }

    private boolean some(char c) {
        boolean numeralFollows = NumeralChars.isMultiplier(text.at(place + 1));
        if (started()) {
            if (c != '几' || pending || lastPower == 0) {
                return false;
            }
            // 十几 lies between 11 and 19; a general recogniser calls it 10
            take(notations ? 0 : 1, notations ? 0 : 9, place + 1);
            traits |= Numeral.OPEN;
            return true;
        }
        if (!numeralFollows) {
            return false;
        }
        take(1, 1, place + 1);
        traits |= Numeral.VAGUE | Numeral.OPEN | Numeral.CHINESE;
        return true;
    }

    private boolean tens(int count) {
        if (pending || started() && lastPower < 2) {
            return false;
        }
        sectionLow += 10.0 * count;
        sectionHigh += 10.0 * count;
        lastSmall = lastPower = 1;
        place++;
        traits |= Numeral.CHINESE;
        return true;
    }

    private boolean half() {
        if (started()) {
            return false;
        }
        take(0.5, 0.5, place + 1);
        traits |= Numeral.HALF | Numeral.CHINESE;
        if (text.at(place) == '百') {
            take(50, 50, place + 1);
        }
        return false;
    }

    private boolean small(byte type) {
        int power = NumeralChars.power(type);
        if (lastSmall > 0 && power >= lastSmall || has(Numeral.DECIMAL) && power < 2 || splitsUnit(type)) {
            return false;
        }
        if (!pending && !headless(power)) {
            return false;
        }
        if (text.at(place) == '百' && text.at(place + 1) == '分' && lastPower + (pending ? 1 : 0) > 0
                && has(Numeral.CHINESE) && text.at(place + 2) != '之') {
            return false;
        }
        if (pendingHigh == 0 && lastPower == 0 && !has(Numeral.OPEN)) {
            pendingLow = pendingHigh = 1;
        }
        sectionLow = Decimals.add(sectionLow, Decimals.shift(pendingLow, power));
        sectionHigh = Decimals.add(sectionHigh, Decimals.shift(pendingHigh, power));
        multiplied(power);
        lastSmall = power;
        return true;
    }

    private boolean headless(int power) {
        if (started() && power > 1) {
            return false;
        }
        if (started() && !zero && lastSmall != 2 && lastPower < 4) {
            return false;
        }
        if (power > 1) {
            traits |= Numeral.HEADLESS;
        }
        pendingLow = pendingHigh = 1;
        return true;
    }

    private void multiplied(int power) {
        pending = zero = pendingDigit = false;
        pendingLow = pendingHigh = 0;
        lastPower = power;
        place++;
        traits |= Numeral.CHINESE | Numeral.MULTIPLIED;
    }

    /** 12千米, 三千瓦, 985百帕: 千 belongs to the unit, unless 千米 follows a Chinese numeral (三千米跑). */
    private boolean splitsUnit(byte type) {
        char next = text.at(place + 1);
        if (type != NumeralChars.THOUSAND || !pending) {
            return type == NumeralChars.HUNDRED && pending && next == '帕';
        }
        if (next == '米') {
            return has(Numeral.ARABIC);
        }
        return "克瓦卡伏赫帕焦".indexOf(next) >= 0 && text.at(place + 2) != '拉' || text.startsWith("字节", place + 1)
                || text.startsWith("比特", place + 1);
    }

    private boolean big(byte type) {
        int power = NumeralChars.power(type);
        if (!started()) {
            pendingLow = pendingHigh = 1;
            traits |= Numeral.HEADLESS;
        } else if (type == NumeralChars.TRILLION
                && (NumeralWords.isMegaUnit(text, place) || has(Numeral.ARABIC) && !notations && !isTrillion())) {
            return false;
        }
        double low = Decimals.add(sectionLow, pendingLow);
        double high = Decimals.add(sectionHigh, pendingHigh);
        if (lastBig == 0 || power > lastBig || high == 0) {
            totalLow = Decimals.shift(Decimals.add(totalLow, low), power);
            totalHigh = Decimals.shift(Decimals.add(totalHigh, high), power);
        } else if (power < lastBig) {
            totalLow = Decimals.add(totalLow, Decimals.shift(low, power));
            totalHigh = Decimals.add(totalHigh, Decimals.shift(high, power));
        } else {
            return false;
        }
        sectionLow = sectionHigh = 0;
        lastSmall = 0;
        lastBig = power;
        multiplied(power);
        return true;
    }

    /** 8兆日元; behind Arabic digits 兆 is mega otherwise (宽带1000兆). */
    private boolean isTrillion() {
        char next = text.at(place + 1);
        return "元圆美日韩英欧亿零又".indexOf(next) >= 0 || NumeralChars.starts(next);
    }

    /** 多, 余 and 来 before a multiplier (2400余万), and the decimal point of Chinese numerals. */
    private boolean moreWord(char c) {
        if (NumeralWords.isPoint(c)) {
            return decimals();
        }
        if (c != '多' && c != '余' && c != '来' || !started() || has(Numeral.POSITIONAL)) {
            return false;
        }
        char next = text.at(place + 1);
        boolean multiplies = NumeralChars.isMyriad(next) || next == '千' && lastSmall == 0 && lastPower == 0;
        if (!multiplies) {
            return false;
        }
        traits |= Numeral.OPEN;
        place++;
        return true;
    }

    private boolean decimals() {
        if (!started() || has(Numeral.DECIMAL | Numeral.OPEN | Numeral.PAIR) || zero && !pending) {
            return false;
        }
        int end = place + 1;
        boolean chinese = NumeralChars.chineseDigit(text.at(end)) >= 0;
        if (text.at(place) == '·' && has(Numeral.CHINESE) && !chinese || text.at(place) == '点' && text.at(end) == '两') {
            return false;
        }
        double fraction = 0;
        int digits = 0;
        while (end < text.length() && (chinese
                ? NumeralChars.chineseDigit(text.at(end)) >= 0
                : NumeralChars.isAscii(text.at(end)))) {
            char c = text.at(end++);
            fraction = fraction * 10 + (chinese ? NumeralChars.chineseDigit(c) : c - '0');
            digits++;
        }
        if (digits == 0 || digits > 15) {
            return false;
        }
        elideMultiplier();
        double part = Decimals.shift(fraction, -digits);
        double low = Decimals.add(Decimals.add(sectionLow, pendingLow), part);
        sectionLow = sectionHigh = 0;
        take(low, low, end);
        traits = traits & ~Numeral.POSITIONAL | Numeral.DECIMAL;
        pendingDigit = false;
        lastSmall = 0;
        return true;
    }

    /** 一万二 is 12,000 and 三百五 is 350: the multiplier below the last one is left unsaid. */
    private void elideMultiplier() {
        if (pending && pendingDigit && lastPower > 1 && pendingHigh > 0) {
            pendingLow = Decimals.shift(pendingLow, lastPower - 1);
            pendingHigh = Decimals.shift(pendingHigh, lastPower - 1);
            traits |= Numeral.ELLIPTIC;
        }
    }

    private Numeral finish(int start) {
        elideMultiplier();
        if (place - start == 2 && text.at(start) == '百' && text.at(start + 1) == '十') {
            sectionLow = sectionHigh = 100;
            traits |= Numeral.OPEN;
        }
        double low = Decimals.add(totalLow, Decimals.add(sectionLow, pendingLow));
        double high = Decimals.add(totalHigh, Decimals.add(sectionHigh, pendingHigh));
        if (!pending && lastPower >= 4) {
            traits |= Numeral.MYRIAD;
        }
        return new Numeral(start, place, low, Math.max(low, high), traits);
    }

    private boolean started() {
        return pending || lastPower > 0 || traits != 0;
    }

    private boolean has(int trait) {
        return (traits & trait) != 0;
    }
}
