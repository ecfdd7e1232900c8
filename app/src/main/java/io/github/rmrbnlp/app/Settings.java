package io.github.rmrbnlp.app;

import java.util.LinkedHashMap;
import java.util.Map;

/** Collects what an analysis was asked, for its provenance. Not thread-safe. */
final class Settings {
    private final Map<String, String> values = new LinkedHashMap<>();

    /** A setting; null says nothing. */
    Settings with(String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
        return this;
    }

    Map<String, String> map() {
        return values;
    }
}
