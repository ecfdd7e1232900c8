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
        String decoded = path.getFileName() == null ? "" : path.getFileName().toString();
        return isPlain(decoded) ? decoded : decoded(path);
    }

    /** Whether every charset the locale may have spells the name so. What could not be decoded is U+FFFD or a ?. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c < ' ' || c > '~' || c == '?' || c == '\\') {
                return false;
            }
        }
        return !name.isEmpty();
    }

    private static String decoded(Path path) {
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
