package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.TextPattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A pattern that is compared with texts by their folded chars; a text may be folded already, or as printed if
 * {@link #findsInPrinted}. As a stretch of a text a star stands for at most {@value #STAR_CHARS} chars and the shortest match
 * counts; as a whole name it stands for any number. Immutable.
 */
final class FoldedPattern {
    /** Chars that one {@code *} in a text can stand for. */
    static final int STAR_CHARS = 20;

    private final List<TextPattern.Piece> pieces;
    private final List<char[]> literals = new ArrayList<>();
    /** For each literal the number of its char that has the fewest printed forms, and these; such a char is looked for. */
    private final List<Anchor> anchors = new ArrayList<>();
    private final boolean literal;
    private final boolean inPrinted;
    private final boolean inRaw;
    private final boolean overlapping;

    /** A pattern for whole names, every star kept. */
    static FoldedPattern ofName(TextPattern pattern) {
        return new FoldedPattern(pattern.pieces());
    }

    /** A pattern for stretches, which a star at either end asks nothing of. */
    static FoldedPattern ofStretch(TextPattern pattern) {
        return new FoldedPattern(withoutOuterStars(pattern.pieces()));
    }

    private FoldedPattern(List<TextPattern.Piece> pieces) {
        this.pieces = pieces;
        for (TextPattern.Piece piece : pieces) {
            char[] chars = piece instanceof TextPattern.Literal text ? ExactText.fold(text.text()).toCharArray() : null;
            literals.add(chars);
            anchors.add(chars == null ? null : Anchor.of(chars));
        }
        this.literal = pieces.size() == 1 && literals.getFirst() != null;
        this.inPrinted = literals().stream().noneMatch(text -> text.indexOf(ExactText.UNPAIRED) >= 0);
        this.inRaw = literal && inPrinted && anchors.getFirst().forms().length <= 2;
        this.overlapping = literal && overlapsItself(literals.getFirst());
    }

    /**
     * A char of a literal.
     *
     * @param at its number
     * @param forms what it may be printed as
     */
    private record Anchor(int at, char[] forms) {
        static Anchor of(char[] literal) {
            Anchor best = new Anchor(0, ExactText.printedForms(literal[0]));
            for (int i = 1; i < literal.length && best.forms.length > 1; i++) {
                Anchor other = new Anchor(i, ExactText.printedForms(literal[i]));
                best = other.forms.length < best.forms.length ? other : best;
            }
            return best;
        }

        char one() {
            return forms[0];
        }

        char other() {
            return forms[forms.length - 1];
        }
    }

    private static List<TextPattern.Piece> withoutOuterStars(List<TextPattern.Piece> pieces) {
        int from = 0;
        int to = pieces.size();
        while (from < to && pieces.get(from) instanceof TextPattern.AnyChars) {
            from++;
        }
        while (from < to && pieces.get(to - 1) instanceof TextPattern.AnyChars) {
            to--;
        }
        return pieces.subList(from, to);
    }

    /** Whether nothing is asked for. */
    boolean isEmpty() {
        return pieces.isEmpty();
    }

    /**
     * Whether {@link #next} finds in a text as printed what it finds in the folded one: all but what an unpaired surrogate may
     * match. Folding a whole text takes several times as long as looking for a pattern in it.
     */
    boolean findsInPrinted() {
        return inPrinted;
    }

    /** Whether it is one literal. */
    boolean isLiteral() {
        return literal;
    }

    /** Whether a literal may begin inside an occurrence of itself, as 哈哈 does in 哈哈哈. */
    boolean overlapsItself() {
        return overlapping;
    }

    private static boolean overlapsItself(char[] text) {
        for (int shift = 1; shift < text.length; shift++) {
            if (Arrays.equals(text, shift, text.length, text, 0, text.length - shift)) {
                return true;
            }
        }
        return false;
    }

    /** The number of chars of a literal. */
    int literalLength() {
        return literals.getFirst().length;
    }

    /** Whether it holds no literal, so that it says nothing of what stands there. */
    boolean isWildcardsAlone() {
        return literals.stream().noneMatch(java.util.Objects::nonNull);
    }

    /** Its literal parts, folded. */
    List<String> literals() {
        return literals.stream().filter(java.util.Objects::nonNull).map(String::new).toList();
    }

    /** The first place at {@code from} or behind, its start in the upper and its end in the lower 32 bits; -1 if there is none. */
    long next(char[] text, int from, int limit) {
        if (pieces.isEmpty()) {
            return -1;
        }
        if (literal) {
            int at = indexOf(text, from, limit, 0);
            return at < 0 ? -1 : place(at, at + literals.getFirst().length);
        }
        int lead = 0;
        while (lead < pieces.size() && pieces.get(lead) instanceof TextPattern.AnyChar) {
            lead++;
        }
        if (lead == pieces.size()) {
            return -1;
        }
        char[] first = literals.get(lead);
        for (int at = indexOf(text, from, limit, lead); at >= 0; at = indexOf(text, at + 1, limit, lead)) {
            int start = back(text, at, from, lead);
            int end = start < 0 ? -1 : shortest(text, at + first.length, limit, lead + 1);
            if (end >= 0) {
                return place(start, end);
            }
        }
        return -1;
    }

    /** Whether the other {@link #next} finds it: one literal, with a char of at most two forms. */
    boolean isFoundInRaw() {
        return inRaw;
    }

    /** The first place at {@code from} or behind in a body as the column has it; the same as in the printed text. */
    long next(RawText text, int from, int limit) {
        Anchor anchor = anchors.getFirst();
        int at = text.indexOf(literals.getFirst(), anchor.at, anchor.one(), anchor.other(), from, limit);
        return at < 0 ? -1 : place(at, at + literals.getFirst().length);
    }

    private static long place(int start, int end) {
        return (long) start << 32 | end;
    }

    /** {@code count} code points before {@code at}, or -1 if they are not all behind {@code from}. */
    private static int back(char[] text, int at, int from, int count) {
        int start = at;
        for (int i = 0; i < count; i++) {
            if (start <= from) {
                return -1;
            }
            start -= start - 2 >= from && Character.isSurrogatePair(text[start - 2], text[start - 1]) ? 2 : 1;
        }
        return start;
    }

    /** The nearest end of the pieces from {@code piece} on, or -1. */
    private int shortest(char[] text, int at, int limit, int piece) {
        boolean[] reached = reach(text, at, limit, piece, STAR_CHARS);
        for (int i = 0; i < reached.length; i++) {
            if (reached[i]) {
                return at + i;
            }
        }
        return -1;
    }

    /** Whether the whole text is such a name. */
    boolean isWhole(String folded) {
        char[] text = folded.toCharArray();
        boolean[] reached = reach(text, 0, text.length, 0, text.length);
        return reached.length > text.length && reached[text.length];
    }

    /** Where the pieces from {@code piece} on can end, relative to {@code at}. */
    private boolean[] reach(char[] text, int at, int limit, int piece, int star) {
        boolean[] reached = new boolean[limit(at, limit, piece, star) + 1];
        reached[0] = true;
        for (int p = piece; p < pieces.size(); p++) {
            boolean[] next = new boolean[reached.length];
            for (int i = 0; i < reached.length; i++) {
                if (reached[i]) {
                    step(text, at, limit, p, i, star, next);
                }
            }
            reached = next;
        }
        return reached;
    }

    private int limit(int at, int limit, int piece, int star) {
        long most = 0;
        for (int p = piece; p < pieces.size(); p++) {
            most += switch (pieces.get(p)) {
                case TextPattern.AnyChar any -> 2;
                case TextPattern.AnyChars any -> star;
                case TextPattern.Literal text -> text.text().length();
            };
        }
        return (int) Math.min(most, limit - at);
    }

    private void step(char[] text, int at, int limit, int piece, int from, int star, boolean[] next) {
        int start = at + from;
        switch (pieces.get(piece)) {
            case TextPattern.AnyChar any -> {
                if (start < limit) {
                    int width = Character.charCount(Character.codePointAt(text, start, limit));
                    if (from + width < next.length) {
                        next[from + width] = true;
                    }
                }
            }
            case TextPattern.AnyChars any -> {
                for (int i = from; i <= Math.min(from + star, next.length - 1); i++) {
                    next[i] = true;
                }
            }
            case TextPattern.Literal any -> {
                char[] expected = literals.get(piece);
                if (limit - start >= expected.length && from + expected.length < next.length
                        && matches(text, start, expected)) {
                    next[from + expected.length] = true;
                }
            }
        }
    }

    /** Compares with the few forms of one char, which is quicker than to fold every char of the text. */
    private int indexOf(char[] text, int from, int limit, int piece) {
        char[] wanted = literals.get(piece);
        Anchor anchor = anchors.get(piece);
        char one = anchor.one();
        char other = anchor.other();
        boolean more = anchor.forms.length > 2;
        int last = limit - wanted.length + anchor.at;
        for (int i = from + anchor.at; i <= last; i++) {
            char c = text[i];
            if ((c == one || c == other || more && ExactText.fold(c) == wanted[anchor.at])
                    && matches(text, i - anchor.at, wanted)) {
                return i - anchor.at;
            }
        }
        return -1;
    }

    private static boolean matches(char[] text, int at, char[] wanted) {
        for (int i = 0; i < wanted.length; i++) {
            if (ExactText.fold(text[at + i]) != wanted[i]) {
                return false;
            }
        }
        return true;
    }
}
