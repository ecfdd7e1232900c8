package io.github.rmrbnlp.text;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * Folds text char by char for matching: traditional to simplified script, full width to half width. The length never changes,
 * so an offset into the folded text is an offset into the source. Immutable and thread-safe.
 *
 * <p>The script table is OpenCC's one-to-one part as HanLP distributes it (both Apache-2.0).
 *
 * <pre>{@code
 * CharFolding.standard().fold("發展１９９０"); // 发展1990
 * }</pre>
 */
public final class CharFolding {
    private static final char FULL_WIDTH_FIRST = '！';
    private static final char FULL_WIDTH_LAST = '～';
    private static final int FULL_WIDTH_SHIFT = '！' - '!';

    private final char[] table;

    private CharFolding(char[] table) {
        this.table = table;
    }

    /** The folding used everywhere: script and width. */
    public static CharFolding standard() {
        return Standard.INSTANCE;
    }

    /** Folds one char without regard to its neighbours. */
    public char fold(char c) {
        return table[c];
    }

    /** Folds {@code text}; the result has the same length. */
    public char[] fold(CharSequence text) {
        char[] folded = new char[text.length()];
        for (int i = 0; i < folded.length; i++) {
            folded[i] = table[text.charAt(i)];
        }
        return folded;
    }

    private static final class Standard {
        static final CharFolding INSTANCE = new CharFolding(load());

        private static char[] load() {
            char[] table = new char[Character.MAX_VALUE + 1];
            for (int c = 0; c < table.length; c++) {
                table[c] = (char) c;
            }
            for (char c = FULL_WIDTH_FIRST; c <= FULL_WIDTH_LAST; c++) {
                table[c] = (char) (c - FULL_WIDTH_SHIFT);
            }
            String name = "traditional-to-simplified.tsv";
            try (InputStream in = CharFolding.class.getResourceAsStream(name);
                    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
                lines.readLine();
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    table[line.charAt(0)] = line.charAt(2);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
            return table;
        }
    }
}
