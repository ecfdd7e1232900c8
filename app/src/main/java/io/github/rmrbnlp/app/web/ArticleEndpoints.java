package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.app.write.CitationFormat;
import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.write.ArticleJson;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.pipeline.AnnotationJson;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/articles/…}: one article, as {@code rmrb extract} gives it, and how it is cited. Stateless. */
final class ArticleEndpoints {
    private ArticleEndpoints() {
    }

    /** An article with what was found in it when it was indexed. */
    record Annotated(Article article, Annotations annotations) {
    }

    static List<Endpoint> all() {
        return List.of(
                new Endpoint(Endpoint.ROOT + "/articles/{id}", "article",
                        "One article with all annotation layers.",
                        "the article's fields and the layers sentences, quotes, statements, figures, dates and terms, as "
                                + "rmrb extract writes them; offsets are UTF-16 indexes into body, start inclusive, end exclusive.",
                        List.of(), List.of(AnswerFormat.JSON), Cost.QUICK, ArticleEndpoints::article),
                new Endpoint(Endpoint.ROOT + "/articles/{id}/citation", "citation", "How one article is cited.",
                        "gbt7714, bibtex and ris, each as text.", List.of(), List.of(AnswerFormat.JSON), Cost.QUICK,
                        ArticleEndpoints::citation));
    }

    private static void article(Endpoint.Call call) throws IOException {
        Annotated found = annotated(call.index(), call.path("id"));
        new JsonLines(call.out()).write(json -> {
            ArticleJson.writeMembers(found.article(), json);
            AnnotationJson.writeLayers(json, found.annotations());
        });
    }

    static Annotated annotated(CorpusIndex index, String id) throws IOException {
        return index.read(id, view -> new Annotated(view.article(), view.annotations()))
                .orElseThrow(ArticleEndpoints::unknown);
    }

    private static WebProblem unknown() {
        return WebProblem.of(WebProblem.Kind.NOT_FOUND, "no article has this id");
    }

    private static void citation(Endpoint.Call call) throws IOException {
        Article article = found(call.index(), call.path("id"));
        new JsonLines(call.out()).write(json -> {
            for (CitationFormat format : CitationFormat.values()) {
                json.writeStringProperty(Param.nameOf(format), format.of(article));
            }
        });
    }

    static Article found(CorpusIndex index, String id) throws IOException {
        return index.article(id).orElseThrow(ArticleEndpoints::unknown);
    }
}
