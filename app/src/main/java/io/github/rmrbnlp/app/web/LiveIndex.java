package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The newest commit of an index folder. Each question works on one commit from beginning to end; a commit made meanwhile is
 * what the next question sees. Thread-safe.
 */
public final class LiveIndex implements Closeable {
    /** Looking for a new commit reads a folder; no oftener than this. */
    private static final long LOOK_NANOS = TimeUnit.SECONDS.toNanos(2);

    private final Path folder;
    private final Segmenter segmenter;
    private Commit newest;
    private long looked;

    private LiveIndex(Path folder, Segmenter segmenter) throws IOException {
        this.folder = folder;
        this.segmenter = segmenter;
        this.newest = new Commit(CorpusIndex.open(folder, segmenter));
        this.looked = System.nanoTime();
    }

    /**
     * Opens the folder's last commit.
     *
     * @throws io.github.rmrbnlp.index.IndexUnusableException if there is none, or it was built with other versions
     */
    public static LiveIndex open(Path folder, Segmenter segmenter) throws IOException {
        return new LiveIndex(folder, segmenter);
    }

    /** Something done with an index. */
    interface Use<T> {
        T with(CorpusIndex index) throws IOException;
    }

    /** Works with the newest commit, which stays open until the work is done. */
    <T> T use(Use<T> use) throws IOException {
        Commit commit = take();
        try {
            return use.with(commit.index);
        } finally {
            commit.release();
        }
    }

    private synchronized Commit take() throws IOException {
        if (System.nanoTime() - looked > LOOK_NANOS) {
            looked = System.nanoTime();
            if (!newest.index.isCurrent()) {
                Commit older = newest;
                newest = new Commit(CorpusIndex.open(folder, segmenter));
                older.release();
            }
        }
        newest.users.incrementAndGet();
        return newest;
    }

    @Override
    public synchronized void close() throws IOException {
        newest.release();
    }

    /** An open commit; closed by the last of its users, this object being one of them. */
    private static final class Commit {
        private final CorpusIndex index;
        private final AtomicInteger users = new AtomicInteger(1);

        Commit(CorpusIndex index) {
            this.index = index;
        }

        void release() throws IOException {
            if (users.decrementAndGet() == 0) {
                index.close();
            }
        }
    }
}
