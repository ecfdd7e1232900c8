package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.cql.CqlMatcher;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What stands under the labels of a query's patterns of tokens, at a place of theirs. Not thread-safe. */
final class MatchLabels {
    private final List<CqlMatcher> matchers = new ArrayList<>();

    MatchLabels(QueryNode query) {
        collect(query);
    }

    private void collect(QueryNode node) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(this::collect);
            case QueryNode.Or or -> or.parts().forEach(this::collect);
            case QueryNode.Near near -> {
                collect(near.left());
                collect(near.right());
            }
            case QueryNode.Within within -> collect(within.part());
            case QueryNode.Tokens tokens -> {
                if (!tokens.pattern().labels().isEmpty()) {
                    matchers.add(new CqlMatcher(tokens.pattern(), ExactText::fold));
                }
            }
            default -> {
                // no pattern whose places are shown
            }
        }
    }

    /** Whether the query has a pattern with labels. */
    boolean any() {
        return !matchers.isEmpty();
    }

    /** By label, as printed; empty where no such pattern has the place. */
    Map<String, String> of(ArticleView article, int start, int end) throws IOException {
        Map<String, String> labels = new LinkedHashMap<>();
        for (CqlMatcher matcher : matchers) {
            matcher.find(article.tokenText());
            while (matcher.next() && matcher.start() <= start) {
                if (matcher.start() == start && matcher.end() == end) {
                    for (String label : matcher.labels()) {
                        Optional<Span> span = matcher.label(label);
                        if (span.isPresent()) {
                            labels.put(label, article.text(span.get().start(), span.get().end()));
                        }
                    }
                }
            }
        }
        return labels;
    }
}
