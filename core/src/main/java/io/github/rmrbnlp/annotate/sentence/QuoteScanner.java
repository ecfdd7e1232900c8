package io.github.rmrbnlp.annotate.sentence;

import io.github.rmrbnlp.annotate.Quote;
import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Finds the quotations of one text in one pass. Not thread-safe.
 *
 * <p>What newspapers do and the scanner follows: ‘ ’ stands inside “ ”; a quotation over several paragraphs is opened again at
 * each and closed once; ” is misprinted where “ was meant; a closing mark is forgotten, which must not swallow the rest.
 */
final class QuoteScanner {
    /** Deeper nesting does not occur in print; beyond it marks are plain chars, which bounds memory. */
    private static final int MAX_DEPTH = 8;
    /** How far ahead a mark may be that closes a quotation not opened again at a paragraph. */
    private static final int LOOK_AHEAD = 1500;

    private final char[] text;
    private final Deque<Open> stack = new ArrayDeque<>();
    private final List<Quote> outermost = new ArrayList<>();
    /** Where the run of white space ends that stands between the last two paragraphs of a quotation. */
    private int blankEnd;

    QuoteScanner(char[] text) {
        this.text = text;
    }

    List<Quote> scan() {
        for (int i = 0; i < text.length; i++) {
            char c = text[i];
            if (Marks.isHan(c)) {
                continue;
            }
            if (c == '\n') {
                endParagraph(i);
            } else if (c == '"' || c == '＂') {
                toggle(i);
            } else if (Marks.isOpening(c)) {
                open(i);
            } else if (Marks.isClosing(c)) {
                close(i);
            }
        }
        giveUp(text.length);
        return outermost;
    }

    private void toggle(int i) {
        if (!stack.isEmpty() && stack.peek().mark == '"') {
            finish(stack.pop(), i, i + 1, true);
        } else {
            push(i, '"');
        }
    }

    private void open(int i) {
        if (reopens(i)) {
            stack.peek().segmentStart = i + 1;
            return;
        }
        if (!stack.isEmpty() && stack.peek().mark == text[i] && endsSomething(i + 1)) {
            finish(stack.pop(), i, i + 1, true);
            return;
        }
        push(i);
    }

    /** Whether the mark at {@code i} starts a further paragraph of the quotation that is open. */
    private boolean reopens(int i) {
        Open top = stack.peek();
        return top != null && top.segmentStart < 0 && top.mark == text[i];
    }

    private boolean endsSomething(int next) {
        return next >= text.length || "，。、；,;\n".indexOf(text[next]) >= 0;
    }

    private void close(int i) {
        char opening = Marks.openingOf(text[i]);
        if (isOpen(opening)) {
            while (stack.peek().mark != opening) {
                finish(stack.pop(), i, i, false);
            }
            finish(stack.pop(), i, i + 1, true);
        } else if (isMisprintedOpening(i)) {
            push(i, opening);
        }
    }

    private boolean isOpen(char mark) {
        for (Open open : stack) {
            if (open.mark == mark) {
                return true;
            }
        }
        return false;
    }

    /** A closing mark with nothing to close, where an opening one could stand and the next mark closes. */
    private boolean isMisprintedOpening(int i) {
        boolean place = i == 0 || "：:，,（《\n。 \u3000".indexOf(text[i - 1]) >= 0;
        return place && nextMark(i + 1, Marks.openingOf(text[i]), false) == text[i];
    }

    private void push(int i) {
        push(i, text[i]);
    }

    private void push(int i, char mark) {
        if (stack.size() < MAX_DEPTH) {
            stack.push(new Open(i, mark));
        }
    }

    private void endParagraph(int newline) {
        if (stack.isEmpty() || newline < blankEnd) { // a further line break of the run says nothing new
            return;
        }
        Open outer = stack.peekLast();
        int next = newline;
        while (next < text.length && Character.isWhitespace(text[next])) {
            next++;
        }
        blankEnd = next;
        boolean openedAgain = next < text.length && text[next] == outer.mark && Marks.isOpening(outer.mark);
        boolean closedLater = Marks.isOpening(outer.mark)
                && nextMark(next, outer.mark, true) == Marks.closingOf(outer.mark);
        if (!openedAgain && !closedLater) {
            giveUp(newline);
            return;
        }
        while (stack.peek() != outer) {
            finish(stack.pop(), newline, newline, false);
        }
        outer.endSegment(newline, text);
        outer.segmentStart = openedAgain ? -1 : next;
    }

    /** The next mark of the kind within reach, or 0. */
    private char nextMark(int from, char opening, boolean overParagraphs) {
        int limit = Math.min(text.length, from + LOOK_AHEAD);
        for (int i = from; i < limit; i++) {
            if (text[i] == opening || text[i] == Marks.closingOf(opening)) {
                return text[i];
            }
            if (text[i] == '\n' && !overParagraphs) {
                return 0;
            }
        }
        return 0;
    }

    private void giveUp(int end) {
        while (!stack.isEmpty()) {
            finish(stack.pop(), end, end, false);
        }
    }

    private void finish(Open open, int contentEnd, int end, boolean closed) {
        open.endSegment(contentEnd, text);
        int last = closed || open.content.isEmpty() ? end : open.content.getLast().end();
        if (!open.nested.isEmpty()) {
            last = Math.max(last, open.nested.getLast().span().end());
        }
        Quote quote = new Quote(new Span(open.start, Math.max(last, open.start + 1)), open.content, open.nested,
                closed);
        if (stack.isEmpty()) {
            outermost.add(quote);
        } else {
            stack.peek().nested.add(quote);
        }
    }

    private static final class Open {
        final int start;
        final char mark;
        final List<Span> content = new ArrayList<>();
        final List<Quote> nested = new ArrayList<>();
        /** First char of the stretch being read; -1 while a mark that opens it again is awaited. */
        int segmentStart;

        Open(int start, char mark) {
            this.start = start;
            this.mark = mark;
            this.segmentStart = start + 1;
        }

        void endSegment(int end, char[] text) {
            int last = end;
            while (segmentStart >= 0 && last > segmentStart && Character.isWhitespace(text[last - 1])) {
                last--;
            }
            if (segmentStart >= 0 && last > segmentStart) {
                content.add(new Span(segmentStart, last));
            }
        }
    }
}
