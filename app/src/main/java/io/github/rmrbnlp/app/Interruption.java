package io.github.rmrbnlp.app;

import java.io.InterruptedIOException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM. The JVM runs its shutdown hooks and then exits with 128 + signal; the hook asks the running command to
 * stop and gives it time to commit and close. Thread-safe.
 */
final class Interruption {
    /** Long enough for one commit of an index on a slow disk. */
    private static final long COMMIT_MILLIS = 60_000;
    /** Long enough to unwind; a command that waits for input never hears of it. */
    private static final long UNWIND_MILLIS = 300;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final CountDownLatch asked = new CountDownLatch(1);
    private volatile boolean commits;

    private Interruption() {
    }

    /** Watches the command that is about to run in this process. Call {@link #done} at its end. */
    static Interruption ofProcess() {
        Interruption interruption = new Interruption();
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::shutDown, "interruption"));
        return interruption;
    }

    /** Watches nothing; for tests, which call {@link #request}. */
    static Interruption manual() {
        return new Interruption();
    }

    /** Asks the command to stop at its next check. */
    void request() {
        asked.countDown(); // no Thread.interrupt: it would close the files the index is being written to
    }

    boolean requested() {
        return asked.getCount() == 0;
    }

    /** The command has something to commit before it ends, and is waited for longer. */
    void expectCommit() {
        commits = true;
    }

    /** Throws if the command shall stop. */
    void check() throws InterruptedIOException {
        if (requested()) {
            throw new InterruptedIOException("interrupted");
        }
    }

    /** Waits until the command shall stop. */
    void await() throws InterruptedIOException {
        try {
            asked.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted");
        }
    }

    /** The command has ended; the JVM may exit. */
    void done() {
        finished.countDown();
    }

    private void shutDown() {
        if (finished.getCount() == 0) {
            return;
        }
        request();
        try {
            finished.await(commits ? COMMIT_MILLIS : UNWIND_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
