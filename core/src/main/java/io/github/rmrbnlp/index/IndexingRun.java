package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Indexes a stream of articles with several threads and commits now and then. Articles of one id go to one thread, in the
 * order they came, so that the result does not depend on the number of threads. Memory is bounded: a reader that is ahead
 * waits. Used by one reading thread.
 *
 * <pre>{@code
 * try (IndexingRun run = new IndexingRun(indexer, 2, Duration.ofMinutes(1))) {
 *     reader.read(paths, run::add);
 *     run.finish();
 * }
 * }</pre>
 */
public final class IndexingRun implements Closeable {
    private static final int QUEUE_LENGTH = 256;
    /** Chars of all articles that wait or are being indexed; one that is longer alone goes alone. */
    private static final int MAX_WAITING_CHARS = 8_000_000;
    private static final Job END = new Job(null, 0, 0);

    private final CorpusIndexer indexer;
    private final long commitNanos;
    private final Semaphore room = new Semaphore(MAX_WAITING_CHARS);
    private final List<BlockingQueue<Job>> queues = new ArrayList<>();
    private final List<Thread> threads = new ArrayList<>();
    private final AtomicReference<Throwable> failure = new AtomicReference<>();
    private final AtomicLongArray changes = new AtomicLongArray(Change.values().length);
    /** Hashes of the articles that were read and of where; compared when articles are pruned. */
    private final Set<Long> seen = new HashSet<>();
    private final Set<String> rejectedFiles = new HashSet<>();
    private final Map<Long, Integer> idsOfEntry = new HashMap<>();
    private String entry;
    private long lastCommit = System.nanoTime();

    /**
     * Starts the threads.
     *
     * @param indexer receives the articles; stays open
     * @param threadCount number of indexing threads
     * @param commitInterval how often to commit
     */
    public IndexingRun(CorpusIndexer indexer, int threadCount, Duration commitInterval) {
        this.indexer = indexer;
        this.commitNanos = commitInterval.toNanos();
        for (int i = 0; i < threadCount; i++) {
            BlockingQueue<Job> queue = new ArrayBlockingQueue<>(QUEUE_LENGTH);
            queues.add(queue);
            Thread thread = new Thread(() -> work(queue), "indexing-" + i);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
        }
    }

    /**
     * Hands over an article; waits while the threads are behind.
     *
     * @throws InterruptedIOException if this thread is interrupted; the article may be missing then
     */
    public void add(Article article) throws IOException {
        try {
            handOver(article);
        } catch (InterruptedException e) {
            throw interrupted();
        }
    }

    private static InterruptedIOException interrupted() {
        Thread.currentThread().interrupt();
        return new InterruptedIOException("indexing was interrupted");
    }

    private void handOver(Article article) throws IOException, InterruptedException {
        int nth = occurrence(article);
        seen.add(ContentHash.ofArticle(article.id(), ContentHash.ofPlace(article.source(), nth)));
        Job job = new Job(article, nth, Math.clamp(article.body().length(), 1, MAX_WAITING_CHARS));
        while (!room.tryAcquire(job.chars(), 100, TimeUnit.MILLISECONDS)) {
            throwFailure();
        }
        put(queues.get(Math.floorMod(article.id().hashCode(), queues.size())), job);
        if (System.nanoTime() - lastCommit >= commitNanos) {
            indexer.commit();
            lastCommit = System.nanoTime();
        }
    }

    /** Tells that something of a file could not be read, so that its articles are not taken for vanished. */
    public void rejected(String file) {
        rejectedFiles.add(file);
    }

    /** Whether the article of that id was read from that place. */
    boolean saw(String id, long place) {
        return seen.contains(ContentHash.ofArticle(id, place));
    }

    boolean sawReject(String file) {
        return rejectedFiles.contains(file);
    }

    /** Waits until everything is indexed, and commits it. */
    public void finish() throws IOException {
        try {
            for (BlockingQueue<Job> queue : queues) {
                put(queue, END);
            }
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw interrupted();
        }
        throwFailure();
        indexer.commit();
    }

    /** How often an article changed the index in this way so far. */
    public long count(Change change) {
        return changes.get(change.ordinal());
    }

    /** Stops the threads; what was handed over and is not yet indexed is dropped. */
    @Override
    public void close() {
        failure.compareAndSet(null, new IOException("the indexing run was closed"));
        queues.forEach(queue -> {
            queue.clear();
            queue.offer(END);
        });
        for (Thread thread : threads) {
            joinUninterrupted(thread);
        }
    }

    /** How many articles of this id came before from the same file or entry. */
    private int occurrence(Article article) {
        String current = article.source().file() + '\0' + article.source().entry();
        if (!current.equals(entry)) {
            entry = current;
            idsOfEntry.clear();
        }
        return idsOfEntry.merge(ContentHash.ofArticle(article.id(), 0), 1, Integer::sum) - 1;
    }

    private void put(BlockingQueue<Job> queue, Job job) throws IOException, InterruptedException {
        while (!queue.offer(job, 100, TimeUnit.MILLISECONDS)) {
            throwFailure();
        }
        throwFailure();
    }

    private void work(BlockingQueue<Job> queue) {
        try {
            for (Job job = queue.take(); job != END && failure.get() == null; job = queue.take()) {
                Change change = indexer.add(job.article(), job.nth());
                changes.incrementAndGet(change.ordinal());
                room.release(job.chars());
            }
        } catch (IOException | InterruptedException | RuntimeException | Error e) {
            failure.compareAndSet(null, e);
        }
    }

    private void throwFailure() throws IOException {
        switch (failure.get()) {
            case null -> {
            }
            case IOException e -> throw e;
            case UncheckedIOException e -> throw e.getCause();
            case RuntimeException e -> throw e;
            case Error e -> throw e;
            case Throwable e -> throw new IOException(e);
        }
    }

    private static void joinUninterrupted(Thread thread) {
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * @param nth how many articles of this id stand before it in its file or entry
     * @param chars how much room it takes
     */
    private record Job(Article article, int nth, int chars) {
    }
}
