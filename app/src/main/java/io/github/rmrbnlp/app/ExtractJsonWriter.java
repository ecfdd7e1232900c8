package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.write.ArticleJson;
import io.github.rmrbnlp.pipeline.AnnotationJson;
import java.io.IOException;
import java.io.OutputStream;

/** One object a line: the article's fields, or just {@code body}, and the layers. */
final class ExtractJsonWriter implements ExtractWriter {
    private final OutputStream out;
    private final JsonLines lines;

    ExtractJsonWriter(OutputStream out) {
        this.out = out;
        this.lines = new JsonLines(out);
    }

    @Override
    public void article(Article article, Annotations annotations) throws IOException {
        lines.write(json -> {
            ArticleJson.writeMembers(article, json);
            AnnotationJson.writeLayers(json, annotations);
        });
    }

    @Override
    public void text(String text, Annotations annotations) throws IOException {
        lines.write(json -> {
            json.writeStringProperty("body", text);
            AnnotationJson.writeLayers(json, annotations);
        });
    }

    @Override
    public void close() throws IOException {
        out.flush();
    }
}
