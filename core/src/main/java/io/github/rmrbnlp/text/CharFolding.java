package io.github.rmrbnlp.text;

import java.util.Map;
import java.util.Objects;

/**
 * Folds text char by char for matching: traditional to simplified script, variant to standard form, full width to half width.
 * The length never changes, so an offset into the folded text is an offset into the source. Chars outside the Basic
 * Multilingual Plane and lone surrogates stay as they are. Folding folded text changes nothing. Immutable and thread-safe.
 *
 * <p>A few chars fold by the word they stand in: 著 is 着 in 沿著 and stays in 著名. Such a char is decided from at most
 * {@link #CONTEXT} chars before and behind it; whoever folds a stream piece by piece must hand over that much of a margin to
 * get the same result as for the whole.
 *
 * <p>What is shown of a text, like a speaker's name, may be folded text; so only script, width and the variant forms that stand in
 * the script table change. {@link #lookup} goes further, for comparing alone: variants of old prints, many of which are somebody's name.
 *
 * <p>The script table is OpenCC's one-to-one part as HanLP distributes it (both Apache-2.0), with variant forms of old prints
 * added; the words are the project's own, and so are the variants for looking up, most of them from the list of those that were given
 * up in 1955. 覆 is looked up as 复, as it was printed from 1964 to 1986.
 *
 * <pre>{@code
 * CharFolding.standard().fold("發展１９９０"); // 发展1990
 * }</pre>
 */
public final class CharFolding {
    /** The number of chars on each side that can decide how a char is folded. */
    public static final int CONTEXT = 4;

    private final char[] table;
    private final ContextRules rules;
    private final Map<Character, Character> variants;

    CharFolding(char[] table, ContextRules rules, Map<Character, Character> variants) {
        this.table = table;
        this.rules = rules;
        this.variants = Map.copyOf(variants);
    }

    /** The folding used everywhere: script and width. */
    public static CharFolding standard() {
        return Standard.INSTANCE;
    }

    /** Names the content of the standard tables. */
    public static String standardVersion() {
        return FoldingTables.version();
    }

    /** Folds one char without regard to its neighbours: one that folds by its word gets its most frequent form. */
    public char fold(char c) {
        char folded = table[c];
        return folded == ContextRules.DECIDED_BY_WORD ? rules.mostFrequent(c) : folded;
    }

    /** The char that stands for this one and all its variants when strings are compared; never for showing: 驩 in a name is 欢 here. */
    public char lookup(char c) {
        char folded = fold(c);
        return variants.getOrDefault(folded, folded);
    }

    /** Folds {@code text}; the result has the same length. */
    public char[] fold(CharSequence text) {
        char[] source = text instanceof String s ? s.toCharArray() : text.toString().toCharArray();
        char[] folded = new char[source.length];
        fold(source, 0, source.length, folded, 0);
        return folded;
    }

    /**
     * Folds {@code source[from, to)} into {@code target} from {@code at} on. Only chars within the range are looked at.
     *
     * @param source the chars to fold
     * @param from first char
     * @param to the char after the last
     * @param target receives {@code to - from} chars; must not be {@code source}
     * @param at where the first folded char goes
     * @throws IndexOutOfBoundsException if a range is not within its array
     * @throws IllegalArgumentException if {@code target} is {@code source}
     */
    public void fold(char[] source, int from, int to, char[] target, int at) {
        Objects.checkFromToIndex(from, to, source.length);
        Objects.checkFromIndexSize(at, to - from, target.length);
        if (source == target) {
            throw new IllegalArgumentException("folds from one array into another");
        }
        int shift = at - from;
        for (int i = from; i < to; i++) {
            char folded = table[source[i]];
            target[i + shift] = folded == ContextRules.DECIDED_BY_WORD ? decide(source, from, to, i) : folded;
        }
    }

    private char decide(char[] source, int from, int to, int i) {
        return rules.decide(this, source, from, to, i);
    }

    private static final class Standard {
        static final CharFolding INSTANCE = FoldingTables.read();
    }
}
