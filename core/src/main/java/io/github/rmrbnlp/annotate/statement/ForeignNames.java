package io.github.rmrbnlp.annotate.statement;

import io.github.rmrbnlp.lexicon.Chars;
import io.github.rmrbnlp.tag.TaggerWorker;

/**
 * Says where names of foreign chars end that the tagger cuts short or does not see: by the chars, and by what follows wherever the
 * text has them. Offsets are compact. Not thread-safe.
 */
final class ForeignNames {
    /** What joins the parts of a foreign name. */
    private static final Chars POINTS = new Chars("·・•．-");
    /** The longest part of a foreign name. */
    private static final int LONGEST_PART = 6;
    /** So many chars at the end of a foreign name the tagger may miss. */
    private static final int MISSED = 4;
    /** The longest name without points, 加耳布雷思 and a little more. */
    private static final int LONGEST = 8;
    /** So many places of a name tell how it goes on; the bound keeps hostile text linear. */
    private static final int ENOUGH = 20;

    private final CompactText text;
    private final StatementLexicon lexicon;
    /** How far names are looked up in the text. */
    private final int reach;

    ForeignNames(CompactText text, StatementLexicon lexicon) {
        this.text = text;
        this.lexicon = lexicon;
        this.reach = Math.min(text.length, NameShapes.MAX_REACH);
    }

    /** Whether {@code c} joins the parts of a name. */
    static boolean isPoint(char c) {
        return POINTS.has(c);
    }

    /** Whether all chars occur in foreign names, or join their parts. */
    boolean isForeign(int start, int end) {
        for (int i = start; i < end; i++) {
            if (!lexicon.isTransliteration(text.chars[i]) && !isPoint(text.chars[i])) {
                return false;
            }
        }
        return true;
    }

    /** The end of a name found up to {@code end} with what a hyphen joins to it, and what follows it wherever the text has it. */
    int whole(int start, int end) {
        int joined = behindHyphen(start, end);
        int whole = joined;
        int i = joined;
        while (i < text.length && i - joined < MISSED && lexicon.isTransliteration(text.chars[i])
                && isForeign(start, i) && alwaysFollows(lastPart(start, i), i, i + 1)) {
            i++;
            whole = text.isTokenStart(i) ? i : whole;
        }
        return whole;
    }

    /** 施奈德|-阿曼. */
    private int behindHyphen(int start, int end) {
        if (end + 1 >= text.length || text.chars[end] != '-' || !isForeign(start, end)) {
            return end;
        }
        int behind = end + 1;
        while (behind < text.length && behind - end <= LONGEST_PART && lexicon.isTransliteration(text.chars[behind])
                && (behind == end + 1 || !text.isTokenStart(behind))) {
            behind++;
        }
        return behind > end + 1 && text.isTokenStart(behind) ? behind : end;
    }

    /** Where the last part of a name starts. */
    private int lastPart(int start, int end) {
        int part = end;
        while (part > start && !isPoint(text.chars[part - 1])) {
            part--;
        }
        return part;
    }

    /** Whether the text has what stands in {@code [start, end)} more than once, always with {@code [end, to)} behind it: 特里亚|那. */
    private boolean alwaysFollows(int start, int end, int to) {
        String name = text.string(start, end);
        int places = 0;
        for (int i = text.occurrence(name, -1, reach); i >= 0 && places < ENOUGH; i = text.occurrence(name, i, reach)) {
            for (int k = end; k < to; k++) {
                if (i + k - start >= text.length || text.chars[i + k - start] != text.chars[k]) {
                    return false;
                }
            }
            places++;
        }
        return places > 1;
    }

    /**
     * The end of a name at {@code start} that the tagger does not know: a word unknown to it with the words that follow it wherever the text
     * has it (加耳|布雷|思); -1 if none stands there before {@code to}.
     */
    int unknownEnd(int start, int to) {
        if (start >= to || !text.isTokenStart(start) || !isUnknownWord(start)) {
            return -1;
        }
        int end = text.tokenEnd(start);
        while (end < to && text.tokenEnd(end) - start <= LONGEST && isForeign(end, text.tokenEnd(end))
                && alwaysFollows(start, end, text.tokenEnd(end))) {
            end = text.tokenEnd(end);
        }
        return end > to ? -1 : end;
    }

    /** Whether a word of several foreign chars starts here that the tagger does not know. */
    boolean isUnknownWord(int start) {
        int end = lexicon.isTransliteration(text.chars[start]) ? text.tokenEnd(start) : start;
        return end - start > 1 && isForeign(start, end)
                && text.source().possibleParts(text.tokenAt(start)) == TaggerWorker.ANY;
    }
}
