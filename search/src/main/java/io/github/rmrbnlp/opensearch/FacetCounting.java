package io.github.rmrbnlp.opensearch;

import static io.github.rmrbnlp.opensearch.ClusterSearch.json;
import static io.github.rmrbnlp.opensearch.ClusterSearch.jsonArray;

import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.opensearch.ClusterSearch.Scope;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Values of a field counted by the cluster, every one exactly. Stateless. */
final class FacetCounting {
    private static final int PAGE = 10_000;

    private FacetCounting() {
    }

    static Facet of(ClusterSearch search, QueryNode query, QueryField field, int limit) throws IOException {
        if (!field.kind().isCounted() || field == QueryField.ID || field == QueryField.BATCH || limit < 1) {
            throw new IllegalArgumentException(
                    "the values of " + field.queryName() + " cannot be counted in a cluster, " + limit + " shown");
        }
        String counted = field(field);
        Scope scope = Scope.of(ClusterQuery.of(query));
        List<Facet.Count> values = new ArrayList<>();
        search.eachBucket(scope, jsonArray("[{'value': {'terms': {'field': '" + counted + "'}}}]"), json("{}"), PAGE,
                bucket -> values.add(new Facet.Count(bucket.path("key").path("value").asString(),
                        bucket.path("doc_count").asLong())));
        long missing = search.aggregate(scope, json("{'without': {'missing': {'field': '" + counted + "'}}}"))
                .path("without").path("doc_count").asLong();
        Comparator<Facet.Count> byValue = field.kind() == QueryField.Kind.NAME
                ? Comparator.comparing(Facet.Count::value)
                : Comparator.comparingInt(count -> Integer.parseInt(count.value()));
        values.sort(Comparator.comparingLong(Facet.Count::articles).reversed().thenComparing(byValue));
        return new Facet(field, values.subList(0, Math.min(limit, values.size())), values.size(), missing);
    }

    private static String field(QueryField field) {
        if (field == QueryField.DATE) {
            return QueryField.YEAR.queryName();
        }
        String name = ClusterQuery.field(field);
        return field.kind() == QueryField.Kind.NAME ? name + ".printed" : name;
    }
}
