package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.TextPattern;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;

/** Prints which indexed articles hold a term. Stateless. */
final class AffectedArticles {
    private AffectedArticles() {
    }

    static void print(CorpusIndex corpus, List<String> forms, int limit, OutputStream sink) throws IOException {
        List<QueryNode> choices = forms.stream()
                .<QueryNode>map(form -> new QueryNode.Match(QueryField.TEXT, TextPattern.literal(form))).toList();
        QueryNode query = choices.size() == 1 ? choices.getFirst() : new QueryNode.Or(choices);
        SearchResult result = corpus
                .search(SearchRequest.of(query).withSort(SortOrder.DATE).withWindow(0, limit).withSnippets(0));
        Writer out = Texts.writer(sink);
        out.write(result.total() + " indexed articles hold it" + (result.total() > limit ? ", the first " + limit : "")
                + ":\n");
        for (Hit hit : result.hits()) {
            out.write(hit.article().id() + "\t" + hit.citation() + "\t" + hit.article().title() + "\n");
        }
        out.flush();
    }
}
