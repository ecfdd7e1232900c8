package io.github.rmrbnlp.corpusio.container;

import java.io.ByteArrayOutputStream;
import java.nio.file.Path;

/**
 * Names of files as text, whatever the locale: file systems store bytes, and Java decodes them by the locale, which loses
 * Chinese names in the C locale and names in GBK anywhere.
 */
final class FileNames {
    private FileNames() {
    }

    /** The last name of a path. */
    static String name(Path path) {
        String uri = path.toUri().getRawPath();
        String trimmed = uri.endsWith("/") ? uri.substring(0, uri.length() - 1) : uri;
        return EntryNames.decode(percentDecoded(trimmed.substring(trimmed.lastIndexOf('/') + 1)));
    }

    private static byte[] percentDecoded(String raw) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(raw.length());
        for (int i = 0; i < raw.length(); i++) {
            if (raw.charAt(i) == '%') {
                bytes.write(Integer.parseInt(raw, i + 1, i + 3, 16));
                i += 2;
            } else {
                bytes.write(raw.charAt(i));
            }
        }
        return bytes.toByteArray();
    }
}
