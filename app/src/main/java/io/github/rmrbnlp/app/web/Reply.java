package io.github.rmrbnlp.app.web;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes an answer while it is made. Used by one thread. */
final class Reply {
    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Visit streamed;

    private Reply(Visit streamed) {
        this.streamed = streamed;
    }

    /** Keeps it until it is whole. */
    static Reply kept() {
        return new Reply(null);
    }

    /** Sends it as it comes; headers before the first byte. */
    static Reply streamed(Visit visit) {
        return new Reply(visit);
    }

    void header(String name, String value) {
        if (streamed == null) {
            headers.put(name, value);
        } else {
            streamed.context().header(name, value);
        }
    }

    OutputStream out() {
        return streamed == null ? bytes : streamed.context().outputStream();
    }

    /** What was kept. */
    Answer answer(String type) {
        return new Answer(type, headers, bytes.toByteArray());
    }
}
