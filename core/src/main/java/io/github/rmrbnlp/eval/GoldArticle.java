package io.github.rmrbnlp.eval;

import io.github.rmrbnlp.annotate.Span;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * One article of a gold standard, read from {@code gold/<id>.json}. Spans are into {@code flat}, the canonical text. Immutable.
 */
record GoldArticle(String id, String flat, List<GoldStatement> statements, List<GoldValue> figures,
        List<GoldValue> dates, List<GoldValue> terms) {

    /** {@code cue} and {@code content} are null where the gold's context is not in its text. */
    record GoldStatement(Span cue, Span content, List<String> speakers, String shown) {
    }

    /** {@code numbers} holds one value, the two ends of a range, or nothing where the value is {@code text}. */
    record GoldValue(Span span, String text, String kind, double[] numbers, String value, String unit) {
    }

    static List<GoldArticle> readAll(Path goldDirectory) throws IOException {
        List<GoldArticle> articles = new ArrayList<>();
        try (Stream<Path> files = Files.list(goldDirectory.resolve("gold"))) {
            for (Path file : files.filter(f -> f.toString().endsWith(".json")).sorted().toList()) {
                articles.add(read(file));
            }
        }
        return articles;
    }

    static GoldArticle readOne(Path goldDirectory, String id) throws IOException {
        return read(goldDirectory.resolve("gold").resolve(id + ".json"));
    }

    private static GoldArticle read(Path file) throws IOException {
        try {
            return read(new JsonMapper().readTree(Files.readString(file)));
        } catch (JacksonException | IllegalArgumentException e) {
            throw new IOException(file + ": no gold of an article: " + e.getMessage(), e);
        }
    }

    /** The same article under another id. */
    GoldArticle named(String other) {
        return new GoldArticle(other, flat, statements, figures, dates, terms);
    }

    private static GoldArticle read(JsonNode json) {
        String flat = CanonicalText.canon(required(json, "flat").asString());
        List<GoldStatement> statements = new ArrayList<>();
        for (JsonNode statement : required(json, "statements")) {
            statements.add(readStatement(statement, flat));
        }
        return new GoldArticle(required(json, "id").asString(), flat, statements,
                readValues(required(json, "figures"), flat),
                readValues(required(json, "dates"), flat), readValues(required(json, "terms"), flat));
    }

    private static GoldStatement readStatement(JsonNode json, String flat) {
        Span cue = find(flat, required(json, "ctx").asString(), required(json, "cue").asString());
        List<String> speakers = new ArrayList<>();
        required(json, "speaker").forEach(s -> speakers.add(ExtractionScorer.comparableName(s.asString())));
        Span content = cue == null
                ? null
                : nearestContent(flat, CanonicalText.canon(required(json, "content_start").asString()),
                        CanonicalText.canon(required(json, "content_end").asString()), cue);
        String shown = required(json, "speaker").path(0).asString("") + " | " + required(json, "cue").asString() + " | "
                + required(json, "ctx").asString();
        return new GoldStatement(cue, content, speakers, shown);
    }

    private static List<GoldValue> readValues(JsonNode array, String flat) {
        List<GoldValue> values = new ArrayList<>();
        for (JsonNode json : array) {
            JsonNode value = json.get("value");
            values.add(new GoldValue(find(flat, required(json, "ctx").asString(), required(json, "text").asString()),
                    required(json, "text").asString(), text(json.get("kind")), numbers(value), text(value),
                    text(json.get("unit"))));
        }
        return values;
    }

    private static JsonNode required(JsonNode json, String field) {
        JsonNode value = json.get(field);
        if (value == null) {
            throw new IllegalArgumentException("it has no " + field + ": " + json.toString().substring(0,
                    Math.min(80, json.toString().length())));
        }
        return value;
    }

    private static double[] numbers(JsonNode value) {
        if (value != null && value.isNumber()) {
            return new double[]{value.asDouble()};
        }
        if (value != null && value.isArray()) {
            double[] ends = new double[value.size()];
            for (int i = 0; i < ends.length; i++) {
                ends[i] = value.get(i).asDouble();
            }
            return ends;
        }
        return new double[0];
    }

    private static String text(JsonNode json) {
        return json == null || json.isNull() || json.isArray() ? "" : json.asString();
    }

    private static Span find(String flat, String context, String text) {
        String canonicalText = CanonicalText.canon(text);
        String canonicalContext = CanonicalText.canon(context);
        int contextAt = flat.indexOf(canonicalContext);
        int textAt = canonicalContext.indexOf(canonicalText);
        return contextAt < 0 || textAt < 0
                ? null
                : new Span(contextAt + textAt, contextAt + textAt + canonicalText.length());
    }

    /** Of all stretches between a start and an end, the one nearest to the cue, a shorter one before a longer one. */
    private static Span nearestContent(String flat, String start, String end, Span cue) {
        Span best = null;
        double bestDistance = Double.MAX_VALUE;
        for (int a : occurrences(flat, start)) {
            for (int endAt : occurrences(flat, end)) {
                int b = endAt + end.length();
                double distance = Math.min(Math.abs(a - cue.end()), Math.abs(b - cue.start())) + (b - a) / 1000.0;
                if (b > a && distance < bestDistance) {
                    bestDistance = distance;
                    best = new Span(a, b);
                }
            }
        }
        return best;
    }

    private static List<Integer> occurrences(String text, String part) {
        List<Integer> found = new ArrayList<>();
        for (int i = text.indexOf(part); i >= 0 && !part.isEmpty(); i = text.indexOf(part, i + part.length())) {
            found.add(i);
        }
        return found;
    }
}
