package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Which statements or figures of which articles a query is about, by the rules of {@link io.github.rmrbnlp.index.AnnotationFilter},
 * as far as the cluster has the means: those that meet its conditions on them; else the statements whose content has one of its
 * strings; else all. Immutable.
 *
 * @param path where they are nested
 * @param articles the articles, a query
 * @param annotations which of theirs, a query
 */
record AnnotationChoice(String path, ObjectNode articles, ObjectNode annotations) {
    private static final String STATEMENTS = "statements";
    private static final String FIGURES = "figures";

    /**
     * The statements: one choice, or two where strings choose among the statements of some of the articles.
     *
     * @throws UnsupportedOnClusterException if a part of the query says by its places which statements it is about
     */
    static List<AnnotationChoice> statements(QueryNode query) {
        List<ObjectNode> conditions = new ArrayList<>();
        List<QueryNode> placed = new ArrayList<>();
        collect(query, STATEMENTS, conditions, placed);
        if (!conditions.isEmpty()) {
            return List.of(new AnnotationChoice(STATEMENTS, ClusterQuery.of(query), ClusterQuery.any(conditions)));
        }
        if (placed.isEmpty()) {
            return List.of(new AnnotationChoice(STATEMENTS, ClusterQuery.of(query), ClusterQuery.all()));
        }
        List<ObjectNode> said = new ArrayList<>();
        for (QueryNode part : placed) {
            if (!(part instanceof QueryNode.Match match && QueryStrings.isOfBody(match))) {
                throw new UnsupportedOnClusterException(part, "choosing statements by where this stands");
            }
            said.add(ClusterQuery.of(new QueryNode.Match(QueryField.QUOTE, match.pattern())));
        }
        ObjectNode inBody = QueryStrings.highlight(query);
        return List.of(
                new AnnotationChoice(STATEMENTS, ClusterQuery.both(ClusterQuery.of(query), inBody),
                        ClusterQuery.any(said)),
                new AnnotationChoice(STATEMENTS, ClusterQuery.without(ClusterQuery.of(query), inBody),
                        ClusterQuery.all()));
    }

    /**
     * The figures.
     *
     * @throws UnsupportedOnClusterException if the query has no conditions on them and a part with places: those in the same
     *             sentence would be meant, and the cluster knows no sentences
     */
    static AnnotationChoice figures(QueryNode query) {
        List<ObjectNode> conditions = new ArrayList<>();
        List<QueryNode> placed = new ArrayList<>();
        collect(query, FIGURES, conditions, placed);
        if (conditions.isEmpty() && !placed.isEmpty()) {
            throw new UnsupportedOnClusterException(placed.getFirst(),
                    "choosing figures by the sentence this stands in");
        }
        return new AnnotationChoice(FIGURES, ClusterQuery.of(query),
                conditions.isEmpty() ? ClusterQuery.all() : ClusterQuery.any(conditions));
    }

    /** The articles that have one of them. */
    ObjectNode holders() {
        return ClusterQuery.both(articles, ClusterQuery.nested(path, annotations));
    }

    /** Those of them that meet a further condition; all if it is null. */
    AnnotationChoice narrowed(QueryNode only) {
        QueryNode condition = switch (only) {
            case null -> null;
            case QueryNode.OneStatement one -> one.condition();
            case QueryNode.OneFigure one -> one.condition();
            default -> throw new IllegalArgumentException("no condition on a statement or figure: " + only);
        };
        return condition == null
                ? this
                : new AnnotationChoice(path, articles, ClusterQuery.both(annotations, ClusterQuery.of(condition)));
    }

    /** Conditions on annotations of that kind, and all other parts that stand somewhere in a body. */
    private static void collect(QueryNode node, String path, List<ObjectNode> conditions, List<QueryNode> placed) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, path, conditions, placed));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, path, conditions, placed));
            case QueryNode.OneStatement one when path.equals(STATEMENTS) ->
                conditions.add(ClusterQuery.of(one.condition()));
            case QueryNode.OneFigure one when path.equals(FIGURES) -> conditions.add(ClusterQuery.of(one.condition()));
            case QueryNode.Match match -> {
                if (QueryStrings.hasPlaces(match)) {
                    placed.add(match);
                }
            }
            case QueryNode.Not not -> requireSingle(not);
            case QueryNode.All all -> {
            }
            case QueryNode.NumberRange range -> {
            }
            case QueryNode.DateRange range -> {
            }
            case QueryNode.Filter filter -> {
            }
            default -> placed.add(node);
        }
    }

    private static void requireSingle(QueryNode.Not not) {
        if (not.part() instanceof QueryNode.Not) {
            throw new UnsupportedOnClusterException(not, "a double NOT here");
        }
    }
}
