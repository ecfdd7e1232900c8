package io.github.rmrbnlp.app.web;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Computes a bounded number of questions at a time and lets a bounded number wait. Who would wait longer than patience lasts, as
 * far as the questions before tell, is sent away at once, so that whoever is let in has an answer soon. Questions are computed on
 * threads of the lane: the virtual threads of the connections stay free to read and write. Thread-safe.
 */
final class Lane implements AutoCloseable {
    /** The share of the newest question in the usual time of one. */
    private static final double NEWEST = 0.1;

    private final int running;
    private final int waiting;
    private final long patience;
    private final ThreadPoolExecutor threads;
    private final AtomicInteger present = new AtomicInteger();
    private final AtomicLong usual = new AtomicLong();

    /**
     * @param name of its threads
     * @param running how many are computed at a time
     * @param waiting how many more may wait for their turn
     * @param patience how long one waits
     */
    Lane(String name, int running, int waiting, Duration patience) {
        this.running = running;
        this.waiting = waiting;
        this.patience = patience.toNanos();
        this.threads = new ThreadPoolExecutor(running, running, 0, TimeUnit.SECONDS, new LinkedBlockingQueue<>(),
                task -> Thread.ofPlatform().daemon().name(name).unstarted(task));
    }

    /** Something to compute. */
    interface Work<T> {
        T run() throws IOException;
    }

    /**
     * Takes it in; it begins when it is its turn.
     *
     * @throws WebProblem {@link WebProblem.Kind#BUSY} if there are too many others
     */
    <T> Turn<T> enter(Work<T> work) {
        int others = present.getAndIncrement();
        long wait = others < running ? 0 : (others - running + 1) * usual.get() / running;
        if (others >= running + waiting || wait > patience) {
            present.decrementAndGet();
            throw busy(wait);
        }
        Turn<T> turn = new Turn<>(work, others >= running);
        threads.execute(turn.task);
        return turn;
    }

    /** Computes it when it is its turn. */
    <T> T run(Work<T> work) throws IOException {
        return enter(work).get();
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private static WebProblem busy(long nanos) {
        return WebProblem.later(WebProblem.Kind.BUSY, "too many questions at the same time; ask again in a moment",
                (int) Math.min(30, 1 + TimeUnit.NANOSECONDS.toSeconds(nanos)));
    }

    /** One question in the lane. */
    final class Turn<T> implements Callable<T> {
        private final Work<T> work;
        private final boolean waits;
        private final long entered = System.nanoTime();
        private final CountDownLatch begun = new CountDownLatch(1);
        private final AtomicBoolean taken = new AtomicBoolean();
        private final FutureTask<T> task = new FutureTask<>(this);

        private Turn(Work<T> work, boolean waits) {
            this.work = work;
            this.waits = waits;
        }

        @Override
        public T call() throws IOException {
            if (!taken.compareAndSet(false, true)) {
                return null; // nobody waits for it any more
            }
            long start = System.nanoTime();
            begun.countDown();
            try {
                T answer = work.run();
                long time = System.nanoTime() - start;
                usual.updateAndGet(before -> before == 0 ? time : (long) (before + NEWEST * (time - before)));
                return answer;
            } finally {
                present.decrementAndGet();
            }
        }

        /** Returns when it begins. */
        private void awaitTurn() throws InterruptedException {
            long left = waits ? patience - (System.nanoTime() - entered) : Long.MAX_VALUE;
            if (!begun.await(left, TimeUnit.NANOSECONDS) && taken.compareAndSet(false, true)) {
                threads.remove(task);
                present.decrementAndGet();
                throw busy(usual.get());
            }
        }

        /** Whether it is done after so many milliseconds of computing; waiting for the turn does not count. */
        boolean isDoneWithin(long millis) throws IOException {
            try {
                awaitTurn();
                task.get(millis, TimeUnit.MILLISECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return true; // get says why
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }

        /** What was computed. */
        T get() throws IOException {
            try {
                awaitTurn();
                return task.get();
            } catch (ExecutionException e) {
                throw rethrown(e.getCause());
            } catch (InterruptedException e) {
                throw interrupted();
            }
        }

        /** Returns when nothing is computed any more; {@link #get} tells what came of it. */
        void awaitEnd() {
            try {
                task.get();
            } catch (ExecutionException e) {
                return; // it has ended
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static IOException interrupted() {
            Thread.currentThread().interrupt();
            return new InterruptedIOException("the server is closing");
        }

        private static IOException rethrown(Throwable cause) {
            switch (cause) {
                case RuntimeException e -> throw e;
                case Error e -> throw e;
                case IOException e -> {
                    return e;
                }
                default -> {
                    return new IOException(cause);
                }
            }
        }
    }
}
