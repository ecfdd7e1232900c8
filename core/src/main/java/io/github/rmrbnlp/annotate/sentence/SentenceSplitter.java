package io.github.rmrbnlp.annotate.sentence;

import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a text into sentences in one pass, given its quotations. A line break always ends a sentence; so does 。！？ outside of
 * brackets and quotations. A quotation that ends its own sentence ends the one around it, unless an attribution follows
 * (“……。”他说。). Not thread-safe.
 */
final class SentenceSplitter {
    /** A quotation longer than this holds a speech rather than a sentence, and is cut inside. */
    private static final int LONG_QUOTE = 200;
    /** The longest attribution looked for behind a quotation. */
    private static final int ATTRIBUTION = 24;
    /** A bracket not closed within so many chars was a misprint. */
    private static final int LONG_BRACKET = 120;
    private static final String SPEECH = "说道问答讲称";

    private final char[] text;
    private final List<Quote> quotes;
    private final List<Span> sentences = new ArrayList<>();
    private int start;

    SentenceSplitter(char[] text, List<Quote> quotes) {
        this.text = text;
        this.quotes = quotes;
    }

    /** One loop over the chars: the state is the next quotation, the open bracket and the start of the sentence. */
    List<Span> split() {
        int next = 0;
        int bracketEnd = -1;
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (Marks.isHan(c)) {
                continue;
            }
            while (next < quotes.size() && quotes.get(next).span().end() <= i) {
                next++;
            }
            if (c == '\n') {
                end(i);
                bracketEnd = -1;
            } else if (i > bracketEnd && isBracket(c)) {
                bracketEnd = closingBracket(i);
            } else if (i > bracketEnd && isTerminator(i)) {
                Quote quote = next < quotes.size() && quotes.get(next).span().start() <= i ? quotes.get(next) : null;
                int after = behindTerminators(i + 1, quote);
                if (quote == null || after > quote.span().end() - 1 || quote.span().length() > LONG_QUOTE) {
                    i = endAt(quote, after) - 1;
                }
            }
        }
        end(text.length);
        return sentences;
    }

    private int endAt(Quote quote, int after) {
        boolean closes = quote != null && after >= quote.span().end();
        if (!closes || !isContinued(after)) {
            end(after);
        }
        return after;
    }

    /** Whether the sentence goes on behind a quotation that ended with a terminator. */
    private boolean isContinued(int from) {
        if (from >= text.length || "，、；：,;:".indexOf(text[from]) >= 0) {
            return from < text.length;
        }
        int limit = Math.min(text.length, from + ATTRIBUTION);
        for (int i = from; i < limit; i++) {
            char c = text[i];
            if ("，。：；,:;！？\n“”".indexOf(c) >= 0) {
                return i > from && "，。：,:".indexOf(c) >= 0 && SPEECH.indexOf(text[i - 1]) >= 0;
            }
        }
        return false;
    }

    private int behindTerminators(int from, Quote quote) {
        int i = from;
        while (i < text.length
                && (isTerminatorChar(text[i]) || Marks.isClosing(text[i]) || "）》".indexOf(text[i]) >= 0
                        || isHalfWidthMark(text[i]) && isHalfWidthMark(text[i - 1]))) {
            i++;
        }
        return quote != null && i + 1 == quote.span().end() && text[i] == '"' ? i + 1 : i;
    }

    private static boolean isHalfWidthMark(char c) {
        return c == '?' || c == '!';
    }

    private boolean isTerminator(int i) {
        char c = text[i];
        if (c == '.' || c == '?' || c == '!') {
            // "?" inside a word stands for a char the old charset lacked
            return i > 0 && Character.isLetter(text[i - 1]) && (i + 1 == text.length || isAsked(i)
                    || Character.isWhitespace(text[i + 1]) || text[i + 1] == '"' || Marks.isClosing(text[i + 1]));
        }
        return isTerminatorChar(c);
    }

    /** 是这样吗?他说, 为什么呢?! of half-width print: a word that asks, or a second mark. */
    private boolean isAsked(int i) {
        return text[i] == '?' && ("吗呢么".indexOf(text[i - 1]) >= 0 || text[i + 1] == '!' || text[i + 1] == '?')
                || text[i] == '!' && (text[i + 1] == '!' || Marks.isHan(text[i - 1]) && Marks.isHan(text[i + 1]));
    }

    private static boolean isTerminatorChar(char c) {
        return c == '。' || c == '！' || c == '？' || c == '｡';
    }

    private static boolean isBracket(char c) {
        return c == '（' || c == '(' || c == '《' || c == '【' || c == '〔';
    }

    /** The index of the bracket that closes the one at {@code i}, or {@code i} if none is near. */
    private int closingBracket(int i) {
        char opening = text[i];
        char closing = switch (opening) {
            case '（' -> '）';
            case '(' -> ')';
            case '《' -> '》';
            case '【' -> '】';
            default -> '〕';
        };
        int depth = 0;
        int limit = Math.min(text.length, i + LONG_BRACKET);
        for (int j = i; j < limit && text[j] != '\n'; j++) {
            if (text[j] == opening) {
                depth++;
            } else if (text[j] == closing && --depth == 0) {
                return j;
            }
        }
        return i;
    }

    private void end(int end) {
        int from = start;
        int to = end;
        while (from < to && Character.isWhitespace(text[from])) {
            from++;
        }
        while (to > from && Character.isWhitespace(text[to - 1])) {
            to--;
        }
        if (to > from) {
            sentences.add(new Span(from, to));
        }
        start = end;
    }
}
