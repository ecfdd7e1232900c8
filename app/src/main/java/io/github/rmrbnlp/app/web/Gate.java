package io.github.rmrbnlp.app.web;

import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Lets a bounded number of questions be computed at a time and a bounded number wait. Thread-safe. */
final class Gate {
    private final WebLimits limits;
    private final Semaphore running;
    private final AtomicInteger present = new AtomicInteger();

    Gate(WebLimits limits) {
        this.limits = limits;
        this.running = new Semaphore(limits.running(), true);
    }

    /** Something to compute. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Computes it when it is its turn.
     *
     * @throws WebProblem {@link WebProblem.Kind#BUSY} if there are too many others
     */
    <T> T run(Work<T> work) throws IOException {
        if (present.incrementAndGet() > limits.running() + limits.waiting()) {
            present.decrementAndGet();
            throw busy();
        }
        try {
            enter();
            try {
                return work.run();
            } finally {
                running.release();
            }
        } finally {
            present.decrementAndGet();
        }
    }

    private void enter() {
        try {
            if (!running.tryAcquire(limits.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw busy();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw busy();
        }
    }

    private static WebProblem busy() {
        return WebProblem.later(WebProblem.Kind.BUSY, "too many questions at the same time; ask again in a moment", 2);
    }
}
