package io.github.rmrbnlp.corpusio;

import io.github.rmrbnlp.corpusio.container.EntryVisitor;
import io.github.rmrbnlp.corpusio.container.SourceEntry;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Passes on one share of what a walk through a file finds. The entries of the other shares are read to their end, so that the
 * walk comes by the same entries and the same damage whatever the share; a problem belongs to whoever has the last entry before
 * it. Not thread-safe.
 */
final class SharedVisit implements EntryVisitor {
    private final EntryShare share;
    private final EntryVisitor visitor;
    private long entries;

    SharedVisit(EntryShare share, EntryVisitor visitor) {
        this.share = share;
        this.visitor = visitor;
    }

    @Override
    public void entry(SourceEntry source) throws IOException {
        if (share.has(entries++)) {
            visitor.entry(source);
        } else if (source.entry() != null) {
            source.in().transferTo(OutputStream.nullOutputStream());
        }
    }

    @Override
    public void problem(String file, String entry, Problem problem) throws IOException {
        if (share.has(Math.max(0, entries - 1))) {
            visitor.problem(file, entry, problem);
        }
    }
}
