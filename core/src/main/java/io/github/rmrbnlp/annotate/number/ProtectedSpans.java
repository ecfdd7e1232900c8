package io.github.rmrbnlp.annotate.number;

import io.github.rmrbnlp.annotate.AnalyzedText;
import java.util.Arrays;

/**
 * The stretches of a text where neither a figure nor a date is looked for: titles in 《》, document numbers, quoted number slogans
 * (“三个代表”), addresses of the net. Not thread-safe: one for each text.
 */
public final class ProtectedSpans {
    /** A slogan in quotation marks is short; a longer quotation is speech. */
    private static final int LONGEST_SLOGAN = 10;
    /** No title is longer; an unclosed 《 must not swallow the text. */
    private static final int LONGEST_TITLE = 120;
    private static final String[] ORDER_NOUNS = {"号令", "号公告", "号文件", "号文", "号决议", "号主席令", "号命令", "号通知", "号决定", "号文告"};

    private final FlatText text;
    private final boolean[] inside;

    private ProtectedSpans(FlatText text, boolean[] inside) {
        this.text = text;
        this.inside = inside;
    }

    private ProtectedSpans(FlatText text) {
        this(text, new boolean[text.length() + 1]);
        for (int i = 0; i < text.length(); i++) {
            char c = text.at(i);
            if (c <= '〔' || c == '第') { // few chars are; nothing protected begins with another
                i = Math.max(i, protectedEnd(i) - 1);
            }
        }
    }

    /** The protected stretches of the {@link FlatText} of {@code text}, to which others may be added without others seeing them. */
    public static ProtectedSpans of(AnalyzedText text) {
        ProtectedSpans found = text.view(ProtectedSpans.class, source -> new ProtectedSpans(FlatText.of(source)));
        return new ProtectedSpans(found.text, found.inside.clone());
    }

    /** Whether char {@code i} is protected. */
    public boolean contains(int i) {
        return i < inside.length && inside[i];
    }

    /** Whether a char from {@code start} to {@code end} is protected. */
    public boolean touches(int start, int end) {
        for (int i = start; i < end; i++) {
            if (inside[i]) {
                return true;
            }
        }
        return false;
    }

    /** Protects the chars from {@code start} to {@code end}. */
    public void protect(int start, int end) {
        Arrays.fill(inside, start, end, true);
    }

    /** Protects what begins at {@code i}; returns the end of what needs no further look. */
    private int protectedEnd(int i) {
        return switch (text.at(i)) {
            case '《' -> title(i);
            case '“', '‘', '"' -> slogan(i);
            case '〔', '[', '(' -> documentNumber(i);
            case '第' -> order(i);
            case 'h', 'w', 'H', 'W' -> address(i);
            default -> i;
        };
    }

    private int title(int start) {
        int depth = 0;
        for (int i = start; i < Math.min(text.length(), start + LONGEST_TITLE); i++) {
            char c = text.at(i);
            depth += c == '《' ? 1 : c == '》' ? -1 : 0;
            if (depth == 0) {
                protect(start, i + 1);
                return i + 1;
            }
        }
        return start;
    }

    /** “两个确保”, “三讲”, “一国两制”: Chinese numerals of small things; “6000万元” is an amount. */
    private int slogan(int start) {
        char close = text.at(start) == '“' ? '”' : text.at(start) == '‘' ? '’' : '"';
        int end = start + 1;
        boolean numeral = false;
        while (end - start <= LONGEST_SLOGAN && text.at(end) != close) {
            char c = text.at(end);
            if (c == FlatText.NONE || "。,;:!?“‘《".indexOf(c) >= 0 || NumeralChars.isAscii(c)
                    || "元吨斤亩里米".indexOf(c) >= 0 && NumeralChars.isMultiplier(text.at(end - 1))) {
                return start;
            }
            int digit = NumeralChars.chineseDigit(c);
            numeral |= digit > 0 || NumeralChars.isMultiplier(c);
            end++;
        }
        boolean closed = text.at(end) == close;
        if (closed && numeral && end > start + 2 && !endsAsDate(end)) {
            protect(start, end + 1);
            return end + 1;
        }
        return start;
    }

    private boolean endsAsDate(int end) {
        char last = text.at(end - 1);
        return last == '年' || last == '日' || last == '月';
    }

    /** 〔2007〕22号. */
    private int documentNumber(int start) {
        int i = start + 1;
        while (NumeralChars.isAscii(text.at(i)) || NumeralChars.chineseDigit(text.at(i)) >= 0) {
            i++;
        }
        char close = text.at(i);
        if (i != start + 5 || close != '〕' && close != ']' && close != ')') {
            return start;
        }
        i = text.at(i + 1) == '第' ? i + 2 : i + 1;
        int digits = i;
        while (NumeralChars.starts(text.at(i))) {
            i++;
        }
        if (i == digits || text.at(i) != '号') {
            return start;
        }
        protect(start, i + 1);
        return i + 1;
    }

    /** 第517号令. */
    private int order(int start) {
        int i = start + 1;
        while (NumeralChars.starts(text.at(i))) {
            i++;
        }
        if (i > start + 1 && text.startsWithAny(ORDER_NOUNS, i)) {
            protect(start, i + 1);
            return i + 1;
        }
        return start;
    }

    private int address(int start) {
        if (!text.startsWith("http", start) && !text.startsWith("www.", start) && !text.startsWith("HTTP", start)) {
            return start;
        }
        int i = start;
        while (text.at(i) > ' ' && text.at(i) < 0x7f && !(i > start && text.gapBefore(i))) {
            i++;
        }
        protect(start, i);
        return i;
    }
}
