package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.WordTotals;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.Optional;

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
        Optional<WordTotals> totals = scope instanceof QueryNode.All ? index.wordTotals() : Optional.empty();
        if (totals.isPresent() && sum.takenFrom(totals.get())) {
            return sum;
        }
        for (ChosenWords slice : index.scan(scope, () -> new ChosenWords(chosen), limits)) {
            sum.words += slice.words;
            for (int i = 0; i < sum.occurrences.length; i++) {
                sum.occurrences[i] += slice.occurrences[i];
            }
        }
        return sum;
    }

    /** Takes the counts from the index's own, if these tell every chosen word. */
    private boolean takenFrom(WordTotals totals) throws IOException {
        for (int i = 0; i < occurrences.length; i++) {
            if (!totals.knows(chosen.word(i))) {
                return false;
            }
        }
        for (int i = 0; i < occurrences.length; i++) {
            occurrences[i] = totals.occurrences(chosen.word(i));
        }
        words = totals.words();
        return true;
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        char[] folded = article.folded();
        words += article.wordCount();
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
