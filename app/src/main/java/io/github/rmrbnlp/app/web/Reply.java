package io.github.rmrbnlp.app.web;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Takes an answer while it is made. Used by one thread. */
final class Reply {
    /** Sent at once: answers that begin with less are not compressed. */
    private static final int PIECE = 1 << 14;

    private final Map<String, String> headers = new LinkedHashMap<>();
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final Visit streamed;
    private OutputStream sent;

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
        if (streamed == null) {
            return bytes;
        }
        if (sent == null) {
            sent = new BufferedOutputStream(streamed.context().outputStream(), PIECE);
        }
        return sent;
    }

    /** Sends what is left. */
    void finish() throws IOException {
        if (sent != null) {
            sent.flush();
        }
    }

    /** What was kept. */
    Answer answer(String type) {
        return new Answer(type, headers, bytes.toByteArray());
    }
}
