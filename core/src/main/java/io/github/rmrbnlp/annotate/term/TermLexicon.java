package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.lexicon.LexiconFile;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
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
    private static final String[] COLUMNS = {"canonical", "kind", "since", "forms"};
    static final String HEADER = String.join("\t", COLUMNS);

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

    /**
     * Reads a lexicon as {@link #toTsv} writes it.
     *
     * @throws IllegalArgumentException if a line is not as described above; the message names the line
     */
    public static TermLexicon ofTsv(String text) {
        try {
            return read(new StringReader(text), "terms");
        } catch (IOException e) {
            throw new UncheckedIOException("a string cannot fail", e);
        }
    }

    static TermLexicon read(Reader source, String name) throws IOException {
        return new TermLexicon(LexiconFile.read(source, name, TermLexicon::parse, COLUMNS));
    }

    private static TermEntry parse(String[] columns) {
        Term.Kind kind = Term.Kind.valueOf(columns[1].toUpperCase(Locale.ROOT));
        int since = columns[2].isEmpty() ? 0 : Integer.parseInt(columns[2]);
        List<String> forms = columns[3].isEmpty() ? List.of(columns[0]) : Arrays.asList(columns[3].split("\\|"));
        return new TermEntry(columns[0], kind, since, forms);
    }

    /** The lexicon as a file, as described above. */
    public String toTsv() {
        StringBuilder text = new StringBuilder(HEADER).append('\n');
        entries.forEach(entry -> text.append(format(entry)).append('\n'));
        return text.toString();
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

    /** The terms that only one of the two lexicons has, or that they describe differently. */
    public TermLexicon difference(TermLexicon other) {
        Set<TermEntry> here = new LinkedHashSet<>(entries);
        Set<TermEntry> there = new LinkedHashSet<>(other.entries);
        here.removeAll(other.entries);
        there.removeAll(entries);
        here.addAll(there);
        return new TermLexicon(List.copyOf(here));
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
        static final TermLexicon INSTANCE = new TermLexicon(
                LexiconFile.rows(TermLexicon.class, "terms.tsv", TermLexicon::parse, COLUMNS));
    }
}
