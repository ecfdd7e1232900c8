package io.github.rmrbnlp.corpusio.format;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the word lists beside this class: TSV, one entry a line, a header line that names the columns. */
final class Lexicon {
    private Lexicon() {
    }

    /** The first column mapped to the second; to an empty string where there is only one. */
    static Map<String, String> load(String name) {
        Map<String, String> entries = new LinkedHashMap<>();
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(Lexicon.class.getResourceAsStream(name), StandardCharsets.UTF_8))) {
            in.readLine();
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                int tab = line.indexOf('\t');
                entries.put(tab < 0 ? line : line.substring(0, tab), tab < 0 ? "" : line.substring(tab + 1));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the word list " + name + " cannot be read", e);
        }
        return entries;
    }
}
