package io.github.rmrbnlp.index;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a commit of the index says of itself. Written with the commit, so that the two are never apart. Immutable.
 *
 * @param versions what it was built with
 * @param articles number of articles
 * @param chars number of chars of their bodies
 * @param digest sum of the hashes of ids and contents
 */
public record IndexManifest(IndexVersions versions, long articles, long chars, long digest) {
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

    /** The manifest in a commit's user data. */
    static IndexManifest of(Map<String, String> commitData) throws IndexUnusableException {
        try {
            IndexVersions versions = new IndexVersions(commitData.get(SCHEMA), commitData.get(SEGMENTER),
                    commitData.getOrDefault(TAGGER, UNTOLD), commitData.getOrDefault(EXTRACTORS, UNTOLD),
                    commitData.getOrDefault(FOLDING, UNTOLD));
            return new IndexManifest(versions, Long.parseLong(commitData.get(ARTICLES)),
                    Long.parseLong(commitData.get(CHARS)), Long.parseUnsignedLong(commitData.get(DIGEST), 16));
        } catch (NullPointerException | NumberFormatException e) {
            throw new IndexUnusableException("is a Lucene index, but none of rmrb's (its commit has no manifest)", e);
        }
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
        return data;
    }
}
