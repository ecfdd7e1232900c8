package io.github.rmrbnlp.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What was wrong with what was read for an index last, kept among its notes. Immutable.
 *
 * @param rejects documents that could not be read and are not in the index
 * @param notices those, files left out, and articles with a problem
 */
public record LastReading(long rejects, long notices) {
    private static final String NOTE = "reading";

    /** As the last commit has it; empty if it has none. */
    public static Optional<LastReading> of(IndexManifest manifest) {
        String note = manifest.notes().get(NOTE);
        if (note == null) {
            return Optional.empty();
        }
        String[] counts = note.split(" ");
        return Optional.of(new LastReading(Long.parseLong(counts[0]), Long.parseLong(counts[1])));
    }

    /** Keeps it with the index, if it is not there yet. */
    public void keep(Path folder) throws IOException {
        try (IndexNotes notes = IndexNotes.open(folder)) {
            String note = rejects + " " + notices;
            if (!note.equals(notes.current().get(NOTE))) {
                Map<String, String> all = new TreeMap<>(notes.current());
                all.put(NOTE, note);
                notes.replace(all);
            }
        }
    }
}
