package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.Snippet;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/**
 * Search results as JSON Lines: first the heading, as in {@link TableJson}; then one object a hit with {@code id}, the fields of the article, {@code citation},
 * {@code titleMatches}, {@code bodyMatches} and {@code snippets}; after them, where facets were asked for, one object each
 * with {@code facet}, {@code total}, {@code distinct}, {@code missing} and {@code values}. Offsets are UTF-16 indexes.
 */
public final class SearchJsonWriter {
    private SearchJsonWriter() {
    }

    /** Where a result comes from. */
    public static Provenance provenance(SearchRequest request, IndexManifest index) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("query", request.query().toString());
        settings.put("sort", request.sort().name().toLowerCase(Locale.ROOT));
        return new Provenance("search", settings, index, Instant.now());
    }

    /** The members of the heading, into an object that is open. */
    public static void writeHeading(SearchResult result, SearchRequest request, Provenance provenance,
            JsonGenerator json) {
        Table totals = Table.of("search").window(request.offset(), result.total()).build();
        TableJson.writeHeading(totals, result.hits().size(), provenance, json);
    }

    /** Writes the heading, the hits and the facets. */
    public static void write(SearchResult result, SearchRequest request, Provenance provenance, OutputStream out)
            throws IOException {
        JsonLines lines = new JsonLines(out);
        lines.write(json -> {
            json.writeObjectPropertyStart("provenance");
            writeHeading(result, request, provenance, json);
            json.writeEndObject();
        });
        for (Hit hit : result.hits()) {
            lines.write(json -> writeHit(hit, json));
        }
        for (Facet facet : result.facets()) {
            lines.write(json -> writeFacet(facet, result.total(), json));
        }
    }

    /** The members of one hit, into an object that is open. */
    public static void writeHit(Hit hit, JsonGenerator json) {
        Article article = hit.article();
        json.writeStringProperty("id", article.id());
        json.writeStringProperty("date", article.date() == null ? null : article.date().toString());
        if (article.paper() != null) {
            json.writeStringProperty("paper", article.paper());
        }
        if (article.page() == null) {
            json.writeNullProperty("page");
        } else {
            json.writeNumberProperty("page", article.page().intValue());
        }
        json.writeStringProperty("pageName", article.pageName());
        json.writeStringProperty("title", article.title());
        strings("authors", article.authors(), json);
        strings("genre", article.genre(), json);
        json.writeStringProperty("column", article.column());
        json.writeStringProperty("citation", hit.citation());
        json.writeNumberProperty("score", hit.score());
        Source source = article.source();
        json.writeObjectPropertyStart("source");
        json.writeStringProperty("file", source.file());
        json.writeStringProperty("entry", source.entry());
        json.writeNumberProperty("byteStart", source.byteStart());
        json.writeNumberProperty("byteEnd", source.byteEnd());
        json.writeEndObject();
        spans("titleMatches", hit.titleMatches(), json);
        spans("bodyMatches", hit.bodyMatches(), json);
        json.writeArrayPropertyStart("snippets");
        hit.snippets().forEach(snippet -> writeSnippet(snippet, json));
        json.writeEndArray();
    }

    private static void writeSnippet(Snippet snippet, JsonGenerator json) {
        json.writeStartObject();
        json.writeStringProperty("text", snippet.text());
        json.writeNumberProperty("start", snippet.span().start());
        json.writeNumberProperty("end", snippet.span().end());
        json.writeNumberProperty("byte", snippet.sourceByte());
        spans("matches", snippet.matches(), json);
        json.writeEndObject();
    }

    /** The members of one facet, into an object that is open. */
    public static void writeFacet(Facet facet, long total, JsonGenerator json) {
        json.writeStringProperty("facet", facet.field().queryName());
        json.writeNumberProperty("total", total);
        json.writeNumberProperty("distinct", facet.distinct());
        json.writeNumberProperty("missing", facet.missing());
        json.writeArrayPropertyStart("values");
        for (Facet.Count count : facet.values()) {
            json.writeStartObject();
            json.writeStringProperty("value", count.value());
            json.writeNumberProperty("articles", count.articles());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void strings(String name, List<String> values, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        values.forEach(json::writeString);
        json.writeEndArray();
    }

    private static void spans(String name, List<Span> spans, JsonGenerator json) {
        json.writeArrayPropertyStart(name);
        for (Span span : spans) {
            json.writeStartObject();
            json.writeNumberProperty("start", span.start());
            json.writeNumberProperty("end", span.end());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
