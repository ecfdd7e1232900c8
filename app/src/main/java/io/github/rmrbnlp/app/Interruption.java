package io.github.rmrbnlp.app;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ctrl-C and SIGTERM. The JVM runs its shutdown hooks and then exits with 128 + signal; the hook asks the running command to
 * stop and gives it time to commit and close. Thread-safe.
 */
final class Interruption {
    /** Long enough for one commit of an index on a slow disk. */
    private static final long PATIENCE_SECONDS = 60;

    private final Thread command;
    private final CountDownLatch finished = new CountDownLatch(1);
    private volatile boolean requested;

    private Interruption(Thread command) {
        this.command = command;
    }

    /** Watches the command that the current thread is about to run. Call {@link #done} at its end. */
    static Interruption ofThisThread() {
        Interruption interruption = new Interruption(Thread.currentThread());
        Runtime.getRuntime().addShutdownHook(new Thread(interruption::shutDown, "interruption"));
        return interruption;
    }

    /** Watches nothing; for tests, which call {@link #request}. */
    static Interruption manual() {
        return new Interruption(Thread.currentThread());
    }

    /** Asks the command to stop at its next check. */
    void request() {
        requested = true;
        command.interrupt();
    }

    boolean requested() {
        return requested;
    }

    /** Throws if the command shall stop. */
    void check() throws InterruptedException {
        if (requested) {
            throw new InterruptedException("interrupted");
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
            finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
