package io.github.rmrbnlp.corpusio.reject;

import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.write.ArticleJson;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Objects;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/**
 * Writes rejects as JSON Lines: {@code {"file", "entry", "byteStart", "byteEnd", "problems": [{…}]}}, enough to read only
 * these bytes again. An empty range stands for the whole file, archive or entry. Not thread-safe.
 */
public final class RejectsWriter implements Closeable {
    private final OutputStream out;
    private final JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

    /** @param out is closed with the writer */
    public RejectsWriter(OutputStream out) {
        this.out = Objects.requireNonNull(out, "out");
    }

    /** Writes one line. */
    public void write(Reject reject) throws IOException {
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            json.writeStringProperty("file", reject.file());
            if (reject.entry() == null) {
                json.writeNullProperty("entry");
            } else {
                json.writeStringProperty("entry", reject.entry());
            }
            json.writeNumberProperty("byteStart", reject.byteStart());
            json.writeNumberProperty("byteEnd", reject.byteEnd());
            json.writeArrayPropertyStart("problems");
            reject.problems().forEach(problem -> ArticleJson.problem(problem, json));
            json.writeEndArray();
            json.writeEndObject();
        } catch (JacksonException e) {
            throw e.getCause() instanceof IOException cause ? cause : new IOException(e.getMessage(), e);
        }
        out.write('\n');
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
