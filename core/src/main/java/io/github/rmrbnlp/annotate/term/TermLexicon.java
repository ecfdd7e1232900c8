package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.CRC32;

/**
 * A list of policy terms. Immutable and thread-safe.
 *
 * <p>As a file: UTF-8, tab separated, a header line {@code canonical kind since forms}, one term a line; {@code kind} as in JSON
 * (slogan, programme, law, docno, meeting), {@code since} a year or empty, {@code forms} separated by {@code |} or empty if the
 * canonical name is the only one.
 *
 * <pre>{@code
 * TermLexicon lexicon = TermLexicon.standard().with(TermLexicon.read(Path.of("my-terms.tsv")));
 * }</pre>
 */
public final class TermLexicon {
    static final String HEADER = "canonical\tkind\tsince\tforms";

    private final List<TermEntry> entries;
    private final String version;

    private TermLexicon(List<TermEntry> entries) {
        this.entries = List.copyOf(entries);
        this.version = versionOf(this.entries);
    }

    /** A lexicon of the given terms. */
    public static TermLexicon of(List<TermEntry> entries) {
        return new TermLexicon(entries);
    }

    /** The project's own lexicon: formulas, campaigns, programmes, systems, laws and meetings from 1949 on. */
    public static TermLexicon standard() {
        return Standard.INSTANCE;
    }

    /**
     * Reads a lexicon file.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is not as described above; the message names file and line
     */
    public static TermLexicon read(Path file) throws IOException {
        try (Reader reader = Files.newBufferedReader(file)) {
            return read(reader, file.toString());
        }
    }

    static TermLexicon read(Reader source, String name) throws IOException {
        BufferedReader lines = new BufferedReader(source);
        List<TermEntry> entries = new ArrayList<>();
        int number = 1;
        String header = lines.readLine();
        if (!HEADER.equals(header)) {
            throw new IllegalArgumentException(name + ", line 1: expected the header " + HEADER);
        }
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            try {
                entries.add(parse(line));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(name + ", line " + number + ": " + e.getMessage(), e);
            }
        }
        return new TermLexicon(entries);
    }

    private static TermEntry parse(String line) {
        String[] columns = line.split("\t", -1);
        if (columns.length != 4) {
            throw new IllegalArgumentException("four columns expected, found " + columns.length);
        }
        Term.Kind kind = Term.Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
        int since = columns[2].isEmpty() ? 0 : Integer.parseInt(columns[2]);
        List<String> forms = columns[3].isEmpty() ? List.of(columns[0]) : Arrays.asList(columns[3].split("\\|"));
        return new TermEntry(columns[0], kind, since, forms);
    }

    static String format(TermEntry entry) {
        boolean onlyName = entry.forms().equals(List.of(entry.canonical()));
        return String.join("\t", entry.canonical(), entry.kind().jsonName(),
                entry.since() == 0 ? "" : Integer.toString(entry.since()),
                onlyName ? "" : String.join("|", entry.forms()));
    }

    /** This lexicon with the terms of {@code other} added; for a form in both, {@code other} decides. */
    public TermLexicon with(TermLexicon other) {
        List<TermEntry> all = new ArrayList<>(entries);
        all.addAll(other.entries);
        return new TermLexicon(all);
    }

    /** The terms, in file order. */
    public List<TermEntry> entries() {
        return entries;
    }

    /** Names the content: the number of terms and a checksum over them. */
    public String version() {
        return version;
    }

    private static String versionOf(List<TermEntry> entries) {
        CRC32 checksum = new CRC32();
        for (TermEntry entry : entries) {
            checksum.update((format(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        }
        return "%d-%08x".formatted(entries.size(), checksum.getValue());
    }

    private static final class Standard {
        static final TermLexicon INSTANCE = load();

        private static TermLexicon load() {
            String name = "terms.tsv";
            try (InputStream in = TermLexicon.class.getResourceAsStream(name);
                    Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
                return read(reader, name);
            } catch (IOException e) {
                throw new UncheckedIOException(name, e);
            }
        }
    }
}
