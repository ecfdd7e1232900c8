package io.github.rmrbnlp.index;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What was wrong with what was read for an index last, kept among its notes. Immutable.
 *
 * @param rejects documents that could not be read and are not in the index
 * @param notices those, files left out, and articles whose text is wrong as a whole
 * @param problems for each code of a problem how often it was noticed, in rejects, files left out and articles
 */
public record LastReading(long rejects, long notices, SortedMap<String, Long> problems) {
    private static final String NOTE = "reading";

    public LastReading {
        problems = Collections.unmodifiableSortedMap(new TreeMap<>(problems));
    }

    /** As the last commit has it; empty if it has none. */
    public static Optional<LastReading> of(IndexManifest manifest) {
        String note = manifest.notes().get(NOTE);
        if (note == null) {
            return Optional.empty();
        }
        String[] parts = note.split(" ");
        SortedMap<String, Long> problems = new TreeMap<>();
        for (String part : List.of(parts).subList(2, parts.length)) {
            int sign = part.indexOf('=');
            problems.put(part.substring(0, sign), Long.parseLong(part.substring(sign + 1)));
        }
        return Optional.of(new LastReading(Long.parseLong(parts[0]), Long.parseLong(parts[1]), problems));
    }

    /** Keeps it with the index, if it is not there yet. */
    public void keep(Path folder) throws IOException {
        try (IndexNotes notes = IndexNotes.open(folder)) {
            String note = text();
            if (!note.equals(notes.current().get(NOTE))) {
                Map<String, String> all = new TreeMap<>(notes.current());
                all.put(NOTE, note);
                notes.replace(all);
            }
        }
    }

    private String text() {
        StringBuilder text = new StringBuilder().append(rejects).append(' ').append(notices);
        problems.forEach((code, count) -> text.append(' ').append(code).append('=').append(count));
        return text.toString();
    }
}
