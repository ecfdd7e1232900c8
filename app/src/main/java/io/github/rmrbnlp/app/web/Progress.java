package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.ScanProgress;
import java.util.concurrent.atomic.AtomicLong;

/** How far the question of one visit is. Thread-safe. */
final class Progress implements ScanProgress {
    private final AtomicLong seen = new AtomicLong();
    private volatile long all;
    private volatile int passes;

    @Override
    public synchronized void begin(long candidates) {
        seen.set(0);
        all = candidates;
        passes++;
    }

    @Override
    public void seen(long candidates) {
        seen.addAndGet(candidates);
    }

    /** In words. */
    String text(Messages t) {
        return passes == 0 ? t.of("waiting") : t.of("waiting.seen", Math.min(all, seen.get()), all, passes);
    }
}
