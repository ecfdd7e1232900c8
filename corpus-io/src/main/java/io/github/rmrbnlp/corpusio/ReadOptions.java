package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import java.util.Objects;

/**
 * How a {@link CorpusReader} reads. Immutable.
 *
 * @param format the format of every document, or null to choose by the content of each
 * @param decoding the charset of every document, or detection
 * @param keepSourceText whether each article carries its text as it stands in the file, for byte-exact writing
 */
public record ReadOptions(Format format, DecodingOptions decoding, boolean keepSourceText) {
    /** Everything chosen by content. */
    public static final ReadOptions DEFAULT = new ReadOptions(null, DecodingOptions.AUTO, false);

    public ReadOptions {
        Objects.requireNonNull(decoding, "decoding");
    }

    /** These options with that format; null chooses by content. */
    public ReadOptions withFormat(Format value) {
        return new ReadOptions(value, decoding, keepSourceText);
    }

    /** These options with that charset. */
    public ReadOptions withDecoding(DecodingOptions value) {
        return new ReadOptions(format, value, keepSourceText);
    }

    /** These options with or without the source text. */
    public ReadOptions withSourceText(boolean value) {
        return new ReadOptions(format, decoding, value);
    }
}
