package io.github.rmrbnlp.app.web;

import java.time.Duration;

/**
 * What one client or one question may cost. Immutable.
 *
 * @param queryChars the longest query, in chars
 * @param running how many questions are computed at the same time
 * @param waiting how many more may wait for their turn
 * @param patience how long one waits before it is sent away with status 503
 * @param time how long one question is computed
 * @param perSecond how many questions a client address may ask in a second before it is sent away with status 429
 * @param burst how many it may ask at once after a pause
 */
public record WebLimits(int queryChars, int running, int waiting, Duration patience, Duration time, int perSecond,
        int burst) {
    /** Two running questions a processor keep both busy; one second of patience keeps answers within the user's. */
    public static final WebLimits DEFAULT = new WebLimits(2_000, 2 * Runtime.getRuntime().availableProcessors(), 256,
            Duration.ofSeconds(1), Duration.ofSeconds(30), 100, 400);

    public WebLimits {
        if (queryChars < 1 || running < 1 || waiting < 0 || perSecond < 1 || burst < 1 || patience.isNegative()
                || !time.isPositive()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
