package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.index.IndexManifest;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * Where an answer comes from, enough to ask again: the question as it was understood, and the state of the index. Immutable.
 *
 * @param analysis the name of the analysis
 * @param settings the query, filters and options as they were understood, in order; no secrets and no paths
 * @param index the manifest of the commit that was asked, or null where archives were read without an index
 * @param asked when
 */
public record Provenance(String analysis, Map<String, String> settings, IndexManifest index, Instant asked) {
    private static final String PROGRAM = "rmrb-nlp "
            + Objects.requireNonNullElse(Provenance.class.getPackage().getImplementationVersion(), "(not packaged)");

    public Provenance {
        Objects.requireNonNull(analysis, "analysis");
        Objects.requireNonNull(asked, "asked");
        settings = Collections.unmodifiableMap(new LinkedHashMap<>(settings));
    }

    /** Everything, by name, in the order it is written. */
    public Map<String, Object> entries() {
        Map<String, Object> entries = new LinkedHashMap<>();
        entries.put("analysis", analysis);
        entries.putAll(settings);
        entries.put("asked", asked.toString());
        if (index != null) {
            entries.put("indexArticles", index.articles());
            entries.put("indexDigest", Long.toHexString(index.digest()));
            entries.put("indexVersions", index.versions().toString());
            TermLexicon own = index.ownTerms();
            if (!own.entries().isEmpty()) {
                entries.put("indexOwnTerms", own.version());
            }
        }
        entries.put("program", PROGRAM);
        return entries;
    }
}
