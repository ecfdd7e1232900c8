package io.github.rmrbnlp.annotate.statement;

import java.util.ArrayList;
import java.util.List;

/** Finds what was said: the quotation, or the clauses up to the end of the sentence. Offsets are compact. Not thread-safe. */
final class ContentFinder {
    /** Bounds the search in hostile text; no sentence of the paper is longer. */
    private static final int MAX_CHARS = 3000;
    /** From this share of quoted chars on a content counts as direct speech. */
    private static final double DIRECT = 0.6;

    private final CompactText text;

    ContentFinder(CompactText text) {
        this.text = text;
    }

    /**
     * What was said. Immutable.
     *
     * @param spans pairs of start and end
     * @param direct whether most of it is quoted
     */
    record Content(List<int[]> spans, boolean direct) {
        int start() {
            return spans.getFirst()[0];
        }

        int end() {
            return spans.getLast()[1];
        }
    }

    /**
     * The content that starts at {@code from}, behind cue and punctuation.
     *
     * @param quoteOnly whether a quotation at {@code from} is all of it even if the sentence goes on behind a comma
     */
    Content following(int from, boolean quoteOnly) {
        int limit = limit(from);
        if (from < limit && isQuoteOpening(from)) {
            int close = text.mate[from];
            if (close > from && (endsHere(close, limit) || quoteOnly && text.chars[close + 1] == '，')) {
                return quoted(from, close);
            }
            if (close < 0) {
                return new Content(List.of(new int[]{Math.min(from + 1, limit - 1), sentenceEnd(from + 1, limit)}),
                        true);
            }
        }
        int end = sentenceEnd(from, limit);
        if (end <= from) {
            return null;
        }
        return trimmed(from, end);
    }

    /** The quotation before the attribution, with what follows behind it. */
    Content around(int open, int close, int behindCue) {
        List<int[]> spans = new ArrayList<>();
        addParagraphs(spans, open, close);
        int next = behindCue;
        if (next < text.length && (text.chars[next] == '，' || text.chars[next] == '：') && next + 1 < text.length
                && text.chars[next + 1] != '\n') {
            Content rest = following(next + 1, false);
            if (rest != null) {
                spans.addAll(rest.spans());
            }
        }
        return new Content(spans, true);
    }

    /** The points of a list that starts at {@code from}: the paragraph, and those behind it that go on counting. */
    Content list(int from) {
        int limit = limit(from);
        int end = lineEnd(from, limit);
        while (end + 1 < limit && isPoint(end + 1)) {
            end = lineEnd(end + 1, limit);
        }
        return trimmed(from, end);
    }

    private int lineEnd(int from, int limit) {
        int end = from;
        while (end < limit && text.chars[end] != '\n') {
            end++;
        }
        return end;
    }

    private boolean isPoint(int i) {
        boolean counted = i + 2 < text.length && "一二三四五六七八九十123456789".indexOf(text.chars[i]) >= 0
                && "、是要．.".indexOf(text.chars[i + 1]) >= 0;
        return counted || i + 2 < text.length && (text.chars[i] == '第' || text.chars[i] == '（')
                && "一二三四五六七八九十123456789".indexOf(text.chars[i + 1]) >= 0;
    }

    /** The content from {@code from} to {@code end}. */
    Content within(int from, int end) {
        return trimmed(from, end);
    }

    private int limit(int from) {
        int open = from < text.length ? text.outer[from] : -1;
        int end = open >= 0 && text.mate[open] > from ? text.mate[open] : text.length;
        return Math.min(end, from + MAX_CHARS);
    }

    private boolean isQuoteOpening(int i) {
        return "“‘「『\"".indexOf(text.chars[i]) >= 0;
    }

    /** Whether the sentence ends with the quotation that closes at {@code close}. */
    private boolean endsHere(int close, int limit) {
        char last = text.chars[close - 1];
        char next = close + 1 < text.length ? text.chars[close + 1] : '\n';
        if (close + 1 >= limit || "。！？；\n）".indexOf(next) >= 0) {
            return true;
        }
        return (last == '。' || last == '！' || last == '？' || last == '…') && "，、的".indexOf(next) < 0;
    }

    /** One span for each paragraph of the quotation, and of those joined to it without a word between. */
    private Content quoted(int open, int close) {
        List<int[]> spans = new ArrayList<>();
        addParagraphs(spans, open, close);
        int next = nextQuote(close + 1);
        while (next > 0) {
            addParagraphs(spans, next, text.mate[next]);
            next = nextQuote(text.mate[next] + 1);
        }
        return new Content(spans, true);
    }

    /** The quotation that follows at once or behind a comma and ends its sentence too, or -1. */
    private int nextQuote(int i) {
        int open = i < text.length && text.chars[i] == '，' ? i + 1 : i;
        boolean joined = open < text.length && text.chars[open] == '“' && text.mate[open] > open
                && (open == i || endsHere(text.mate[open], text.length));
        return joined ? open : -1;
    }

    private void addParagraphs(List<int[]> spans, int open, int close) {
        int start = open + 1;
        for (int i = start; i <= close; i++) {
            if (i == close || text.chars[i] == '\n') {
                if (i > start) {
                    spans.add(new int[]{start, i});
                }
                start = i + 1;
                if (start < close && text.chars[start] == text.chars[open]) {
                    start++;
                }
            }
        }
        if (spans.isEmpty()) {
            spans.add(new int[]{open, close + 1});
        }
    }

    private Content trimmed(int from, int end) {
        int quoted = 0;
        for (int i = from; i < end; i++) {
            if (text.mate[i] > i && text.mate[i] < end && isQuoteOpening(i)) {
                quoted += text.mate[i] - i;
                i = text.mate[i];
            }
        }
        return new Content(List.of(new int[]{from, end}), quoted > DIRECT * (end - from));
    }

    /** Behind the 。！？ that ends the sentence, or before the line break or the mark that closes the quotation around it. */
    int sentenceEnd(int from, int limit) {
        int i = from;
        while (i < limit) {
            char c = text.chars[i];
            if (c == '\n') {
                return i;
            }
            if (c == '。' || c == '！' || c == '？') {
                return i + 1;
            }
            int mate = text.mate[i];
            if (mate > i && mate < limit) {
                i = mate;
                if (isQuoteOpening(text.mate[i]) && endsSentence(i, limit)) {
                    return i + 1;
                }
            }
            i++;
        }
        return limit;
    }

    private boolean endsSentence(int close, int limit) {
        char last = text.chars[close - 1];
        return (last == '。' || last == '！' || last == '？')
                && (close + 1 >= limit || "，、；：的等。".indexOf(text.chars[close + 1]) < 0);
    }
}
