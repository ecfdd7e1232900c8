package io.github.rmrbnlp.corpusio;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * An article's text exactly as it stands in its file, for writing it back byte for byte. Immutable.
 *
 * @param text the decoded text from the article's first byte to its last, a byte order mark as U+FEFF
 * @param charset the charset that turns it into the same bytes again
 */
public record SourceText(String text, Charset charset) {
    public SourceText {
        Objects.requireNonNull(text, "text");
        Objects.requireNonNull(charset, "charset");
    }

    /** The bytes; those of the file wherever every byte could be decoded. */
    public byte[] bytes() {
        return text.getBytes(charset);
    }
}
