package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import java.util.Arrays;
import java.util.List;

/**
 * A text without white space (line breaks stay) and with one form of punctuation, with the way back to source offsets, the
 * partner of every quotation mark and bracket, and the innermost quotation around every char. Not thread-safe.
 */
final class CompactText {
    private static final int LONG_BRACKET = 120;
    private static final int SHORTEST_HEADING = 6;
    private static final int LONGEST_HEADING = 60;
    private static final String ASCII = ",:;()!?";
    private static final String PRINTED = "，：；（）！？";

    final char[] chars;
    final int length;
    /** For the opening and closing marks of quotations, 《》 and （）: the partner; elsewhere -1. */
    final int[] mate;
    /** For every char: the opening mark of the innermost quotation around it, or -1. */
    final int[] outer;
    private final AnalyzedText source;
    private final int[] sourceAt;
    private final int[] compactAt;
    /** For every char the token it lies in, and whether it is that token's first: made when first asked for. */
    private int[] tokens;
    private boolean[] tokenStarts;
    private CharChains chains;

    CompactText(AnalyzedText source, List<Quote> quotes) {
        this.source = source;
        char[] folded = source.folded();
        char[] compact = new char[folded.length];
        int[] at = new int[folded.length + 1];
        compactAt = new int[folded.length + 1];
        int n = 0;
        for (int i = 0; i < folded.length; i++) {
            compactAt[i] = n;
            char c = folded[i];
            boolean gap = isSpace(c) && c != '\n';
            at[n] = i;
            compact[n] = gap && partsHeadings(folded, i) ? '\n' : printed(folded, i);
            n += gap && compact[n] != '\n' ? 0 : 1;
        }
        compactAt[folded.length] = n;
        at[n] = folded.length;
        chars = compact;
        length = n;
        sourceAt = at;
        mate = new int[n + 1];
        outer = new int[n + 1];
        Arrays.fill(mate, -1);
        Arrays.fill(outer, -1);
        quotes.forEach(this::place);
        placeBrackets();
    }

    /** Whether the white space at {@code i} stands between two headings of one line: 甲称将停火　乙称对等停火. */
    private static boolean partsHeadings(char[] folded, int i) {
        if (i == 0 || !isHan(folded[i - 1])) {
            return false;
        }
        int next = i;
        while (next < folded.length && folded[next] != '\n' && isSpace(folded[next])) {
            next++;
        }
        int end = next;
        while (end < folded.length && end - i < LONGEST_HEADING && folded[end] != '\n') {
            end++;
        }
        int start = i;
        while (start > 0 && i - start < LONGEST_HEADING && folded[start - 1] != '\n') {
            start--;
        }
        while (start < i && isSpace(folded[start])) {
            start++;
        }
        boolean ends = end == folded.length || folded[end] == '\n';
        return ends && end - next >= SHORTEST_HEADING && isHan(folded[next]) && isHan(folded[end - 1])
                && i - start < LONGEST_HEADING && i - start >= SHORTEST_HEADING;
    }

    private static boolean isHan(char c) {
        return c >= '\u4e00' && c <= '\u9fff';
    }

    private static boolean isSpace(char c) {
        if (c > '　') { // nearly every char
            return c == '\ufeff';
        }
        return Character.isWhitespace(c) || c == '\u00a0' || c == '\u200b';
    }

    /** ASCII punctuation as printed in Chinese, unless it stands inside a number. */
    private static char printed(char[] folded, int i) {
        int k = folded[i] < 128 ? ASCII.indexOf(folded[i]) : -1;
        if (k < 0) {
            return folded[i];
        }
        boolean inNumber = i > 0 && i + 1 < folded.length && isDigit(folded[i - 1]) && isDigit(folded[i + 1]);
        return inNumber ? folded[i] : PRINTED.charAt(k);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private void place(Quote quote) {
        int open = compactAt[quote.span().start()];
        int end = compactAt[quote.span().end()];
        int inside = Math.min(open + 1, end);
        for (Quote nested : quote.nested()) {
            int nestedOpen = compactAt[nested.span().start()];
            Arrays.fill(outer, inside, Math.max(inside, nestedOpen + 1), open);
            place(nested);
            inside = Math.max(inside, compactAt[nested.span().end()] - (nested.closed() ? 1 : 0));
        }
        Arrays.fill(outer, Math.min(inside, end), Math.max(Math.min(inside, end), quote.closed() ? end - 1 : end),
                open);
        if (quote.closed()) {
            mate[open] = end - 1;
            mate[end - 1] = open;
        }
    }

    private void placeBrackets() {
        int[] open = new int[8];
        int depth = 0;
        for (int i = 0; i < length; i++) {
            char c = chars[i];
            if (c >= '\u4e00' && c <= '\u9fff') {
                continue;
            }
            if (c == '\n') {
                depth = 0;
            } else if (c == '《' || c == '（') {
                open[depth & 7] = i;
                depth++;
            } else if ((c == '》' || c == '）') && depth > 0) {
                int partner = open[--depth & 7];
                if (chars[partner] == (c == '》' ? '《' : '（') && i - partner < LONG_BRACKET) {
                    mate[partner] = i;
                    mate[i] = partner;
                }
            }
        }
    }

    /** The first char of the line that {@code i} stands in. */
    int lineStart(int i) {
        int start = i;
        while (start > 0 && chars[start - 1] != '\n') {
            start--;
        }
        return start;
    }

    /** The number of line breaks in {@code [from, to)}, no more than {@code most}. */
    int linesBetween(int from, int to, int most) {
        int lines = 0;
        for (int i = to - 1; i >= from && lines < most; i--) {
            lines += chars[i] == '\n' ? 1 : 0;
        }
        return lines;
    }

    /** The source span of {@code [start, end)}. */
    Span sourceSpan(int start, int end) {
        return new Span(sourceAt[start], end > start ? sourceAt[end - 1] + 1 : sourceAt[start]);
    }

    String sourceText(int start, int end) {
        return sourceSpan(start, end).of(source.text());
    }

    String string(int start, int end) {
        return new String(chars, start, end - start);
    }

    AnalyzedText source() {
        return source;
    }

    boolean startsWith(String word, int at) {
        if (at < 0 || at + word.length() > length) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if (chars[at + i] != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    boolean endsWith(String word, int from, int to) {
        return to - word.length() >= from && startsWith(word, to - word.length());
    }

    int indexOf(String word, int from, int to) {
        for (int i = from; i + word.length() <= to; i++) {
            if (chars[i] == word.charAt(0) && startsWith(word, i)) {
                return i;
            }
        }
        return -1;
    }

    /**
     * Where {@code word} stands next; for words that are looked for in the whole text.
     *
     * @param previous where it stood before, or -1
     * @param to it ends there or before
     * @return its place, or -1
     */
    int occurrence(String word, int previous, int to) {
        if (chains == null) {
            chains = new CharChains(chars, length);
        }
        int i = previous < 0 ? chains.first(word.charAt(0)) : chains.next(previous);
        while (i >= 0 && i + word.length() <= to) {
            if (startsWith(word, i)) {
                return i;
            }
            i = chains.next(i);
        }
        return -1;
    }

    /** The end of the token that starts at a compact offset. */
    int tokenEnd(int start) {
        int end = start + 1;
        while (!isTokenStart(end)) {
            end++;
        }
        return end;
    }

    /** Whether a token starts at {@code i}, as the segmenter cuts. The end of the text counts as a start. */
    boolean isTokenStart(int i) {
        if (tokens == null) {
            readTokens();
        }
        return i >= length || tokenStarts[i];
    }

    /** The token that the char at {@code i} lies in; the number of tokens for the end of the text. */
    int tokenAt(int i) {
        if (tokens == null) {
            readTokens();
        }
        return tokens[Math.min(i, length)];
    }

    private void readTokens() {
        tokens = new int[length + 1];
        tokenStarts = new boolean[length];
        byte[] starts = new byte[compactAt.length];
        int count = source.tokenCount();
        for (int token = 0; token < count; token++) {
            starts[source.tokenStart(token)] = 1;
        }
        int token = -1;
        int place = 0;
        for (int i = 0; i < length; i++) {
            for (; place <= sourceAt[i]; place++) {
                token += starts[place];
            }
            tokens[i] = token;
            tokenStarts[i] = starts[sourceAt[i]] != 0;
        }
        tokens[length] = count;
    }

    /** Whether {@code [start, end)} is cut out by the segmenter on both sides. */
    boolean isTokenised(int start, int end) {
        return isTokenStart(start) && isTokenStart(end);
    }

    /** The char of the compact text that stands at {@code offset} of the source, or the next one. */
    int compactOffset(int offset) {
        return compactAt[offset];
    }

    int sourceOffset(int i) {
        return sourceAt[i];
    }
}
