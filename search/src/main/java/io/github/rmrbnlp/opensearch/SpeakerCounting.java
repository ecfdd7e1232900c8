package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;
import static io.github.rmrbnlp.opensearch.ClusterSearch.jsonArray;

import io.github.rmrbnlp.analysis.Speakers;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Speakers, their titles and the terms in what they say, counted by the cluster. Used once; not thread-safe. */
final class SpeakerCounting {
    private static final int PAGE = 10_000;
    private static final String SPEAKER = "{'speaker': {'terms': {'field': 'statements.speaker.printed'}}}";

    private final ClusterSearch search;
    private final Map<String, Counts> speakers = new HashMap<>();
    private long statements;
    private long articles;

    private SpeakerCounting(ClusterSearch search) {
        this.search = search;
    }

    private static final class Counts {
        private final Map<String, Long> roles = new HashMap<>();
        private final Map<String, Long> terms = new HashMap<>();
        private long statements;
        private long articles;
        private LocalDate first;
        private LocalDate last;

        void add(JsonNode bucket) {
            statements += bucket.path("doc_count").asLong();
            articles += bucket.path("articles").path("doc_count").asLong();
            LocalDate from = Days.of(bucket.path("first"));
            LocalDate to = Days.of(bucket.path("last"));
            first = first == null || from != null && from.isBefore(first) ? from : first;
            last = last == null || to != null && to.isAfter(last) ? to : last;
        }

        Speakers.Row row(String name) {
            String role = roles.entrySet().stream().min(Comparator
                    .comparingLong((Map.Entry<String, Long> e) -> -e.getValue()).thenComparing(Map.Entry::getKey))
                    .map(Map.Entry::getKey).orElse(null);
            return new Speakers.Row(name, role, statements, articles, first, last, Map.copyOf(terms));
        }
    }

    static Speakers of(ClusterSearch search, QueryNode query, QueryNode only) throws IOException {
        SpeakerCounting counting = new SpeakerCounting(search);
        for (AnnotationChoice choice : AnnotationChoice.statements(query)) {
            counting.add(Scope.of(choice.narrowed(only))); // no article is in two choices
        }
        return counting.result(query);
    }

    private void add(Scope scope) throws IOException {
        JsonNode all = search.aggregate(scope, json("{'articles': {'reverse_nested': {}}}"));
        statements += all.path("doc_count").asLong();
        articles += all.path("articles").path("doc_count").asLong();
        search.eachBucket(scope, jsonArray("[" + SPEAKER + "]"), json("""
                {'articles': {'reverse_nested': {}},
                 'first': {'min': {'field': 'statements.date'}}, 'last': {'max': {'field': 'statements.date'}}}"""),
                PAGE,
                bucket -> of(bucket).add(bucket));
        search.eachBucket(scope,
                jsonArray("[" + SPEAKER + ", {'role': {'terms': {'field': 'statements.role.printed'}}}]"),
                json("{}"), PAGE, bucket -> of(bucket).roles.merge(bucket.path("key").path("role").asString(),
                        bucket.path("doc_count").asLong(), Long::sum));
        search.eachBucket(scope, jsonArray("[" + SPEAKER + ", {'term': {'terms': {'field': 'statements.terms'}}}]"),
                json("{}"), PAGE, bucket -> of(bucket).terms.merge(bucket.path("key").path("term").asString(),
                        bucket.path("doc_count").asLong(), Long::sum));
    }

    private Counts of(JsonNode bucket) {
        return speakers.computeIfAbsent(bucket.path("key").path("speaker").asString(), name -> new Counts());
    }

    private Speakers result(QueryNode query) {
        List<Speakers.Row> rows = new ArrayList<>();
        Map<String, Long> terms = new HashMap<>();
        speakers.forEach((name, counts) -> {
            rows.add(counts.row(name));
            counts.terms.forEach((term, count) -> terms.merge(term, count, Long::sum));
        });
        rows.sort(Comparator.comparingLong((Speakers.Row row) -> -row.statements()).thenComparing(Speakers.Row::name));
        List<Speakers.TermCount> columns = new ArrayList<>();
        terms.forEach((term, count) -> columns.add(new Speakers.TermCount(term, count)));
        columns.sort(Comparator.comparingLong((Speakers.TermCount t) -> -t.statements())
                .thenComparing(Speakers.TermCount::term));
        return new Speakers(query, statements, articles, rows, columns);
    }
}
