package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The strings a query looks for in bodies, whose places a cluster can mark and count. Stateless. */
final class QueryStrings {
    private QueryStrings() {
    }

    /** What marks the strings a query looks for in the body, wherever they stand; nothing if it looks for none. */
    static ObjectNode highlight(QueryNode node) {
        List<ObjectNode> strings = new ArrayList<>();
        collectStrings(node, strings);
        return strings.isEmpty() ? ClusterQuery.leaf("match_none") : ClusterQuery.any(strings);
    }

    /**
     * The strings whose places in bodies are those of the query, folded, each once; none if it has no places.
     *
     * @throws UnsupportedOnClusterException if a part has places that are no string's
     */
    static List<String> strings(QueryNode node) {
        Set<String> strings = new LinkedHashSet<>();
        collectPlaces(node, strings);
        return List.copyOf(strings);
    }

    /**
     * The articles that match and have a place of the query in their body.
     *
     * @throws UnsupportedOnClusterException if a part has places that are no string's
     */
    static ObjectNode withPlaces(QueryNode node) {
        return strings(node).isEmpty()
                ? ClusterQuery.leaf("match_none")
                : ClusterQuery.both(ClusterQuery.of(node), highlight(node));
    }

    private static void collectPlaces(QueryNode node, Set<String> strings) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> collectPlaces(part, strings));
            case QueryNode.Or or -> or.parts().forEach(part -> collectPlaces(part, strings));
            case QueryNode.Not not when !(not.part() instanceof QueryNode.Not) -> {
            }
            case QueryNode.All all -> {
            }
            case QueryNode.NumberRange range -> {
            }
            case QueryNode.DateRange range -> {
            }
            case QueryNode.Filter filter -> {
            }
            case QueryNode.Match match when isOfBody(match) -> strings.add(ExactText.fold(match.pattern().text()));
            case QueryNode.Match match when !hasPlaces(match) -> {
            }
            default -> throw new UnsupportedOnClusterException(node, "finding its places");
        }
    }

    static boolean hasPlaces(QueryNode.Match match) {
        return switch (match.field()) {
            case TEXT, BODY -> !match.pattern().isAnything();
            case WORD, DOCUMENT_NUMBER -> true;
            default -> match.field().kind() == QueryField.Kind.MENTION;
        };
    }

    private static void collectStrings(QueryNode node, List<ObjectNode> strings) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> collectStrings(part, strings));
            case QueryNode.Or or -> or.parts().forEach(part -> collectStrings(part, strings));
            case QueryNode.Near near -> {
                collectStrings(near.left(), strings);
                collectStrings(near.right(), strings);
            }
            case QueryNode.Match match when isOfBody(match) ->
                strings.add(ClusterQuery.leaf("match_phrase", ClusterQuery.BODY,
                        JsonNodeFactory.instance.stringNode(match.pattern().text())));
            default -> {
                // Other parts have no strings, or none that shall stand.
            }
        }
    }

    static boolean isOfBody(QueryNode.Match match) {
        boolean ofBody = match.field() == QueryField.TEXT || match.field() == QueryField.BODY;
        return ofBody && match.pattern().isLiteral();
    }
}
