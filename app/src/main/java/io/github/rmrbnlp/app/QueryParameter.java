package io.github.rmrbnlp.app;

import io.github.rmrbnlp.query.QueryNode;
import picocli.CommandLine.Parameters;

/** The query of a verb that asks one. */
final class QueryParameter {
    @Parameters(paramLabel = "QUERY", arity = "0..1", description = "The query; * finds every article, which is the default with --cql.")
    private String query;

    /** What is looked for, without the filters. */
    QueryNode question(FilterOptions filter) {
        return filter.question(query);
    }

    /** The query with the filters. */
    QueryNode node(FilterOptions filter) {
        return filter.applyTo(query);
    }
}
