package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;
import java.util.Objects;

/**
 * What the bytes of a document are. Immutable.
 *
 * @param charset the charset to decode with
 * @param bomLength the length of the byte order mark at the start, in bytes; 0 if there is none
 * @param confidence the probability that the charset is right, in [0, 1]
 * @param binary whether the bytes are no text in any known charset
 */
public record Detection(Charset charset, int bomLength, double confidence, boolean binary) {
    public Detection {
        Objects.requireNonNull(charset, "charset");
        if (bomLength < 0 || !(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("no detection: BOM of " + bomLength + ", confidence " + confidence);
        }
    }
}
