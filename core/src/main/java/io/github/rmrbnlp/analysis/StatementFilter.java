package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import java.util.ArrayList;
import java.util.List;

/**
 * What statements are narrowed to besides a query, whatever the query chooses them by. Immutable.
 *
 * @param speakers canonical names or mentions, any of which speaks; empty for anybody
 * @param cues verbs, any of which introduces the statement; empty for any
 * @param direct whether what is said stands in quotation marks; null for either
 */
public record StatementFilter(List<String> speakers, List<String> cues, Boolean direct) {
    /** Lets every statement pass. */
    public static final StatementFilter ALL = new StatementFilter(List.of(), List.of(), null);

    public StatementFilter {
        speakers = List.copyOf(speakers);
        cues = List.copyOf(cues);
    }

    /** For {@link ListRequest} and {@link Speakers}; null if every statement passes. */
    public QueryNode.OneStatement condition() {
        List<QueryNode> parts = new ArrayList<>();
        addAny(parts, QueryField.SPEAKER, speakers);
        addAny(parts, QueryField.CUE, cues);
        if (direct != null) {
            parts.add(new QueryNode.Flag(QueryField.DIRECT, direct));
        }
        return parts.isEmpty()
                ? null
                : new QueryNode.OneStatement(parts.size() == 1 ? parts.getFirst() : new QueryNode.And(parts));
    }

    private static void addAny(List<QueryNode> parts, QueryField field, List<String> values) {
        List<QueryNode> any = new ArrayList<>();
        values.forEach(value -> any.add(new QueryNode.Match(field, TextPattern.literal(value))));
        if (any.size() == 1) {
            parts.add(any.getFirst());
        } else if (!any.isEmpty()) {
            parts.add(new QueryNode.Or(any));
        }
    }
}
