package io.github.rmrbnlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Tags for one thread; owns the reusable buffers. Not thread-safe.
 *
 * <p>The text may be as printed or folded, of any length and in either script; the tokens are those of a segmenter worker,
 * with surnames and given names together or apart. White space tokens never break a name: 翟　伟 is one.
 */
public final class TaggerWorker {
    /** All parts of speech, as {@link #possible} tells them. */
    public static final long ANY = Lexicon.ANY;

    private final TokenView view;
    private final Decoder partsOfSpeech;
    private final Decoder names;

    TaggerWorker(TokenView view, Decoder partsOfSpeech, Decoder names) {
        this.view = view;
        this.partsOfSpeech = partsOfSpeech;
        this.names = names;
    }

    /**
     * Writes the part of speech of every token into {@code tags}, as the ordinal of a {@link PartOfSpeech}. White space is
     * {@link PartOfSpeech#W}. Allocates nothing.
     *
     * @param text the chars
     * @param start start of the first token
     * @param ends the exclusive ends of the tokens, as a segmenter worker writes them
     * @param count the number of tokens
     * @param tags receives the tags; must have room for {@code count}
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public void tag(char[] text, int start, int[] ends, int count, byte[] tags) {
        Objects.checkFromToIndex(0, count, ends.length);
        Objects.checkFromToIndex(0, count, tags.length);
        for (int token = 0; token < count;) {
            token = tagSentence(text, token == 0 ? start : ends[token - 1], ends, token, count, tags);
        }
    }

    /**
     * The same for one sentence, as {@link #sentenceEnd} tells it; the sentences of a text may be tagged in any order.
     *
     * @param text the chars
     * @param start start of token {@code first}
     * @param ends the exclusive ends of the tokens
     * @param first the sentence's first token
     * @param count the number of tokens of the text
     * @param tags receives the tags of the sentence at the places of its tokens
     * @return the token behind the sentence
     * @throws IndexOutOfBoundsException if an array is too short
     */
    public int tagSentence(char[] text, int start, int[] ends, int first, int count, byte[] tags) {
        int next = view.fill(text, start, ends, first, count);
        Arrays.fill(tags, first, next, (byte) PartOfSpeech.W.ordinal());
        byte[] labels = partsOfSpeech.decode(view);
        for (int i = 0; i < view.count(); i++) {
            tags[view.index[TokenView.place(i)]] = labels[i];
        }
        return next;
    }

    /**
     * The parts of speech a word may have whatever stands around it, one bit for each ordinal; {@link #ANY} for a word the lexicon does
     * not limit.
     *
     * @param text the chars
     * @param start start of the word
     * @param end its exclusive end
     */
    public long possible(char[] text, int start, int end) {
        return view.allowed(text, start, end);
    }

    /**
     * The token behind the sentence that starts with token {@code first}. Sentences follow each other without gaps, the first
     * starts with token 0.
     *
     * @param text the chars
     * @param start start of token {@code first}
     * @param ends the exclusive ends of the tokens
     * @param first the sentence's first token
     * @param count the number of tokens of the text
     */
    public int sentenceEnd(char[] text, int start, int[] ends, int first, int count) {
        return view.sentenceEnd(text, start, ends, first, count);
    }

    /**
     * Finds the names of persons, places and organisations. Allocates for each name, not for each token.
     *
     * @param text the chars
     * @param start start of the first token
     * @param ends the exclusive ends of the tokens, as a segmenter worker writes them
     * @param count the number of tokens
     * @return the names in text order; they do not overlap, and start and end with a token
     * @throws IndexOutOfBoundsException if {@code ends} is too short
     */
    public List<NameMention> names(char[] text, int start, int[] ends, int count) {
        Objects.checkFromToIndex(0, count, ends.length);
        List<NameMention> found = new ArrayList<>();
        for (int token = 0; token < count;) {
            token = view.fill(text, token == 0 ? start : ends[token - 1], ends, token, count);
            collect(names.decode(view), start, ends, found);
        }
        return found;
    }

    private void collect(byte[] labels, int start, int[] ends, List<NameMention> found) {
        int count = view.count();
        int opened = -1;
        for (int i = 0; i < count; i++) {
            int label = labels[i];
            if (NameLabels.opens(label)) {
                opened = view.index[TokenView.place(i)];
            }
            if (opened >= 0 && (NameLabels.closes(label) || i == count - 1)) {
                int from = opened == 0 ? start : ends[opened - 1];
                found.add(new NameMention(from, ends[view.index[TokenView.place(i)]], NameLabels.kind(label)));
                opened = -1;
            }
        }
    }
}
