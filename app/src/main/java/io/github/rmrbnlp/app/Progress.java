package io.github.rmrbnlp.app;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;

/**
 * How far a long command is: a bar that redraws itself where a person watches, a plain line every few seconds elsewhere,
 * nothing when quiet. Any thread may report; one daemon thread draws.
 */
final class Progress implements AutoCloseable {
    private static final long BAR_MILLIS = 100;
    private static final long LINE_MILLIS = 5_000;
    private static final int BAR_WIDTH = 30;
    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream err;
    private final boolean bar;
    private final String what;
    private final String unit;
    private final long started = System.nanoTime();
    private final LongAdder done = new LongAdder();
    private final LongAdder work = new LongAdder();
    private final ScheduledExecutorService drawer;
    private volatile long totalWork;

    private Progress(PrintStream err, boolean bar, boolean quiet, String what, String unit) {
        this.err = err;
        this.bar = bar;
        this.what = what;
        this.unit = unit;
        this.drawer = quiet ? null : Executors.newSingleThreadScheduledExecutor(Progress::daemon);
        if (drawer != null) {
            long period = bar ? BAR_MILLIS : LINE_MILLIS;
            drawer.scheduleAtFixedRate(this::draw, period, period, TimeUnit.MILLISECONDS);
        }
    }

    static Progress on(Terminal terminal, boolean quiet, String what, String unit) {
        return new Progress(terminal.err(), terminal.interactive(), quiet, what, unit);
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "progress");
        thread.setDaemon(true);
        return thread;
    }

    /** How much work there is in all, in the measure of {@link #add}'s second argument; unknown until told. */
    void total(long amount) {
        totalWork = amount;
    }

    /** So many items more are done, which took so much of the total work. */
    void add(long items, long amount) {
        done.add(items);
        work.add(amount);
    }

    /** The line as it stands, without the bar. */
    String line() {
        double seconds = Math.max((System.nanoTime() - started) / 1e9, 1e-9);
        long items = done.sum();
        StringBuilder line = new StringBuilder(
                String.format(Locale.ROOT, "%s: %,d %s, %,.0f/s", what, items, unit, items / seconds));
        double share = share();
        if (share > 0) {
            long left = Math.round(seconds * (1 - share) / share);
            line.append(String.format(Locale.ROOT, ", %.0f %%, %s left", share * 100, clock(left)));
        }
        return line.toString();
    }

    private double share() {
        return totalWork <= 0 ? 0 : Math.min(1.0, (double) work.sum() / totalWork);
    }

    private static String clock(long seconds) {
        Duration d = Duration.ofSeconds(seconds);
        return String.format(Locale.ROOT, "%d:%02d:%02d", d.toHours(), d.toMinutesPart(), d.toSecondsPart());
    }

    private void draw() {
        if (!bar) {
            err.println(line());
            return;
        }
        int filled = (int) Math.round(share() * BAR_WIDTH);
        String drawn = totalWork <= 0 ? "" : "[" + "#".repeat(filled) + "-".repeat(BAR_WIDTH - filled) + "] ";
        err.print(ERASE_LINE + drawn + line());
        err.flush();
    }

    @Override
    public void close() {
        if (drawer == null) {
            return;
        }
        drawer.shutdownNow();
        if (bar) {
            err.print(ERASE_LINE);
            err.flush();
        }
    }
}
