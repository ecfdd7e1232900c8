package io.github.rmrbnlp.index;

import org.apache.lucene.index.ConcurrentMergeScheduler;

/**
 * Merges in the background. A failed merge closes the writer, whose next use reports the cause; Lucene's own scheduler would
 * print a stack trace besides.
 */
final class QuietMergeScheduler extends ConcurrentMergeScheduler {
    @Override
    protected void handleMergeException(Throwable failure) {
        // IndexWriter keeps it as its tragic exception before it comes here
    }
}
