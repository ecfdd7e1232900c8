package io.github.rmrbnlp.annotate.number;

/**
 * A numeral in a {@link FlatText}: its place there, its value, and how it is written. Immutable.
 *
 * @param start first char
 * @param end the char after the last
 * @param low the value; of 三四百 the lower one
 * @param high the value; of 三四百 the upper one
 * @param traits how it is written, a sum of the constants
 */
public record Numeral(int start, int end, double low, double high, int traits) {
    /** Holds digits 0 to 9. */
    public static final int ARABIC = 1;
    /** Holds Chinese digits or multipliers. */
    public static final int CHINESE = 1 << 1;
    /** Ends in 万, 亿 or 兆, or has 多, 余 behind them. */
    public static final int MYRIAD = 1 << 2;
    /** More than it says: 十几, 2400余万, 三十多. */
    public static final int OPEN = 1 << 3;
    /** Only an order of magnitude: 数十, 几百万. */
    public static final int VAGUE = 1 << 4;
    /** Chinese digits without multipliers, at least two: 一九九○. */
    public static final int POSITIONAL = 1 << 5;
    /** Has a decimal part. */
    public static final int DECIMAL = 1 << 6;
    /** Begins with a multiplier other than 十: 百万, 千余. */
    public static final int HEADLESS = 1 << 7;
    /** Has a sign. */
    public static final int SIGNED = 1 << 8;
    /** Two neighbouring digits: 三四百, 十五六. */
    public static final int PAIR = 1 << 9;
    /** Has thousands commas. */
    public static final int GROUPED = 1 << 10;
    /** Is 半. */
    public static final int HALF = 1 << 11;
    /** Ends in a multiplier that was left unsaid: 一万二, 三百五. */
    public static final int ELLIPTIC = 1 << 12;
    /** Holds 十, 百, 千, 万, 亿 or 兆. */
    public static final int MULTIPLIED = 1 << 13;

    /** Whether it is written in the way {@code trait} names. */
    public boolean is(int trait) {
        return (traits & trait) != 0;
    }

    /** The number of chars. */
    public int length() {
        return end - start;
    }

    /** Whether it has two ends, or only an order of magnitude. */
    public boolean isRangeLike() {
        return low != high || is(VAGUE | OPEN);
    }
}
