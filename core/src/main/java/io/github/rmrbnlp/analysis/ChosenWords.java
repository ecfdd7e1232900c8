package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleSet;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** How often chosen tokens, all of them words, occur in bodies. Not thread-safe. */
final class ChosenWords implements ScanCollector {
    private final WordTable chosen;
    private final long[] occurrences;
    private long words;

    private ChosenWords(WordTable chosen) {
        this.chosen = chosen;
        occurrences = new long[chosen.size()];
    }

    static ChosenWords count(CorpusIndex index, QueryNode scope, WordTable chosen, ScanLimits limits)
            throws IOException {
        ChosenWords sum = new ChosenWords(chosen);
        ArticleSet articles = index.articles(scope, limits);
        sum.words = articles.words();
        List<String> wanted = IntStream.range(0, chosen.size()).mapToObj(chosen::word).toList();
        if (articles.isQuickFor(wanted.size()) && wanted.stream().allMatch(ArticleSet::knows)) {
            sum.add(articles.occurrences(wanted, limits));
            return sum;
        }
        for (ChosenWords slice : index.scan(scope, () -> new ChosenWords(chosen), limits)) {
            sum.add(slice.occurrences);
        }
        return sum;
    }

    private void add(long[] more) {
        for (int i = 0; i < occurrences.length; i++) {
            occurrences[i] += more[i];
        }
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        char[] folded = article.folded();
        for (int i = 0; i < article.tokenCount(); i++) {
            int word = chosen.find(folded, article.tokenStart(i), article.tokenEnd(i));
            if (word != WordTable.NONE) {
                occurrences[word]++;
            }
        }
    }

    long occurrences(int word) {
        return occurrences[word];
    }

    /** All words, chosen or not. */
    long words() {
        return words;
    }
}
