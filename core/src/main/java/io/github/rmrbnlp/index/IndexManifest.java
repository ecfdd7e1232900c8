package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.term.TermLexicon;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a commit of the index says of itself. Written with the commit, so that the two are never apart. Immutable.
 *
 * <p>Articles come in batches: all that one commit brings or changes. {@code batch:[13 TO *]} finds what came with batch 13 or
 * later. An article that is read again and is the same keeps its batch.
 *
 * @param versions what it was built with
 * @param articles number of articles
 * @param chars number of chars of their bodies
 * @param digest sum of the hashes of ids and contents
 * @param batch the number of the last commit that brought, changed or removed articles; the first is 1
 * @param notes what is kept with the index, by name: {@link IndexNotes}
 */
public record IndexManifest(IndexVersions versions, long articles, long chars, long digest, int batch,
        Map<String, String> notes) {
    private static final String SCHEMA = "rmrb.schema";
    private static final String SEGMENTER = "rmrb.segmenter";
    /** The version of what an older index has none of. */
    private static final String UNTOLD = "none";
    private static final String TAGGER = "rmrb.tagger";
    private static final String EXTRACTORS = "rmrb.extractors";
    private static final String FOLDING = "rmrb.folding";
    private static final String ARTICLES = "rmrb.articles";
    private static final String CHARS = "rmrb.chars";
    private static final String DIGEST = "rmrb.digest";
    private static final String BATCH = "rmrb.batch";
    private static final String NOTE = "rmrb.note.";
    /** The name of the note that holds them. */
    private static final String OWN_TERMS = "terms";

    public IndexManifest {
        notes = Map.copyOf(notes);
    }

    /** The manifest in a commit's user data. */
    static IndexManifest of(Map<String, String> commitData) throws IndexUnusableException {
        try {
            IndexVersions versions = new IndexVersions(commitData.get(SCHEMA), commitData.get(SEGMENTER),
                    commitData.getOrDefault(TAGGER, UNTOLD), commitData.getOrDefault(EXTRACTORS, UNTOLD),
                    commitData.getOrDefault(FOLDING, UNTOLD));
            return new IndexManifest(versions, Long.parseLong(commitData.get(ARTICLES)),
                    Long.parseLong(commitData.get(CHARS)), Long.parseUnsignedLong(commitData.get(DIGEST), 16),
                    Integer.parseInt(commitData.getOrDefault(BATCH, "0")), notes(commitData));
        } catch (NullPointerException | NumberFormatException e) {
            throw new IndexUnusableException("is a Lucene index, but none of rmrb's (its commit has no manifest)", e);
        }
    }

    private static Map<String, String> notes(Map<String, String> commitData) {
        Map<String, String> notes = new LinkedHashMap<>();
        commitData.forEach((name, value) -> {
            if (name.startsWith(NOTE)) {
                notes.put(name.substring(NOTE.length()), value);
            }
        });
        return notes;
    }

    /**
     * The terms of its user that this index knows beside the standard ones; none unless it was {@linkplain IndexerOptions#ownTerms
     * told}.
     */
    public TermLexicon ownTerms() {
        String note = notes.get(OWN_TERMS);
        return note == null ? TermLexicon.of(List.of()) : TermLexicon.ofTsv(note);
    }

    /** The same with other terms of its user. */
    IndexManifest withOwnTerms(TermLexicon own) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.remove(OWN_TERMS);
        if (!own.entries().isEmpty()) {
            all.put(OWN_TERMS, own.toTsv());
        }
        return withNotes(all);
    }

    /** The same with other notes. */
    IndexManifest withNotes(Map<String, String> value) {
        return new IndexManifest(versions, articles, chars, digest, batch, value);
    }

    /** The manifest of two shards of a set, which have no article in common and were built with the same versions. */
    IndexManifest plus(IndexManifest other) {
        Map<String, String> all = new LinkedHashMap<>(notes);
        all.putAll(other.notes);
        return new IndexManifest(versions, articles + other.articles, chars + other.chars, digest + other.digest,
                Math.max(batch, other.batch), all);
    }

    Map<String, String> toCommitData() {
        Map<String, String> data = new LinkedHashMap<>();
        data.put(SCHEMA, versions.schema());
        data.put(SEGMENTER, versions.segmenter());
        data.put(TAGGER, versions.tagger());
        data.put(EXTRACTORS, versions.extractors());
        data.put(FOLDING, versions.folding());
        data.put(ARTICLES, Long.toString(articles));
        data.put(CHARS, Long.toString(chars));
        data.put(DIGEST, Long.toHexString(digest));
        data.put(BATCH, Integer.toString(batch));
        new TreeMap<>(notes).forEach((name, note) -> data.put(NOTE + name, note));
        return data;
    }
}
