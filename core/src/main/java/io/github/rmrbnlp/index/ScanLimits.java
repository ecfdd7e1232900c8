package io.github.rmrbnlp.index;

import java.time.Duration;
import java.util.Objects;
import java.util.function.BooleanSupplier;

/**
 * When a search or scan gives up. Immutable; the supplier must be thread-safe and quick, because it is asked again and again.
 *
 * @param time how long it may take
 * @param cancelled whether somebody has cancelled it
 */
public record ScanLimits(Duration time, BooleanSupplier cancelled) {
    private static final Duration CENTURY = Duration.ofDays(36_500);
    /** Goes on to the end. */
    public static final ScanLimits NONE = new ScanLimits(CENTURY, () -> false);

    public ScanLimits {
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(cancelled, "cancelled");
    }

    /** Gives up after that time. */
    public static ScanLimits of(Duration time) {
        return new ScanLimits(time, () -> false);
    }

    /** Starts the clock, for a caller that reads many articles itself. */
    public Watch start() {
        return new Watch(System.nanoTime(), time.compareTo(CENTURY) >= 0 ? Long.MAX_VALUE : time.toNanos());
    }

    /** The clock of one search or scan. Thread-safe. */
    public final class Watch {
        private final long started;
        private final long nanos;

        private Watch(long started, long nanos) {
            this.started = started;
            this.nanos = nanos;
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
