package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.cql.TokenText;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.io.IOException;
import java.util.Arrays;

/** The body of an {@link ArticleView} as a pattern of tokens reads it. Reusable; not thread-safe. */
final class BodyTokens implements TokenText {
    private Tokens tokens;
    private char[] folded;
    private char[] body;
    /** Where the paragraphs begin, found when first asked for. */
    private int[] paragraphs = new int[16];
    private int paragraphCount;
    private int length;

    /** Turns to an article. */
    BodyTokens of(ArticleView article) throws IOException {
        tokens = article.tokens();
        folded = article.folded();
        body = article.body();
        length = article.bodyLength();
        paragraphCount = 0;
        return this;
    }

    @Override
    public char[] chars() {
        return folded;
    }

    @Override
    public int tokenCount() {
        return tokens.count;
    }

    @Override
    public int tokenStart(int i) {
        return tokens.start(i);
    }

    @Override
    public int tokenEnd(int i) {
        return tokens.ends[i];
    }

    @Override
    public PartOfSpeech tag(int i) {
        return PartOfSpeech.of(tokens.tags[i]);
    }

    @Override
    public int sentence(int i) {
        return tokens.sentenceAt(tokens.start(i));
    }

    @Override
    public int paragraph(int i) {
        if (paragraphCount == 0) {
            findParagraphs();
        }
        int found = Arrays.binarySearch(paragraphs, 0, paragraphCount, tokens.start(i));
        return found >= 0 ? found : -found - 2;
    }

    private void findParagraphs() {
        paragraphs[paragraphCount++] = 0;
        for (int i = 0; i < length; i++) {
            if (body[i] == '\n') {
                if (paragraphCount == paragraphs.length) {
                    paragraphs = Arrays.copyOf(paragraphs, paragraphCount * 2);
                }
                paragraphs[paragraphCount++] = i + 1;
            }
        }
    }
}
