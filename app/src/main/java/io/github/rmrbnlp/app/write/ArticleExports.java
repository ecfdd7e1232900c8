package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.write.ArticleJson;
import io.github.rmrbnlp.corpusio.write.TeiWriter;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.pipeline.AnnotationJson;
import io.github.rmrbnlp.pipeline.ConlluText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Map;

/** Whole articles with what the index knows of them: as JSON Lines, CoNLL-U and TEI. Stateless. */
public final class ArticleExports {
    private ArticleExports() {
    }

    /** A heading with the provenance, then an object an article, as {@code rmrb extract} writes it. */
    public static void writeJson(FullList list, Provenance provenance, OutputStream out, ScanLimits limits)
            throws IOException {
        JsonLines lines = new JsonLines(out);
        lines.write(json -> {
            json.writeObjectPropertyStart("provenance");
            TableExports.writeHeading(list, provenance, json);
            json.writeEndObject();
        });
        list.index().walk(list.query(), (view, places) -> {
            Article article = view.article();
            Annotations annotations = view.annotations();
            lines.write(json -> {
                ArticleJson.writeMembers(article, json);
                AnnotationJson.writeLayers(json, annotations);
            });
        }, limits);
    }

    /** Sentences and words as they are indexed; the provenance is the comment before the first article. */
    public static void writeConllu(FullList list, Provenance provenance, OutputStream out, ScanLimits limits)
            throws IOException {
        Writer writer = Texts.writer(out);
        ConlluText text = new ConlluText(writer);
        for (Map.Entry<String, String> entry : TableExports.entries(list, provenance).entrySet()) {
            text.comment("provenance " + entry.getKey(), entry.getValue());
        }
        list.index().walk(list.query(), (view, places) -> writeWords(view, text), limits);
        writer.flush();
    }

    private static void writeWords(ArticleView view, ConlluText text) throws IOException {
        String id = view.id();
        char[] body = view.body();
        text.comment("newdoc id", id);
        for (int i = 0; i < view.sentenceCount(); i++) {
            int end = view.sentenceEnd(i);
            text.beginSentence(id + "-" + (i + 1), body, view.sentenceStart(i), end);
            for (int t = view.tokenAt(view.sentenceStart(i)); t < view.tokenCount() && view.tokenStart(t) < end; t++) {
                text.word(body, view.bodyLength(), view.tokenStart(t), view.tokenEnd(t), view.tag(t));
            }
            text.endSentence();
        }
    }

    /** A {@code teiCorpus} with stand-off annotations; the provenance is in its header. */
    public static void writeTei(FullList list, Provenance provenance, OutputStream out, ScanLimits limits)
            throws IOException {
        TeiWriter tei = new TeiWriter(out, TableExports.entries(list, provenance));
        list.index().walk(list.query(), (view, places) -> {
            TeiAnnotations layers = new TeiAnnotations(view.annotations());
            tei.write(view.article(), layers);
        }, limits);
        tei.close();
    }
}
