package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/**
 * The years of the five-year plans: “八五”期间, 第八个五年计划. The first ran from 1953 to 1957, the second from 1958 to 1962, and from the
 * third (1966 to 1970) on they follow without a gap.
 */
final class PlanPeriods {
    private static final int THIRD_STARTS = 1966;
    private static final String[] PERIOD_AFTER = {"期间", "时期", "计划", "规划", "末", "期末", "以来", "头", "前"};

    private PlanPeriods() {
    }

    /** The plan named at {@code start}, or null. */
    static DateMentionSpan at(FlatText text, int start) {
        return switch (text.at(start)) {
            case '“' -> quoted(text, start);
            case '第' -> ordinal(text, start);
            default -> null;
        };
    }

    private static DateMentionSpan quoted(FlatText text, int start) {
        int end = start + 1;
        while (end - start < 5 && text.at(end) != '”') {
            end++;
        }
        boolean plan = text.at(end) == '”' && text.at(end - 1) == '五' && end - start >= 3
                && text.startsWithAny(PERIOD_AFTER, end + 1);
        int number = plan ? number(text.text(start + 1, end - 1)) : 0;
        return number == 0 ? null : new DateMentionSpan(start, end + 1, years(number));
    }

    private static DateMentionSpan ordinal(FlatText text, int start) {
        Numeral numeral = new NumeralScanner(text).scan(start + 1);
        String rest = "个五年计划";
        boolean plan = numeral != null && text.startsWith(rest, numeral.end()) && numeral.low() >= 1
                && numeral.low() < 30;
        return plan ? new DateMentionSpan(start, numeral.end() + rest.length(), years((int) numeral.low())) : null;
    }

    /** 八 is 8, 十 is 10, 十四 is 14; 0 for no number of a plan. */
    private static int number(String chinese) {
        int ones = "一二三四五六七八九".indexOf(chinese.charAt(chinese.length() - 1)) + 1;
        boolean ten = chinese.charAt(0) == '十';
        if (chinese.length() == 1) {
            return ten ? 10 : ones;
        }
        return ten && chinese.length() == 2 ? 10 + ones : 0;
    }

    private static String years(int plan) {
        int start = plan == 1 ? 1953 : plan == 2 ? 1958 : THIRD_STARTS + 5 * (plan - 3);
        return Edtf.interval(Edtf.year(start), Edtf.year(start + 4));
    }
}
