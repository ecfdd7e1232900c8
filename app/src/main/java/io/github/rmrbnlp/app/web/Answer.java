package io.github.rmrbnlp.app.web;

import java.util.Map;

/**
 * A right answer as it is sent. Immutable; the array is not to be changed.
 *
 * @param type its media type
 * @param headers what stands above it besides
 * @param body its bytes
 */
record Answer(String type, Map<String, String> headers, byte[] body) {
    Answer {
        headers = Map.copyOf(headers);
    }

    /** A page. */
    static Answer html(byte[] body) {
        return new Answer("text/html; charset=utf-8", Map.of(), body);
    }
}
