package io.github.rmrbnlp.index;

import java.time.Duration;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.function.BooleanSupplier;

/**
 * When a search or scan gives up. Immutable; the supplier must be thread-safe and quick, because it is asked again and again.
 *
 * @param time how long it may take
 * @param cancelled whether somebody has cancelled it
 * @param started {@link System#nanoTime} when the time began to run, or empty if it runs for each search or scan by itself
 * @param progress is told how far it is
 */
public record ScanLimits(Duration time, BooleanSupplier cancelled, OptionalLong started, ScanProgress progress) {
    private static final Duration CENTURY = Duration.ofDays(36_500);
    /** Goes on to the end. */
    public static final ScanLimits NONE = new ScanLimits(CENTURY, () -> false);

    public ScanLimits {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(cancelled, "cancelled");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(progress, "progress");
    }

    /** With a time that runs for each search or scan by itself. */
    public ScanLimits(Duration time, BooleanSupplier cancelled) {
        this(time, cancelled, OptionalLong.empty(), ScanProgress.NONE);
    }

    /** Gives up after that time. */
    public static ScanLimits of(Duration time) {
        return new ScanLimits(time, () -> false);
    }

    /** These limits with the time running from now on, for a question of several scans that may take so long in all. */
    public ScanLimits running() {
        return new ScanLimits(time, cancelled, OptionalLong.of(System.nanoTime()), progress);
    }

    /** The same, with somebody who is told how far it is. */
    public ScanLimits withProgress(ScanProgress told) {
        return new ScanLimits(time, cancelled, started, told);
    }

    /** Starts the clock, for a caller that reads many articles itself. */
    public Watch start() {
        return new Watch(started.orElseGet(System::nanoTime),
                time.compareTo(CENTURY) >= 0 ? Long.MAX_VALUE : time.toNanos());
    }

    /** The clock of one search or scan. Thread-safe. */
    public final class Watch {
        private final long started;
        private final long nanos;

        private Watch(long started, long nanos) {
            this.started = started;
            this.nanos = nanos;
        }

        /** A pass over so many articles begins. */
        void begin(long candidates) {
            progress.begin(candidates);
        }

        /** So many more are looked at. */
        void seen(long candidates) {
            progress.seen(candidates);
        }

        /** Whether it should give up. */
        boolean isOver() {
            return cancelled.getAsBoolean() || System.nanoTime() - started > nanos;
        }

        /** @throws ScanEndedException if it should give up */
        public void check() throws ScanEndedException {
            if (isOver()) {
                throw ended();
            }
        }

        /** What to throw when it is over. */
        ScanEndedException ended() {
            return new ScanEndedException(cancelled.getAsBoolean()
                    ? "the query was cancelled"
                    : "the query took longer than its time limit of " + seconds() + " s");
        }

        private String seconds() {
            return time.toMillis() % 1000 == 0
                    ? Long.toString(time.toSeconds())
                    : Double.toString(time.toMillis() / 1e3);
        }
    }
}
