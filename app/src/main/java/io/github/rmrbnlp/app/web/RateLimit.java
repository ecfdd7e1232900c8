package io.github.rmrbnlp.app.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** A bucket of permissions for each client address, refilled steadily. Thread-safe. */
final class RateLimit {
    /** The least recently seen address is forgotten first, so that many addresses cost no memory. */
    private static final int ADDRESSES = 10_000;

    private final double perNano;
    private final int burst;
    private final LongSupplier nanoClock;
    private final Map<String, Bucket> buckets = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
            return size() > ADDRESSES;
        }
    };

    RateLimit(WebLimits limits, LongSupplier nanoClock) {
        this.perNano = limits.perSecond() / 1e9;
        this.burst = limits.burst();
        this.nanoClock = nanoClock;
    }

    /** Takes one permission. */
    synchronized void take(String address) {
        long now = nanoClock.getAsLong();
        Bucket bucket = buckets.computeIfAbsent(address, a -> new Bucket(burst, now));
        bucket.level = Math.min(burst, bucket.level + (now - bucket.filled) * perNano);
        bucket.filled = now;
        if (bucket.level < 1) {
            throw WebProblem.later(WebProblem.Kind.TOO_MANY, "too many questions from one address", 1);
        }
        bucket.level--;
    }

    private static final class Bucket {
        private double level;
        private long filled;

        Bucket(double level, long filled) {
            this.level = level;
            this.filled = filled;
        }
    }
}
