package io.github.rmrbnlp.app.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is wrong with a query or a request, and what the REST API answers, in Chinese: the library and the server say it in English,
 * and a table beside the page's words holds each of their sentences with places for what varies. Tests hold the two together.
 * Immutable and thread-safe.
 */
final class Translations {
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** Words that stand at a place and are not the reader's own. */
    private static final Map<String, String> NAMED = Map.of("the end", "末尾", "statement", "言论", "figure", "数字",
            "sentence",
            "句", "paragraph", "段", "target", "目标", "reference", "参照");
    private static final Translations OF_QUERIES = new Translations("mistakes_zh.tsv");
    private static final Translations OF_REQUESTS = new Translations("problems_zh.tsv");
    private static final Translations OF_API = new Translations("api_zh.tsv");

    private final List<Rule> rules = new ArrayList<>();

    /** A sentence of the library and what it is called. */
    record Rule(String reason, Pattern pattern, String translation) {
        static Rule of(String reason, String translation) {
            StringBuilder pattern = new StringBuilder();
            int at = 0;
            for (Matcher place = PLACE.matcher(reason); place.find(); at = place.end()) {
                pattern.append(Pattern.quote(reason.substring(at, place.start()))).append("(.*)");
            }
            return new Rule(reason, Pattern.compile(pattern + Pattern.quote(reason.substring(at)), Pattern.DOTALL),
                    translation);
        }
    }

    private Translations(String resource) {
        try (InputStream in = Translations.class.getResourceAsStream(resource)) {
            new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().skip(1).map(line -> line.split("\t"))
                    .forEach(cells -> rules.add(Rule.of(cells[0], cells[1])));
            // of two sentences that fit, the one that says more is meant
            rules.sort(Comparator.comparingInt((Rule rule) -> -PLACE.matcher(rule.reason()).replaceAll("").length()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with a query. */
    static Translations ofQueries() {
        return OF_QUERIES;
    }

    /** Why a request is not answered. */
    static Translations ofRequests() {
        return OF_REQUESTS;
    }

    /** What the API's questions and parameters are. */
    static Translations ofApi() {
        return OF_API;
    }

    /** The rule that speaks of a reason; empty if there is none. */
    Optional<Rule> rule(String reason) {
        return rules.stream().filter(rule -> rule.pattern().matcher(reason).matches()).findFirst();
    }

    List<Rule> rules() {
        return List.copyOf(rules);
    }

    /** The reason in Chinese; as it is where the table does not know it. */
    String of(String reason) {
        return rule(reason).map(rule -> filled(rule, reason)).orElse(reason);
    }

    private static String filled(Rule rule, String reason) {
        Matcher parts = rule.pattern().matcher(reason);
        if (!parts.matches()) {
            throw new IllegalArgumentException(reason);
        }
        return PLACE.matcher(rule.translation()).replaceAll(place -> {
            String part = parts.group(1 + Integer.parseInt(place.group(1)));
            return Matcher.quoteReplacement(NAMED.getOrDefault(part, part));
        });
    }
}
