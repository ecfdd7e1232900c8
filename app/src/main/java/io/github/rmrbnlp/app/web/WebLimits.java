package io.github.rmrbnlp.app.web;

import java.time.Duration;

/**
 * What one client or one question may cost. Immutable.
 *
 * @param queryChars the longest query, in chars
 * @param running how many quick questions are computed at the same time; of long ones, and of exports, half as many
 * @param waiting how many more may wait for their turn
 * @param patience how long a quick one waits before it is sent away with status 503; a long one waits longer
 * @param progress whoever waits longer for a page of a long one sees how far it is
 * @param time how long one question is computed
 * @param perSecond how many questions a client address may ask in a second before it is sent away with status 429
 * @param burst how many it may ask at once after a pause
 * @param cacheMegabytes how much memory answers given already may take
 */
public record WebLimits(int queryChars, int running, int waiting, Duration patience, Duration progress, Duration time,
        int perSecond, int burst, int cacheMegabytes) {
    /** Half a second of patience leaves a second for the answer. */
    public static final WebLimits DEFAULT = new WebLimits(2_000, Runtime.getRuntime().availableProcessors(), 256,
            Duration.ofMillis(500), Duration.ofMillis(400), Duration.ofSeconds(30), 100, 400, 32);

    public WebLimits {
        if (queryChars < 1 || running < 1 || waiting < 0 || perSecond < 1 || burst < 1 || cacheMegabytes < 0
                || patience.isNegative() || progress.isNegative()
                || !time.isPositive()) {
            throw new IllegalArgumentException("limits must be positive");
        }
    }
}
