package io.github.rmrbnlp.annotate.statement;

import java.util.ArrayList;
import java.util.List;

/** Finds what was said: the quotation, or the clauses up to the end of the sentence. Offsets are compact. Not thread-safe. */
final class ContentFinder {
    /** Bounds the search in hostile text; no sentence of the paper is longer. */
    private static final int MAX_CHARS = 3000;
    /** From this share of quoted chars on a content counts as direct speech. */
    private static final double DIRECT = 0.6;

    /** What a quotation is called behind it. */
    private static final List<String> SAYINGS = List.of("口号", "标语", "字样", "说法", "呼声", "论调", "论点", "谬论", "誓言", "名言",
            "心声",
            "豪言", "话", "横幅");

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
        int second = postposedPart(behindCue);
        if (second > 0) {
            addParagraphs(spans, second, text.mate[second]);
        }
        return new Content(spans, true);
    }

    /** The quotation of “……！”他说。“……。”, which goes on in the same line with no word of its own behind it, or -1. */
    private int postposedPart(int behindCue) {
        int open = behindCue + 1;
        if (open >= text.length || text.chars[behindCue] != '。' || text.chars[open] != '“' || text.mate[open] < open) {
            return -1;
        }
        int close = text.mate[open];
        return close + 1 >= text.length || text.chars[close + 1] == '\n' ? open : -1;
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

    /**
     * The next comma or semicolon of a content, outside of quotations and brackets, or -1. A content that is a quotation has none:
     * it ends where its marks say.
     *
     * @param from where to start
     */
    int separator(Content content, int from) {
        boolean quoted = content.start() > 0 && text.mate[content.start() - 1] >= content.end();
        int end = quoted || content.spans().size() > 1 ? -1 : content.end();
        for (int i = from; i < end; i++) {
            if (text.mate[i] > i && text.mate[i] < end) {
                i = text.mate[i];
            } else if ((text.chars[i] == '，' || text.chars[i] == '；') && i + 1 < end) {
                return i;
            }
        }
        return -1;
    }

    /** The content from {@code from} to {@code end}; where that is a quotation, what stands in it. */
    Content within(int from, int end) {
        if (isQuoteOpening(from) && text.mate[from] == end - 1) {
            List<int[]> spans = new ArrayList<>();
            addParagraphs(spans, from, end - 1);
            return new Content(spans, true);
        }
        return trimmed(from, end);
    }

    /**
     * Where the content of {@code before} ends because the cue at {@code cue} stands beside it, or -1. A cue that governs its
     * clause directly (要求……) reaches to the clause of the next one, whoever speaks there (会议要求……，并强调……;
     * 甲提议……，乙提议……); 说， only to where the same speaker goes on (会议认为，……，并表示……), or behind the quotation it begins with
     * (甲说：“……”，乙说：“……”).
     *
     * @param subject where the speaker of the next cue is named, perhaps long before
     * @param goesOn whether it is the same speaker, named once
     */
    int endBefore(Found before, int cue, int subject, boolean goesOn) {
        if (before.contentStart() < before.end() || text.outer[cue] != text.outer[before.end()]) {
            return -1;
        }
        int clause = subject > before.contentStart() && subject < cue ? subject : cue;
        int cut = separatorBefore(clause, before.contentStart());
        if (cut < 0 || text.chars[cut + 1] == '为') {
            return -1;
        }
        boolean governed = "，：“".indexOf(text.chars[before.end()]) < 0;
        boolean quotedBefore = isQuoteOpening(before.contentStart()) && text.mate[before.contentStart()] == cut - 1;
        if (!governed && quotedBefore && text.chars[cut + 1] != '“') {
            return cut;
        }
        if (!governed) {
            return goesOn && text.chars[cut] == '，' && "并还也同又且".indexOf(text.chars[cut + 1]) >= 0 ? cut : -1;
        }
        int joined = separatorBefore(cut, before.contentStart());
        return joined > 0 && text.chars[joined + 1] == '并' && text.chars[cut + 1] != '并' ? joined : cut;
    }

    /** The comma or semicolon before {@code i}, outside quotations that end before it, or -1. */
    private int separatorBefore(int i, int from) {
        for (int k = i - 1; k > from; k--) {
            if (text.mate[k] >= from && text.mate[k] < k) {
                k = text.mate[k];
            } else if (text.chars[k] == '，' || text.chars[k] == '；') {
                return k;
            }
        }
        return -1;
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
        if (close + 1 >= limit || "。！？；\n）".indexOf(next) >= 0 || isNamedBehind(close + 1, limit)) {
            return true;
        }
        return (last == '。' || last == '！' || last == '？' || last == '…') && "，、的".indexOf(next) < 0;
    }

    /** Whether nothing but a word for such words follows: “……”等口号, “……”的说法. */
    private boolean isNamedBehind(int i, int limit) {
        if (text.chars[i] != '等' && text.chars[i] != '的') {
            return false;
        }
        for (String word : SAYINGS) {
            if (text.startsWith(word, i + 1) && i + 1 + word.length() <= limit) {
                return true;
            }
        }
        return false;
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

    /** The quotation that follows behind a comma and ends its sentence too, or at once where both are slogans; else -1. */
    private int nextQuote(int i) {
        int open = i < text.length && text.chars[i] == '，' ? i + 1 : i;
        if (open >= text.length || text.chars[open] != '“' || text.mate[open] < open) {
            return -1;
        }
        boolean slogans = text.chars[i - 2] == '！' && text.chars[text.mate[open] - 1] == '！';
        return open == i ? slogans ? open : -1 : endsHere(text.mate[open], text.length) ? open : -1;
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
            if (c == '\n' && !goesOnBelow(i, from, limit)) {
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

    /** Whether the line that ends at {@code i} announces the next (原因是：), is a point among others (……；) or one of a toast (为……，). */
    private boolean goesOnBelow(int i, int from, int limit) {
        return i > from && i + 1 < limit && "：；，、".indexOf(text.chars[i - 1]) >= 0 && text.chars[i + 1] != '\n';
    }

    private boolean endsSentence(int close, int limit) {
        char last = text.chars[close - 1];
        return (last == '。' || last == '！' || last == '？')
                && (close + 1 >= limit || "，、；：的等。".indexOf(text.chars[close + 1]) < 0);
    }
}
