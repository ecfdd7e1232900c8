package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.annotate.Span;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.function.UnaryOperator;

/**
 * Finds the matches of one pattern in one text after the other. A match begins as far left as any does, is as long as any that begins
 * there, and the next one begins behind it. Where a match can be read in several ways, the labels belong to the reading
 * that stays longest in the earlier parts of the pattern. Matches of no tokens are none. Not thread-safe; owns its buffers, and
 * allocates nothing for a token or match.
 *
 * <p>Time is linear in the number of tokens times the positions of the pattern: one pass from the end of the text notes at each
 * token from which positions a match can still be completed; the pass from the beginning then never goes astray.
 */
public final class CqlMatcher {
    private static final int NONE = -1;

    private final CqlPattern.Unit unit;
    private final Automaton automaton;
    private final TestRun[] tests;
    private final TagFilter tagFilter;
    private final int longest;
    /** The positions of each test, a row each. */
    private final long[] positionsOfTest;
    private final List<String> labels;
    private final boolean[][] labelsOfPosition;
    private final int[] labelFirst;
    private final int[] labelLast;
    private final int words;
    private final long[] now;
    private final long[] following;

    private TokenText text;
    /** The tokens that are not white space. */
    private int[] kept = new int[0];
    private int count;
    /** At each kept token, the positions that it can take in a match that is completed. */
    private long[] live = new long[0];
    /** Whether a match must not go on behind a kept token. */
    private boolean[] ends = new boolean[0];
    private long[] traced = new long[0];
    private int from;
    private int to;
    private boolean traceNeeded;

    /**
     * @param pattern what to find
     * @param folding how the texts to come are folded; keeps the length
     */
    public CqlMatcher(CqlPattern pattern, UnaryOperator<String> folding) {
        unit = pattern.unit();
        List<TokenTest> distinct = new ArrayList<>();
        automaton = Automaton.of(pattern.expression(), distinct);
        tests = distinct.stream().map(test -> TestRun.of(test, folding)).toArray(TestRun[]::new);
        tagFilter = new TagFilter(automaton, distinct);
        longest = pattern.expression().isUnbounded() ? Expression.UNBOUNDED : automaton.positions();
        words = automaton.words();
        positionsOfTest = new long[tests.length * words];
        labels = pattern.labels();
        labelsOfPosition = new boolean[automaton.positions()][labels.size()];
        for (int p = 0; p < automaton.positions(); p++) {
            positionsOfTest[automaton.test(p) * words + p / Long.SIZE] |= 1L << p;
            for (String label : automaton.labels(p)) {
                labelsOfPosition[p][labels.indexOf(label)] = true;
            }
        }
        labelFirst = new int[labels.size()];
        labelLast = new int[labels.size()];
        now = new long[words];
        following = new long[words];
    }

    /**
     * Whether there may be a match in a text, as far as its parts of speech alone can tell; much quicker than {@link #find}.
     *
     * @param tags the ordinal of each token's {@link io.github.rmrbnlp.tag.PartOfSpeech}; white space must be W
     * @param tokens the number of tokens
     */
    public boolean mayMatch(byte[] tags, int tokens) {
        return tagFilter.mayMatch(tags, tokens);
    }

    /** No match has more tokens, white space not counted; {@link Integer#MAX_VALUE} if there is no such number. */
    public int longest() {
        return longest;
    }

    /**
     * Hands over every token that may be the last of a match within {@code [from, to)}, as far as parts of speech alone can tell,
     * in order; false if they tell nothing.
     *
     * @param tags as for {@link #mayMatch}
     */
    public boolean forEachEnd(byte[] tags, int from, int to, IntConsumer ends) {
        if (tagFilter.decides()) {
            tagFilter.forEachEnd(tags, from, to, ends);
        }
        return tagFilter.decides();
    }

    /** Turns to {@code tokens}, which must not change while matches are asked for; the first match comes with {@link #next}. */
    public void find(TokenText tokens) {
        find(tokens, 0, tokens.tokenCount());
    }

    /** The same for the matches that lie within the tokens {@code [first, behind)}. */
    public void find(TokenText tokens, int first, int behind) {
        text = tokens;
        keepTokens(first, behind);
        from = 0;
        to = 0;
        look();
    }

    /** Goes to the next match; false if there is none. */
    public boolean next() {
        for (int i = to; i < count; i++) {
            if (Automaton.intersect(automaton.first(), 0, live, i * words, words)) {
                from = i;
                to = longestEnd(i);
                traceNeeded = true;
                return true;
            }
        }
        from = count;
        to = count;
        return false;
    }

    /** The first char of the match. */
    public int start() {
        return text.tokenStart(firstToken());
    }

    /** The char after the last of the match. */
    public int end() {
        return text.tokenEnd(lastToken());
    }

    /** The match's first token. */
    public int firstToken() {
        return kept[from];
    }

    /** The match's last token, itself in the match. */
    public int lastToken() {
        return kept[to - 1];
    }

    /** The labels of the pattern, in its order. */
    public List<String> labels() {
        return labels;
    }

    /** The chars from the first to the last token under a label; empty if the match has no such token. */
    public Optional<Span> label(String label) {
        int index = labels.indexOf(label);
        if (index < 0) {
            throw new IllegalArgumentException("the pattern has no label " + label);
        }
        if (traceNeeded) {
            trace();
            traceNeeded = false;
        }
        return labelFirst[index] == NONE
                ? Optional.empty()
                : Optional.of(new Span(text.tokenStart(labelFirst[index]), text.tokenEnd(labelLast[index])));
    }

    private void keepTokens(int first, int behind) {
        if (kept.length < behind - first) {
            kept = new int[behind - first];
            ends = new boolean[behind - first];
        }
        count = 0;
        char[] chars = text.chars();
        for (int i = first; i < behind; i++) {
            char c = chars[text.tokenStart(i)];
            if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) {
                kept[count++] = i;
            }
        }
        if (live.length < count * words) {
            live = new long[count * words];
        }
    }

    /** From the last token to the first: which positions can it take so that a match is completed behind it? */
    private void look() {
        int unitBehind = NONE;
        for (int i = count - 1; i >= 0; i--) {
            int unitHere = unitOf(kept[i]);
            ends[i] = i == count - 1 || unitHere != unitBehind;
            unitBehind = unitHere;
            int row = i * words;
            Arrays.fill(live, row, row + words, 0);
            if (unitHere != NONE) {
                addPassed(kept[i], row);
                dropDeadEnds(row, ends[i]);
            }
        }
    }

    private int unitOf(int token) {
        return switch (unit) {
            case TEXT -> 0;
            case SENTENCE -> text.sentence(token);
            case PARAGRAPH -> text.paragraph(token);
        };
    }

    private void addPassed(int token, int row) {
        int start = text.tokenStart(token);
        int end = text.tokenEnd(token);
        for (int t = 0; t < tests.length; t++) {
            if (tests[t].passes(text.chars(), start, end, text.tag(token))) {
                for (int w = 0; w < words; w++) {
                    live[row + w] |= positionsOfTest[t * words + w];
                }
            }
        }
    }

    private void dropDeadEnds(int row, boolean isEnd) {
        for (int w = 0; w < words; w++) {
            for (long rest = live[row + w] & ~automaton.last()[w]; rest != 0; rest &= rest - 1) {
                int bit = Long.numberOfTrailingZeros(rest);
                if (isEnd || !automaton.leadsInto(w * Long.SIZE + bit, live, row + words)) {
                    live[row + w] &= ~(1L << bit);
                }
            }
        }
    }

    /** Every position on the way can be completed, so the way ends where the longest match does. */
    private int longestEnd(int start) {
        begin(start);
        int end = start;
        for (int i = start;; i++) {
            if (Automaton.intersect(now, 0, automaton.last(), 0, words)) {
                end = i + 1;
            }
            if (ends[i] || !advance(i + 1)) {
                return end;
            }
        }
    }

    private void begin(int start) {
        for (int w = 0; w < words; w++) {
            now[w] = automaton.first()[w] & live[start * words + w];
        }
    }

    private boolean advance(int token) {
        automaton.step(now, 0, following, 0);
        boolean any = false;
        for (int w = 0; w < words; w++) {
            now[w] = following[w] & live[token * words + w];
            any |= now[w] != 0;
        }
        return any;
    }

    /** Which tokens of the match stand under which label? */
    private void trace() {
        Arrays.fill(labelFirst, NONE);
        int length = to - from;
        if (traced.length < length * words) {
            traced = new long[length * words];
        }
        begin(from);
        for (int k = 0; k < length; k++) {
            if (k > 0) {
                advance(from + k);
            }
            System.arraycopy(now, 0, traced, k * words, words);
        }
        keepThoseThatEndHere(length);
        int position = NONE;
        for (int k = 0; k < length; k++) {
            position = k == 0 ? earliest() : automaton.earliest(position, traced, k * words);
            for (int label = 0; label < labelFirst.length; label++) {
                if (labelsOfPosition[position][label]) {
                    labelFirst[label] = labelFirst[label] == NONE ? kept[from + k] : labelFirst[label];
                    labelLast[label] = kept[from + k];
                }
            }
        }
    }

    private void keepThoseThatEndHere(int length) {
        for (int w = 0; w < words; w++) {
            traced[(length - 1) * words + w] &= automaton.last()[w];
        }
        for (int k = length - 2; k >= 0; k--) {
            for (int w = 0; w < words; w++) {
                for (long rest = traced[k * words + w]; rest != 0; rest &= rest - 1) {
                    int bit = Long.numberOfTrailingZeros(rest);
                    if (!automaton.leadsInto(w * Long.SIZE + bit, traced, (k + 1) * words)) {
                        traced[k * words + w] &= ~(1L << bit);
                    }
                }
            }
        }
    }

    private int earliest() {
        int w = 0;
        while (traced[w] == 0) {
            w++;
        }
        return w * Long.SIZE + Long.numberOfTrailingZeros(traced[w]);
    }
}
