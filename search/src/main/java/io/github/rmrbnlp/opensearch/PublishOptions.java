package io.github.rmrbnlp.opensearch;

import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * How to publish. Immutable.
 *
 * @param shards primary shards of an index that is created
 * @param replicas copies of each shard of an index that is created
 * @param batchArticles most articles sent at once
 * @param batchChars chars of JSON after which a batch is sent
 * @param retries how often a request or an article is sent again while the cluster is busy
 * @param pause waits before the retry of that number, from 0 on
 */
public record PublishOptions(int shards, int replicas, int batchArticles, int batchChars, int retries,
        IntConsumer pause) {
    /** Three shards with one copy, batches of 500 articles or 4 million chars, eight retries over about four minutes. */
    public static final PublishOptions DEFAULT = new PublishOptions(3, 1, 500, 4_000_000, 8, PublishOptions::doubling);

    public PublishOptions {
        if (shards < 1 || replicas < 0 || batchArticles < 1 || batchChars < 1 || retries < 0) {
            throw new IllegalArgumentException(shards + " shards, " + replicas + " replicas, batches of "
                    + batchArticles + " articles, " + batchChars + " chars, " + retries + " retries");
        }
        Objects.requireNonNull(pause, "pause");
    }

    /** One second, two, four, … */
    private static void doubling(int attempt) {
        LockSupport.parkNanos(TimeUnit.SECONDS.toNanos(1L << Math.min(attempt, 6)));
    }
}
