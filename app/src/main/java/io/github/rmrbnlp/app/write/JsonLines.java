package io.github.rmrbnlp.app.write;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Consumer;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes JSON Lines: UTF-8, one object a line. Not thread-safe. */
public final class JsonLines {
    private final OutputStream out;
    private final JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

    /** Lines into {@code out}, which stays open. */
    public JsonLines(OutputStream out) {
        this.out = out;
    }

    /** Writes one line; {@code members} writes what stands between the braces. */
    public void write(Consumer<JsonGenerator> members) throws IOException {
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            members.accept(json);
            json.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
        out.write('\n');
    }
}
