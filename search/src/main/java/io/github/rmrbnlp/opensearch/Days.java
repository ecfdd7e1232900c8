package io.github.rmrbnlp.opensearch;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import tools.jackson.databind.JsonNode;

/** Days as a cluster answers them, in milliseconds since 1970. Stateless. */
final class Days {
    private Days() {
    }

    /** The {@code key} of a bucket, or the {@code value} of a least or greatest day; null where there is none. */
    static LocalDate of(JsonNode answer) {
        JsonNode millis = answer.path("key").isMissingNode() ? answer.path("value") : answer.path("key");
        return millis.isNumber()
                ? LocalDate.ofInstant(Instant.ofEpochMilli((long) millis.asDouble()), ZoneOffset.UTC)
                : null;
    }
}
