package io.github.rmrbnlp.watch;

import io.github.rmrbnlp.index.IndexUnusableException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * The saved queries of an index, kept among its notes ({@link io.github.rmrbnlp.index.IndexNotes}), so that what they were told
 * of and what the index holds are never apart. Immutable.
 *
 * @param stream tells the alerts of this index from those of another
 * @param run how many runs have told alerts to their end
 * @param watches the queries, by name
 */
public record WatchList(String stream, long run, List<Watch> watches) {
    private static final String STREAM = "alerts.stream";
    private static final String RUN = "alerts.run";
    private static final String WATCH = "watch.";

    public WatchList {
        Objects.requireNonNull(stream, "stream");
        watches = watches.stream().sorted(Comparator.comparing(Watch::name)).toList();
    }

    /**
     * Reads them from an index's notes.
     *
     * @throws IndexUnusableException if one is not understood, for example because another version saved it
     */
    public static WatchList of(Map<String, String> notes) throws IndexUnusableException {
        List<Watch> watches = new ArrayList<>();
        for (Map.Entry<String, String> note : notes.entrySet()) {
            if (note.getKey().startsWith(WATCH)) {
                watches.add(decode(note.getKey().substring(WATCH.length()), note.getValue()));
            }
        }
        String stream = notes.get(STREAM);
        return new WatchList(stream == null ? UUID.randomUUID().toString() : stream,
                Long.parseLong(notes.getOrDefault(RUN, "0")), watches);
    }

    private static Watch decode(String name, String note) throws IndexUnusableException {
        try {
            return Watch.decode(name, note);
        } catch (IllegalArgumentException e) {
            throw new IndexUnusableException("the saved query '" + name + "' is not understood (" + e.getMessage()
                    + "); remove it: rmrb watch remove '" + name + "'", e);
        }
    }

    /** The notes of an index with these in place of those it had. */
    public Map<String, String> in(Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.keySet().removeIf(name -> name.startsWith(WATCH));
        all.put(STREAM, stream);
        all.put(RUN, Long.toString(run));
        watches.forEach(watch -> all.put(WATCH + watch.name(), watch.encode()));
        return all;
    }

    /** The notes without one query, which need not be understood; equal ones if there is none of that name. */
    public static Map<String, String> without(String name, Map<String, String> notes) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.remove(WATCH + name);
        return all;
    }

    /**
     * These and one more.
     *
     * @throws IllegalArgumentException if there is one of that name
     */
    public WatchList with(Watch watch) {
        if (watches.stream().anyMatch(other -> other.name().equals(watch.name()))) {
            throw new IllegalArgumentException(
                    "there is a saved query '" + watch.name() + "' already; remove it first");
        }
        List<Watch> all = new ArrayList<>(watches);
        all.add(watch);
        return new WatchList(stream, run, all);
    }

    /** These after one more run that told all of them of everything up to a batch. */
    public WatchList toldThrough(int batch) {
        return new WatchList(stream, run + 1, watches.stream().map(watch -> watch.toldThrough(batch)).toList());
    }

    /** Those that were not told of everything up to a batch. */
    public List<Watch> behind(int batch) {
        return watches.stream().filter(watch -> watch.told() < batch).toList();
    }
}
