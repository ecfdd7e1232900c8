package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.List;

/**
 * One text with the arrays that a segmenter's and a tagger's worker fill. Paragraphs end at line feeds. Read only as long as
 * the arrays do not change.
 *
 * <pre>{@code
 * char[] folded = ExactText.fold(body).toCharArray();
 * int tokens = segmenter.segment(simplified, 0, simplified.length, ends);
 * tagger.tag(simplified, 0, ends, tokens, tags);
 * matcher.find(new TokenArrays(body, folded, ends, tags, tokens, annotations.sentences()));
 * }</pre>
 */
public final class TokenArrays implements TokenText {
    private final char[] chars;
    private final int[] ends;
    private final byte[] tags;
    private final int count;
    private final int[] sentences;
    private final int[] paragraphs;

    /**
     * @param text the text as printed
     * @param folded its chars folded; same length
     * @param ends the exclusive end of each token; the first begins at 0, each other one where the one before ends
     * @param tags the ordinal of each token's {@link PartOfSpeech}
     * @param count the number of tokens
     * @param sentences the sentences, in text order
     */
    public TokenArrays(String text, char[] folded, int[] ends, byte[] tags, int count, List<Span> sentences) {
        this.chars = folded;
        this.ends = ends;
        this.tags = tags;
        this.count = count;
        this.sentences = new int[count];
        this.paragraphs = new int[count];
        int sentence = 0;
        int paragraph = 0;
        for (int i = 0; i < count; i++) {
            int start = tokenStart(i);
            while (sentence < sentences.size() && sentences.get(sentence).end() <= start) {
                sentence++;
            }
            boolean inside = sentence < sentences.size() && sentences.get(sentence).start() <= start;
            this.sentences[i] = inside ? sentence : -1;
            this.paragraphs[i] = paragraph;
            for (int c = start; c < ends[i]; c++) {
                paragraph += text.charAt(c) == '\n' ? 1 : 0;
            }
        }
    }

    @Override
    public char[] chars() {
        return chars;
    }

    @Override
    public int tokenCount() {
        return count;
    }

    @Override
    public int tokenStart(int i) {
        return i == 0 ? 0 : ends[i - 1];
    }

    @Override
    public int tokenEnd(int i) {
        return ends[i];
    }

    @Override
    public PartOfSpeech tag(int i) {
        return PartOfSpeech.of(tags[i]);
    }

    @Override
    public int sentence(int i) {
        return sentences[i];
    }

    @Override
    public int paragraph(int i) {
        return paragraphs[i];
    }
}
