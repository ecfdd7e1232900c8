package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;

/** What a question and the part of the corpus it is asked of have to do with one another. Stateless. */
final class Scopes {
    private Scopes() {
    }

    /** Articles of the scope that match the query; only the query has places. */
    static QueryNode both(QueryNode query, QueryNode scope) {
        if (scope instanceof QueryNode.All) {
            return query;
        }
        return new QueryNode.And(List.of(query, new QueryNode.Filter(scope)));
    }

    /** Articles that match the query and can hold what a condition speaks of; only the query has places. */
    static QueryNode holding(QueryNode query, QueryNode only) {
        return only == null ? query : both(query, only);
    }

    /** The values an article has in a field that tells parts of a corpus apart. */
    static List<String> values(ArticleView article, QueryField field) throws IOException {
        if (field == QueryField.PAGE) {
            return article.page() < 0 ? List.of() : List.of(Integer.toString(article.page()));
        }
        return article.names(field);
    }

    /** @throws IllegalArgumentException if {@link #values} does not know the field */
    static void requireFacet(QueryField field) {
        if (field != QueryField.PAGE && field.kind() != QueryField.Kind.NAME) {
            throw new IllegalArgumentException(field.queryName() + " has no values to tell articles apart by");
        }
    }
}
