package io.github.rmrbnlp.annotate.number;

/** What each folded char means inside a numeral. */
public final class NumeralChars {
    /** A char that no numeral holds. */
    static final byte NONE = 0;
    /** The class of the Chinese digit 0; 1 to 9 follow. */
    static final byte CHINESE_ZERO = 1;
    /** The class of 十; 百 and 千 follow. */
    static final byte TEN = 11;
    /** The class of 百. */
    static final byte HUNDRED = 12;
    /** The class of 千. */
    static final byte THOUSAND = 13;
    /** The class of 万; 亿 and 兆 follow. */
    static final byte MYRIAD = 14;
    /** The class of 兆. */
    static final byte TRILLION = 16;
    /** The class of 0 to 9. */
    static final byte ASCII_DIGIT = 20;
    /** 几 and 数: some. */
    static final byte SOME = 21;
    /** 廿. */
    static final byte TWENTY = 22;
    /** 卅. */
    static final byte THIRTY = 23;
    /** 卌. */
    static final byte FORTY = 24;
    /** 半. */
    static final byte HALF = 25;

    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];
    private static final boolean[] FINANCIAL = new boolean[Character.MAX_VALUE + 1];

    static {
        String[] digits = {"零〇○◯", "一壹弌", "二贰两俩弍", "三叁叄弎", "四肆", "五伍", "六陆", "七柒", "八捌", "九玖"};
        for (int d = 0; d < digits.length; d++) {
            classify(digits[d], CHINESE_ZERO + d);
        }
        String[] multipliers = {"十拾", "百佰", "千仟", "万", "亿", "兆"};
        for (int m = 0; m < multipliers.length; m++) {
            classify(multipliers[m], TEN + m);
        }
        classify("0123456789", ASCII_DIGIT);
        classify("几数", SOME);
        classify("廿", TWENTY);
        classify("卅", THIRTY);
        classify("卌", FORTY);
        classify("半", HALF);
        for (char c : "壹贰叁肆伍陆柒捌玖拾佰仟".toCharArray()) {
            FINANCIAL[c] = true;
        }
    }

    private NumeralChars() {
    }

    private static void classify(String chars, int type) {
        for (char c : chars.toCharArray()) {
            CLASSES[c] = (byte) type;
        }
    }

    static byte type(char c) {
        return CLASSES[c];
    }

    /** Whether a numeral may begin with {@code c}. */
    public static boolean starts(char c) {
        return CLASSES[c] != NONE;
    }

    /** Whether {@code c} is a half-width digit. */
    public static boolean isAscii(char c) {
        return c >= '0' && c <= '9';
    }

    /** The value of a Chinese digit, or -1. */
    public static int chineseDigit(char c) {
        byte type = CLASSES[c];
        return type >= CHINESE_ZERO && type < TEN ? type - CHINESE_ZERO : -1;
    }

    /** Whether {@code c} is 十, 百, 千, 万, 亿, 兆 or a financial form of them. */
    public static boolean isMultiplier(char c) {
        byte type = CLASSES[c];
        return type >= TEN && type <= TRILLION;
    }

    /** Whether {@code c} is 万, 亿 or 兆. */
    public static boolean isMyriad(char c) {
        byte type = CLASSES[c];
        return type >= MYRIAD && type <= TRILLION;
    }

    /** Whether {@code c} is one of the forms used on cheques (壹贰叁…), several of which are ordinary words too. */
    public static boolean isFinancial(char c) {
        return FINANCIAL[c];
    }

    /** The power of ten of a multiplier. */
    static int power(byte type) {
        return switch (type) {
            case TEN -> 1;
            case TEN + 1 -> 2;
            case THOUSAND -> 3;
            case MYRIAD -> 4;
            case MYRIAD + 1 -> 8;
            default -> 12;
        };
    }
}
