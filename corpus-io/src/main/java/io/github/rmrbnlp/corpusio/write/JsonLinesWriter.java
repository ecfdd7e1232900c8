package io.github.rmrbnlp.corpusio.write;

import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonEncoding;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.json.JsonFactory;

/** Writes articles as JSON Lines: UTF-8, one object a line, no byte order mark. Not thread-safe. */
public final class JsonLinesWriter implements ArticleWriter {
    private final OutputStream out;
    private final JsonFactory factory = JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET)
            .disable(StreamWriteFeature.FLUSH_PASSED_TO_STREAM).build();

    /** @param out is closed with the writer */
    public JsonLinesWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Article article) throws IOException {
        try (JsonGenerator json = factory.createGenerator(ObjectWriteContext.empty(), out, JsonEncoding.UTF8)) {
            json.writeStartObject();
            ArticleJson.writeMembers(article, json);
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
