package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.term.discovery.DatedText;
import io.github.rmrbnlp.annotate.term.discovery.DatedTexts;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;

/**
 * The articles of an index that have a date, one after another by date and id, for whoever looks for new terms. Immutable and
 * thread-safe.
 *
 * @param index where they are read
 * @param limits when to give up
 */
public record IndexedTexts(CorpusIndex index, ScanLimits limits) implements DatedTexts {
    @Override
    public void read(Reader reader) throws IOException {
        index.walk(new QueryNode.All(), (view, places) -> {
            if (view.year() != ArticleView.NONE) {
                Article article = view.article();
                reader.text(new DatedText(article.id(), article.date(), article.body()));
            }
        }, limits);
    }
}
