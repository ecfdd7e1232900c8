package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import java.util.List;
import java.util.Locale;

/** What the bits of the annotations column mean. Stateless. */
final class AnnotationLayout {
    static final int DIRECT = 1;
    static final int SPEAKER_AS_PRINTED = 2;
    static final int NAMED_AS_PRINTED = 4;
    static final int CUE_AS_PRINTED = 8;
    static final int ROLE_SHIFT = 4;
    static final int NO_ROLE = 0;
    static final int ROLE_NAMED = 1;
    static final int ROLE_AS_PRINTED = 2;

    static final int KIND_MASK = 7;
    static final int APPROXIMATION_SHIFT = 3;
    static final int FIGURE_AS_PRINTED = 128;
    /** All figures' units, starts and lengths take four bytes each, else one, two and one. */
    static final int WIDE = 1;
    /** Upper values follow the lower ones, else they are the same. */
    static final int RANGES = 2;
    /** So many units, a start and a length fit in few bytes. */
    static final int NARROW_UNITS = 0x100;
    static final int NARROW_START = 0xFFFF;
    static final int NARROW_LENGTH = 0xFF;
    /** Units that have a number of their own; the order is part of the schema. */
    static final List<String> COMMON_UNITS = List.of("", "CNY", "%", "USD", "人", "个", "年", "万", "公里", "名", "次", "家",
            "位", "天", "项",
            "户", "米", "吨", "亩", "岁", "种", "月", "日", "小时", "分钟", "平方米", "人次", "元", "倍", "件", "所", "台", "辆", "场", "条");

    static final int DATE_AS_PRINTED = 1;
    static final int PACKED = 2;

    static final int TERM_AS_PRINTED = 8;
    static final int CANONICAL = 16;

    static final int PLAIN = 1;
    static final int CLOSED = 2;

    private AnnotationLayout() {
    }

    /** What decided on a statement, and how sure it is. */
    record Rule(String name, double confidence) {
    }

    /** Year, month and day in one number, or -1 if {@code edtf} is more than these. */
    static int packed(String edtf) {
        int length = edtf.length();
        if (length != 4 && length != 7 && length != 10) {
            return -1;
        }
        int year = digits(edtf, 0, 4);
        int month = length == 4 ? 0 : part(edtf, 5);
        int day = length < 10 ? 0 : part(edtf, 8);
        return year < 0 || month < 0 || day < 0 || month > 12 || day > 31 ? -1 : (year * 13 + month) * 32 + day;
    }

    static String unpacked(int packed) {
        int day = packed % 32;
        int month = packed / 32 % 13;
        int year = packed / 32 / 13;
        if (day > 0) {
            return String.format(Locale.ROOT, "%04d-%02d-%02d", year, month, day);
        }
        return month > 0
                ? String.format(Locale.ROOT, "%04d-%02d", year, month)
                : String.format(Locale.ROOT, "%04d", year);
    }

    /** Two digits behind a hyphen, or -1; 00 is no month and no day. */
    private static int part(String edtf, int at) {
        int value = edtf.charAt(at - 1) == '-' ? digits(edtf, at, at + 2) : -1;
        return value == 0 ? -1 : value;
    }

    private static int digits(String text, int from, int to) {
        int value = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    /** Whether a quotation is one stretch between two marks, with none inside. */
    static boolean isPlain(Quote quote) {
        return quote.closed() && quote.nested().isEmpty() && quote.span().length() >= 2
                && quote.content().equals(List.of(inner(quote.span())));
    }

    static Span inner(Span quote) {
        return new Span(quote.start() + 1, quote.end() - 1);
    }
}
