package io.github.rmrbnlp.annotate.statement;

/**
 * What stands before a cue in its sentence: the clauses, nearest first, and the quotation directly before them, if the sentence
 * starts behind one (“……。”他说). Offsets are compact. Reused from cue to cue; not thread-safe.
 */
final class LeftContext {
    /** Sentences of the paper are shorter; the bound keeps the search linear in hostile text. */
    private static final int MAX_CHARS = 400;
    private static final int MAX_CLAUSES = 16;

    private final CompactText text;
    private final int[] starts = new int[MAX_CLAUSES];
    private final int[] ends = new int[MAX_CLAUSES];
    private int count;
    private int quoteOpen = -1;
    private int quoteClose = -1;
    private int start;

    LeftContext(CompactText text) {
        this.text = text;
    }

    /** Turns to what stands before {@code cue}. */
    void turnTo(int cue) {
        count = 0;
        quoteOpen = -1;
        quoteClose = -1;
        scan(cue, Math.max(text.outer[cue] + 1, cue - MAX_CHARS));
    }

    private void scan(int cue, int lower) {
        int clauseEnd = cue;
        int i = cue - 1;
        while (i >= lower && !isBoundary(i)) {
            int mate = text.mate[i];
            if (mate >= lower && mate < i) {
                if (isQuoteBefore(mate, i, cue, lower)) {
                    quoteOpen = mate;
                    quoteClose = i;
                    break;
                }
                i = mate - 1;
                continue;
            }
            if (text.chars[i] == '，') {
                add(i + 1, clauseEnd);
                clauseEnd = i;
            }
            i--;
        }
        start = i + 1;
        if (start < clauseEnd || count == 0) {
            add(start, clauseEnd);
        }
    }

    private boolean isBoundary(int i) {
        char c = text.chars[i];
        return c == '。' || c == '！' || c == '？' || c == '；' || c == '：' || c == '\n' || c == '■' || c == '…'
                || (text.mate[i] > i);
    }

    /** Whether a quotation ends here that the attribution behind it belongs to. */
    private boolean isQuoteBefore(int open, int close, int cue, int lower) {
        if (text.chars[close] == '》' || text.chars[close] == '）') {
            return false;
        }
        char last = text.chars[close - 1];
        if (last == '。' || last == '！' || last == '？' || last == '…' || last == '，') {
            return true;
        }
        boolean starts = open == lower || "。！？；：\n”）".indexOf(text.chars[open - 1]) >= 0;
        return starts && close + 1 < cue && text.chars[close + 1] == '，';
    }

    private void add(int from, int to) {
        if (count < MAX_CLAUSES) {
            starts[count] = from;
            ends[count++] = to;
        }
    }

    /** The number of clauses; the cue's own is clause 0. */
    int clauses() {
        return count;
    }

    int clauseStart(int i) {
        return starts[i];
    }

    int clauseEnd(int i) {
        return ends[i];
    }

    /** First char of the sentence, as far as it matters to the cue. */
    int start() {
        return start;
    }

    /** The opening mark of the quotation directly before the sentence, or -1. */
    int quoteOpen() {
        return quoteOpen;
    }

    int quoteClose() {
        return quoteClose;
    }
}
