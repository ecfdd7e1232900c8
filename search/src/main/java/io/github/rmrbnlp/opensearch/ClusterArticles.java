package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.SourceMap;
import io.github.rmrbnlp.corpusio.write.ArticleJson;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;
import io.github.rmrbnlp.query.DatePeriod;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.json.JsonFactory;

/**
 * The document of an article in the cluster: the members of {@link ArticleJson}, and its annotations as nested objects. Stateless
 * and thread-safe.
 */
final class ClusterArticles {
    static final String HASH = "hash";
    /** Where each char of the body stood in its source, {@link SourceMap#toBytes}. */
    static final String BODY_MAP = "bodyMap";
    private static final JsonFactory JSON = new JsonFactory();

    private ClusterArticles() {
    }

    /**
     * The document as one line of JSON.
     *
     * @param hash names its content, or null
     */
    private static String document(Article article, int words, Annotations annotations, String hash) {
        StringWriter text = new StringWriter(article.body().length() * 2);
        try (JsonGenerator json = JSON.createGenerator(text)) {
            json.writeStartObject();
            ArticleJson.writeMembers(article, json);
            if (article.date() != null) {
                json.writeNumberProperty("year", article.date().getYear());
            }
            json.writeNumberProperty("length", article.body().length());
            json.writeNumberProperty("words", words);
            if (article.bodyMap() != null) {
                json.writeBinaryProperty(BODY_MAP, article.bodyMap().toBytes());
            }
            writeStatements(json, article, annotations);
            writeFigures(json, article, annotations);
            writeDates(json, annotations);
            writeTerms(json, article, annotations);
            if (hash != null) {
                json.writeStringProperty(HASH, hash);
            }
            json.writeEndObject();
        }
        return text.toString();
    }

    /** The document with its own hash in it, so that a later run can tell that nothing changed. */
    static ClusterDocument of(Article article, AnalyzedText text, Annotations annotations) {
        int words = words(text);
        String hash = hash(document(article, words, annotations, null));
        return new ClusterDocument(article.id(), hash, document(article, words, annotations, hash));
    }

    /** The tokens of a body that are neither punctuation nor white space, as an index folder counts them. */
    private static int words(AnalyzedText text) {
        char[] folded = new char[text.length()];
        ExactText.fold(text.chars(), text.length(), folded);
        int words = 0;
        for (int i = 0; i < text.tokenCount(); i++) {
            words += TokenKind.of(folded, text.tokenStart(i), text.tokenEnd(i)) == TokenKind.WORD ? 1 : 0;
        }
        return words;
    }

    private static String hash(String document) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(document.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static void writeStatements(JsonGenerator json, Article article, Annotations annotations) {
        json.writeArrayPropertyStart("statements");
        for (Statement statement : annotations.statements()) {
            json.writeStartObject();
            json.writeStringProperty("speaker", statement.speaker().name());
            json.writeStringProperty("mention", statement.speaker().text());
            if (statement.speaker().role() != null) {
                json.writeStringProperty("role", statement.speaker().role());
            }
            json.writeStringProperty("cue", statement.cue().text());
            json.writeArrayPropertyStart("quote");
            for (Span content : statement.content()) {
                json.writeString(content.of(article.body()));
            }
            json.writeEndArray();
            json.writeBooleanProperty("direct", statement.direct());
            json.writeNumberProperty("confidence", statement.confidence());
            json.writeArrayPropertyStart("terms");
            named(statement, annotations).forEach(json::writeString);
            json.writeEndArray();
            writeDay(json, article);
            writePlace(json, statement.cue().span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** The canonical names of the terms inside what is said, each once. */
    private static Set<String> named(Statement statement, Annotations annotations) {
        Set<String> named = new TreeSet<>();
        for (Term term : annotations.terms()) {
            for (Span content : statement.content()) {
                if (content.start() <= term.span().start() && term.span().end() <= content.end()) {
                    named.add(term.canonical());
                }
            }
        }
        return named;
    }

    /** The article's day, with each annotation: a cluster counts nested objects by their own fields only. */
    private static void writeDay(JsonGenerator json, Article article) {
        if (article.date() != null) {
            json.writeStringProperty("date", article.date().toString());
        }
    }

    private static void writeFigures(JsonGenerator json, Article article, Annotations annotations) {
        json.writeArrayPropertyStart("figures");
        for (Figure figure : annotations.figures()) {
            json.writeStartObject();
            json.writeStringProperty("text", figure.text());
            json.writeStringProperty("kind", figure.kind().jsonName());
            json.writeNumberProperty("low", figure.low());
            json.writeNumberProperty("high", figure.high());
            json.writeStringProperty("unit", figure.unit());
            if (figure.approximation() != null) {
                json.writeStringProperty("approximation", figure.approximation().jsonName());
            }
            writeDay(json, article);
            writePlace(json, figure.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeDates(JsonGenerator json, Annotations annotations) {
        json.writeArrayPropertyStart("mentioned");
        for (DateMention date : annotations.dates()) {
            json.writeStartObject();
            json.writeStringProperty("text", date.text());
            json.writeStringProperty("value", date.value());
            DatePeriod.parse(date.value()).ifPresent(period -> {
                json.writeStringProperty("first", period.first().toString());
                json.writeStringProperty("last", period.last().toString());
            });
            writePlace(json, date.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeTerms(JsonGenerator json, Article article, Annotations annotations) {
        json.writeArrayPropertyStart("terms");
        for (Term term : annotations.terms()) {
            json.writeStartObject();
            json.writeStringProperty("text", term.text());
            json.writeStringProperty("canonical", term.canonical());
            json.writeStringProperty("kind", term.kind().jsonName());
            writeDay(json, article);
            writePlace(json, term.span());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writePlace(JsonGenerator json, Span span) {
        json.writeNumberProperty("start", span.start());
        json.writeNumberProperty("end", span.end());
    }
}
