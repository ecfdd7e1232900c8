package io.github.rmrbnlp.annotate;

import io.github.rmrbnlp.segment.SegmenterWorker;
import io.github.rmrbnlp.tag.NameMention;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.tag.TaggerWorker;
import io.github.rmrbnlp.text.CharFolding;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A text as the extractors see it: the chars as printed, the same chars folded (simplified script, half width, same length,
 * so that an offset means the same in both), the reference day, and the tokens. Not thread-safe: made for one text by one
 * thread.
 */
public final class AnalyzedText {
    private final String text;
    private final char[] chars;
    private final char[] folded;
    private final LocalDate referenceDate;
    private final SegmenterWorker segmenter;
    private final TaggerWorker tagger;
    private final String author;
    private int[] tokenEnds;
    private int tokenCount = -1;
    private TaggedSentences tagged;
    private final Map<Class<?>, Object> views = new HashMap<>();

    /**
     * @param text the text as printed
     * @param referenceDate the day relative dates are resolved with (usually the publication date), or null
     * @param folding folds the chars for matching
     * @param segmenter cuts the folded text into tokens, when an extractor first asks for them
     * @param tagger finds the names among the tokens of a sentence, when an extractor asks for them
     */
    public AnalyzedText(String text, LocalDate referenceDate, CharFolding folding, SegmenterWorker segmenter,
            TaggerWorker tagger) {
        this(text, referenceDate, null, folding, segmenter, tagger);
    }

    /**
     * A text whose author is known.
     *
     * @param text the text as printed
     * @param referenceDate the day relative dates are resolved with (usually the publication date), or null
     * @param author who 我 is where nobody is quoted, several joined by 、, or null
     * @param folding folds the chars for matching
     * @param segmenter cuts the folded text into tokens, when an extractor first asks for them
     * @param tagger finds the names among the tokens of a sentence, when an extractor asks for them
     */
    public AnalyzedText(String text, LocalDate referenceDate, String author, CharFolding folding,
            SegmenterWorker segmenter, TaggerWorker tagger) {
        this.author = author;
        this.text = text;
        this.chars = text.toCharArray();
        this.folded = new char[chars.length];
        folding.fold(chars, 0, chars.length, folded, 0);
        this.referenceDate = referenceDate;
        this.segmenter = segmenter;
        this.tagger = tagger;
    }

    /** The text as printed. */
    public String text() {
        return text;
    }

    /** Who wrote the text, several joined by 、, or null. */
    public String author() {
        return author;
    }

    /** The text as printed. The array is shared: read only. */
    public char[] chars() {
        return chars;
    }

    /** The text in simplified script and half width; same length. The array is shared: read only. */
    public char[] folded() {
        return folded;
    }

    /** The number of chars. */
    public int length() {
        return folded.length;
    }

    /**
     * What else can be made of the text alone and serves several extractors: made when one first asks for it, then the same for all.
     *
     * @param kind what it is
     * @param maker makes it of this text; the result must not change what it tells
     */
    public <T> T view(Class<T> kind, Function<AnalyzedText, T> maker) {
        Object view = views.get(kind);
        if (view == null) {
            view = maker.apply(this);
            views.put(kind, view);
        }
        return kind.cast(view);
    }

    /** The reference day, or null. */
    public LocalDate referenceDate() {
        return referenceDate;
    }

    /** The number of tokens. */
    public int tokenCount() {
        if (tokenCount < 0) {
            tokenEnds = new int[folded.length];
            tokenCount = segmenter.segment(folded, 0, folded.length, tokenEnds);
        }
        return tokenCount;
    }

    /** The exclusive ends of the tokens; those from {@link #tokenCount} on mean nothing. The array is shared: read only. */
    public int[] tokenEnds() {
        tokenCount();
        return tokenEnds;
    }

    /** The start of token {@code i}. */
    public int tokenStart(int i) {
        return i == 0 ? 0 : tokenEnd(i - 1);
    }

    /** The exclusive end of token {@code i}. */
    public int tokenEnd(int i) {
        if (i < 0 || i >= tokenCount()) {
            throw new IndexOutOfBoundsException(i);
        }
        return tokenEnds[i];
    }

    /**
     * The names of persons, places and organisations in a stretch of text, found anew with each call: ask for each sentence
     * once.
     *
     * @param start an offset in or before the first token of the stretch
     * @param end the offset behind it
     * @return the names in text order, not overlapping
     */
    public List<NameMention> names(int start, int end) {
        int first = tokenAt(start);
        int last = tokenAt(end);
        if (first >= last) {
            return List.of();
        }
        return tagger.names(folded, tokenStart(first), Arrays.copyOfRange(tokenEnds, first, last), last - first);
    }

    /** The part of speech of token {@code i}. It is found when first asked for, with those of the words around that it depends on. */
    public PartOfSpeech partOfSpeech(int i) {
        if (i < 0 || i >= tokenCount()) {
            throw new IndexOutOfBoundsException(i);
        }
        tagged().tag(i);
        return PartOfSpeech.of(tagged.tags()[i]);
    }

    /**
     * The parts of speech token {@code i} can have by itself, whatever stands around it: a bit for each ordinal of
     * {@link PartOfSpeech}; all bits for a word the tagger does not know. No text is tagged for it.
     */
    public long possibleParts(int i) {
        return tagged().possible(i);
    }

    /** Whether token {@code i} is one of {@code parts}. The tagger is asked only where the word can be one of them and another. */
    public boolean isAnyOf(int i, Set<PartOfSpeech> parts) {
        long possible = possibleParts(i);
        boolean one = possible == TaggerWorker.ANY;
        boolean other = one;
        for (long rest = one ? 0 : possible; rest != 0; rest &= rest - 1) {
            boolean among = parts.contains(PartOfSpeech.of((byte) Long.numberOfTrailingZeros(rest)));
            one |= among;
            other |= !among;
        }
        return one && (!other || parts.contains(partOfSpeech(i)));
    }

    /**
     * The parts of speech of all tokens, as ordinals of {@link PartOfSpeech}; those from {@link #tokenCount} on mean nothing.
     * The array is shared: read only.
     */
    public byte[] partsOfSpeech() {
        tagged().tagAll();
        return tagged.tags();
    }

    private TaggedSentences tagged() {
        if (tagged == null) {
            tagged = new TaggedSentences(folded, tokenEnds(), tokenCount(), tagger);
        }
        return tagged;
    }

    /** The token that {@code offset} lies in; the number of tokens for the end of the text. */
    public int tokenAt(int offset) {
        int place = Arrays.binarySearch(tokenEnds(), 0, tokenCount(), offset);
        return place >= 0 ? place + 1 : -place - 1;
    }
}
