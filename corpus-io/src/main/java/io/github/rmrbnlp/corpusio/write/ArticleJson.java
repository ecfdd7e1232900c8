package io.github.rmrbnlp.corpusio.write;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Source;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Writes an article as the members of a JSON object, in the fixed order of the interface contract; {@code paper} only where
 * it is known. The caller opens and
 * closes the object, so that annotation layers can follow.
 *
 * <pre>{@code
 * out.writeStartObject();
 * ArticleJson.writeMembers(article, out);
 * out.writeEndObject();
 * }</pre>
 */
public final class ArticleJson {
    private ArticleJson() {
    }

    /** Writes the members; the generator stands inside an object before and after. */
    public static void writeMembers(Article article, JsonGenerator out) {
        out.writeStringProperty("id", article.id());
        source(article.source(), out);
        if (article.paper() != null) {
            out.writeStringProperty("paper", article.paper());
        }
        integer("issue", article.issue(), out);
        string("date", article.date() == null ? null : article.date().toString(), out);
        integer("page", article.page(), out);
        string("pageName", article.pageName(), out);
        integer("item", article.item(), out);
        string("kicker", article.kicker(), out);
        string("title", article.title(), out);
        string("subtitle", article.subtitle(), out);
        strings("authors", article.authors(), out);
        string("column", article.column(), out);
        string("classification", article.classification(), out);
        strings("keywords", article.keywords(), out);
        strings("genre", article.genre(), out);
        strings("people", article.people(), out);
        strings("units", article.units(), out);
        string("documentNumber", article.documentNumber(), out);
        string("issuer", article.issuer(), out);
        out.writeObjectPropertyStart("otherFields");
        for (Map.Entry<String, String> field : article.otherFields().entrySet()) {
            out.writeStringProperty(field.getKey(), field.getValue());
        }
        out.writeEndObject();
        out.writeStringProperty("body", article.body());
        out.writeArrayPropertyStart("problems");
        article.problems().forEach(problem -> problem(problem, out));
        out.writeEndArray();
    }

    /** Writes a problem as an object. */
    public static void problem(Problem problem, JsonGenerator out) {
        out.writeStartObject();
        out.writeStringProperty("severity", problem.severity().jsonName());
        out.writeStringProperty("code", problem.code());
        out.writeStringProperty("message", problem.message());
        out.writeNumberProperty("line", problem.line());
        out.writeNumberProperty("column", problem.column());
        out.writeNumberProperty("byte", problem.byteOffset());
        out.writeEndObject();
    }

    private static void source(Source source, JsonGenerator out) {
        out.writeObjectPropertyStart("source");
        out.writeStringProperty("file", source.file());
        string("entry", source.entry(), out);
        string("charset", source.charset(), out);
        string("format", source.format(), out);
        out.writeNumberProperty("byteStart", source.byteStart());
        out.writeNumberProperty("byteEnd", source.byteEnd());
        out.writeEndObject();
    }

    private static void string(String name, String value, JsonGenerator out) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, value);
        }
    }

    private static void integer(String name, Integer value, JsonGenerator out) {
        if (value == null) {
            out.writeNullProperty(name);
        } else {
            out.writeNumberProperty(name, value.intValue());
        }
    }

    private static void strings(String name, List<String> values, JsonGenerator out) {
        out.writeArrayPropertyStart(name);
        values.forEach(out::writeString);
        out.writeEndArray();
    }
}
