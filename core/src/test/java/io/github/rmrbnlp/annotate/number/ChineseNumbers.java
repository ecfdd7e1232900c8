package io.github.rmrbnlp.annotate.number;

/** Writes whole numbers in Chinese, for tests that read them back. */
final class ChineseNumbers {
    private static final String DIGITS = "零一二三四五六七八九";
    private static final String[] SMALL = {"", "十", "百", "千"};
    private static final String[] BIG = {"", "万", "亿", "兆"};

    private ChineseNumbers() {
    }

    static String write(long number) {
        if (number == 0) {
            return "零";
        }
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int section = 3; section >= 0; section--) {
            int value = (int) (number / (long) Math.pow(10_000, section) % 10_000);
            if (value == 0) {
                gap = gap || !out.isEmpty();
                continue;
            }
            if (!out.isEmpty() && (gap || value < 1000)) {
                out.append('零');
            }
            gap = false;
            out.append(section(value)).append(BIG[section]);
        }
        return out.toString();
    }

    private static String section(int value) {
        StringBuilder out = new StringBuilder();
        boolean gap = false;
        for (int place = 3; place >= 0; place--) {
            int digit = value / (int) Math.pow(10, place) % 10;
            if (digit == 0) {
                gap = gap || !out.isEmpty();
                continue;
            }
            if (gap) {
                out.append('零');
            }
            gap = false;
            out.append(DIGITS.charAt(digit)).append(SMALL[place]);
        }
        return out.toString();
    }
}
