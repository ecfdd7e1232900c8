package io.github.rmrbnlp.annotate.sentence;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Extractor;
import io.github.rmrbnlp.annotate.Quote;
import java.util.List;

/**
 * Finds the quotations and the sentences of a text. Immutable and thread-safe; linear in the length of the text.
 *
 * <pre>{@code
 * // 他说：“好。” and 大家笑了。 are the two sentences of 他说：“好。”大家笑了。
 * new SentenceExtractor().extract(text, found);
 * }</pre>
 */
public final class SentenceExtractor implements Extractor {
    private static final String VERSION = "sentence-2";

    @Override
    public void extract(AnalyzedText text, AnnotationsBuilder found) {
        char[] chars = text.chars();
        List<Quote> quotes = new QuoteScanner(chars).scan();
        found.quotes().addAll(quotes);
        found.sentences().addAll(new SentenceSplitter(chars, quotes).split());
    }

    @Override
    public String version() {
        return VERSION;
    }
}
