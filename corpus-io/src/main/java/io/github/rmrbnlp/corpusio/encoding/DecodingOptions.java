package io.github.rmrbnlp.corpusio.encoding;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * How a {@link TextDecoder} decodes. Immutable.
 *
 * @param charset the charset of every document, or null to detect it for each one
 */
public record DecodingOptions(Charset charset) {
    /** Detects the charset of each document. */
    public static final DecodingOptions AUTO = new DecodingOptions(null);

    public DecodingOptions {
        charset = charset == null ? null : Charsets.canonical(charset);
    }

    /**
     * The options for a name as a user writes it: {@code auto}, or a charset name. GB2312 and GBK stand for GB18030, which
     * holds both and which files so labelled need.
     *
     * @throws IllegalArgumentException if no charset has this name; the message is one line for the user
     */
    public static DecodingOptions of(String name) {
        if (name.toLowerCase(Locale.ROOT).equals("auto")) {
            return AUTO;
        }
        try {
            return new DecodingOptions(Charset.forName(name));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            throw new IllegalArgumentException("no such charset: " + name + " (try UTF-8, UTF-16, GB18030 or Big5)", e);
        }
    }
}
