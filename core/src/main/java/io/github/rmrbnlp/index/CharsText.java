package io.github.rmrbnlp.index;

/**
 * Every code point of a text, and every pair of neighbouring code points that {@link #isPaired}. Immutable.
 *
 * @param folded the text as {@code ExactText} folds it, so that no surrogate is alone
 * @param terms the number of chars and pairs
 */
record CharsText(char[] folded, int terms) implements CountedText {
    /** Which chars stand in pairs; no surrogate. */
    private static final boolean[] PAIRED = paired();

    static CharsText of(char[] folded) {
        int terms = 0;
        boolean before = false;
        for (int i = 0; i < folded.length;) {
            int point = Character.codePointAt(folded, i);
            boolean paired = isPaired(point);
            terms += before && paired ? 2 : 1;
            before = paired;
            i += Character.charCount(point);
        }
        return new CharsText(folded, terms);
    }

    private static boolean[] paired() {
        boolean[] paired = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < paired.length; c++) {
            paired[c] = !Character.isSurrogate((char) c) && Character.isLetterOrDigit(c);
        }
        return paired;
    }

    /** Whether a code point stands in pairs: letters and digits do; a pair with punctuation would lead to few articles fewer. */
    static boolean isPaired(int codePoint) {
        return codePoint <= Character.MAX_VALUE ? PAIRED[codePoint] : Character.isLetterOrDigit(codePoint);
    }

    @Override
    public TermForm form() {
        return TermForm.CHARS;
    }

    @Override
    public void countShort(int[] byFirstChar) {
        boolean before = false;
        for (int i = folded.length - 1; i >= 0; i--) {
            char c = folded[i];
            boolean paired = PAIRED[c];
            if (!Character.isSurrogate(c)) {
                byFirstChar[c] += paired && before ? 2 : 1;
            }
            before = paired;
        }
    }

    @Override
    public void addShort(int from, int to, TermEntries into) {
        int last = folded.length - 1;
        for (int i = 0; i <= last; i++) {
            char c = folded[i];
            if (c >= from && c < to && !Character.isSurrogate(c)) {
                into.add(c << 16);
                if (PAIRED[c] && i < last && PAIRED[folded[i + 1]]) {
                    into.add(c << 16 | folded[i + 1]);
                }
            }
        }
    }

    /** Code points beyond the first 65,536, and their pairs. */
    @Override
    public void addLong(LongTerms into) {
        for (int i = 0; i < folded.length; i++) {
            if (Character.isHighSurrogate(folded[i])) {
                into.add(TermForm.CHARS, folded, i, 2);
                addPairs(i, into);
                i++;
            }
        }
    }

    /** Pairs the code point at {@code start} with the one before it, and with the one behind it unless that pairs itself. */
    private void addPairs(int start, LongTerms into) {
        int end = start + 2;
        if (!isPaired(Character.codePointAt(folded, start))) {
            return;
        }
        if (start > 0) {
            int before = Character.codePointBefore(folded, start);
            if (isPaired(before)) {
                int from = start - Character.charCount(before);
                into.add(TermForm.CHARS, folded, from, end - from);
            }
        }
        if (end < folded.length && PAIRED[folded[end]]) {
            into.add(TermForm.CHARS, folded, start, 3);
        }
    }
}
