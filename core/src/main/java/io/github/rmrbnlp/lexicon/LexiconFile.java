package io.github.rmrbnlp.lexicon;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.zip.CRC32;

/**
 * Reads lexicons: UTF-8, tab separated, a header line that names the columns, one entry a line, no line empty. Stateless and
 * thread-safe.
 *
 * <pre>{@code
 * List<String[]> units = LexiconFile.rows(UnitLexicon.class, "units.tsv", "unit", "kind", "currency", "factor");
 * }</pre>
 */
public final class LexiconFile {
    private LexiconFile() {
    }

    /**
     * The rows of the resource {@code name} beside {@code owner}, without the header.
     *
     * @param columns the names the header must have; none: any header will do
     * @throws UncheckedIOException if there is no such resource or it cannot be read
     * @throws IllegalArgumentException if the header or a line is not as described; the message names file and line
     */
    public static List<String[]> rows(Class<?> owner, String name, String... columns) {
        return rows(owner, name, Function.identity(), columns);
    }

    /**
     * A checksum over lexicons as they are in the library, in eight hexadecimal digits: changes with any of them.
     *
     * @param resources their absolute names
     * @throws UncheckedIOException if there is no such resource or it cannot be read
     */
    public static String checksum(List<String> resources) {
        CRC32 sum = new CRC32();
        for (String resource : resources) {
            try (InputStream in = LexiconFile.class.getResourceAsStream(resource)) {
                if (in == null) {
                    throw new IOException("no resource " + resource);
                }
                sum.update(in.readAllBytes());
            } catch (IOException e) {
                throw new UncheckedIOException(resource, e);
            }
        }
        return HexFormat.of().toHexDigits((int) sum.getValue());
    }

    /** As {@link #rows(Class, String, String...)}, each row turned into an entry by {@code parse}. */
    public static <T> List<T> rows(Class<?> owner, String name, Function<String[], T> parse, String... columns) {
        try (InputStream in = owner.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("no resource " + name + " beside " + owner.getName());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8), name, parse, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /**
     * The entries of a lexicon, in its order.
     *
     * @param source the lexicon; left open
     * @param name what errors call it
     * @param parse turns the cells of a line into an entry; throws IllegalArgumentException if it cannot
     * @param columns the names the header must have; none: any header will do
     * @throws IOException if {@code source} cannot be read
     * @throws IllegalArgumentException if the header or a line is not as described; the message starts with name and line
     */
    public static <T> List<T> read(Reader source, String name, Function<String[], T> parse, String... columns)
            throws IOException {
        BufferedReader lines = new BufferedReader(source);
        int width = width(lines.readLine(), name, columns);
        List<T> entries = new ArrayList<>();
        int number = 1;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                entries.add(parse.apply(cells(line, width)));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return entries;
    }

    private static int width(String header, String name, String[] columns) {
        String expected = String.join("\t", columns);
        if (header == null || columns.length > 0 && !header.equals(expected)) {
            throw new IllegalArgumentException(name + ", line 1: expected the header " + expected);
        }
        return header.split("\t", -1).length;
    }

    private static String[] cells(String line, int width) {
        String[] cells = line.split("\t", -1);
        if (cells.length != width || line.isEmpty()) {
            throw new IllegalArgumentException(width + " columns expected: " + line);
        }
        return cells;
    }
}
