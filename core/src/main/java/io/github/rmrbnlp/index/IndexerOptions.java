package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.term.TermLexicon;
import java.time.Duration;
import java.util.Objects;

/**
 * How a {@link CorpusIndexer} writes. Immutable.
 *
 * @param bufferMegabytes memory for documents not yet on disk, roughly: Lucene's part of it and the texts whose terms it has yet to
 *            sort
 * @param commitInterval how often an {@link IndexingRun} commits; what a crash can cost
 * @param rebuild whether to start an empty index in place of whatever the folder holds; the old one stays until the first
 *            commit
 * @param ownTerms the terms to find beside the standard ones, kept with the index; null for those the index has. Others than it has: its
 *            articles that hold a term of the difference are annotated again when it is opened
 */
public record IndexerOptions(int bufferMegabytes, Duration commitInterval, boolean rebuild, TermLexicon ownTerms) {
    /** 128 MB, a commit a minute. */
    public static final IndexerOptions DEFAULT = new IndexerOptions(128, Duration.ofMinutes(1), false, null);

    public IndexerOptions {
        Objects.requireNonNull(commitInterval, "commitInterval");
        if (bufferMegabytes < 1 || bufferMegabytes > 1024) {
            throw new IllegalArgumentException("bufferMegabytes " + bufferMegabytes + " is not in 1..1024");
        }
    }

    /** These options with that interval. */
    public IndexerOptions withCommitInterval(Duration value) {
        return new IndexerOptions(bufferMegabytes, value, rebuild, ownTerms);
    }

    /** These options, starting anew or not. */
    public IndexerOptions withRebuild(boolean value) {
        return new IndexerOptions(bufferMegabytes, commitInterval, value, ownTerms);
    }

    /** These options with those terms of the user; null for those the index has. */
    public IndexerOptions withOwnTerms(TermLexicon value) {
        return new IndexerOptions(bufferMegabytes, commitInterval, rebuild, value);
    }
}
