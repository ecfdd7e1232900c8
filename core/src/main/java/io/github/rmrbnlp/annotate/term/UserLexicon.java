package io.github.rmrbnlp.annotate.term;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A lexicon file that grows as terms are accepted into it. Immutable; two that write one file at a time are not supported. */
public final class UserLexicon {
    private final Path file;

    /** @param file where the terms are, in the form of {@link TermLexicon}; need not exist yet */
    public UserLexicon(Path file) {
        this.file = file;
    }

    /**
     * The terms accepted so far; none if there is no file.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if it is no lexicon
     */
    public TermLexicon read() throws IOException {
        return Files.exists(file) ? TermLexicon.read(file) : TermLexicon.of(List.of());
    }

    /**
     * Adds {@code term}; where there is one of its name, that one gets its forms, its kind and, if it tells one, its year. The file is
     * sorted, and replaced in one step.
     *
     * @return the lexicon with the term
     * @throws IOException if the file cannot be read or written
     * @throws IllegalArgumentException if the file is no lexicon
     */
    public TermLexicon accept(TermEntry term) throws IOException {
        List<TermEntry> entries = new ArrayList<>(read().entries());
        TermEntry all = term;
        for (TermEntry entry : List.copyOf(entries)) {
            if (entry.canonical().equals(term.canonical())) {
                entries.remove(entry);
                all = entry.with(term);
            }
        }
        entries.add(all);
        entries.sort(Comparator.comparing(TermEntry::canonical));
        TermLexicon grown = TermLexicon.of(entries);
        Path parent = file.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path draft = Files.createTempFile(parent, "terms", ".tsv");
        try {
            Files.writeString(draft, grown.toTsv());
            Files.move(draft, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(draft);
        }
        return grown;
    }
}
