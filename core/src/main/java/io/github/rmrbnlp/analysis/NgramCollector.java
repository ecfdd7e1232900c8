package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import java.io.IOException;

/**
 * Counts words, or sequences of n words with a blank between them. A sequence does not run over punctuation or white space.
 * Not thread-safe.
 */
final class NgramCollector implements ScanCollector {
    private final Ngrams ngrams;
    private final int group;
    private final SliceCounts counts;
    private long sequences;
    private long articles;

    NgramCollector(SharedCounts shared, int groups, int n, int group) {
        this.group = group;
        ngrams = new Ngrams(n);
        counts = new SliceCounts(shared, groups);
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        articles++;
        sequences += ngrams.forEach(article, (text, start, end) -> counts.add(text, start, end, group));
        counts.endArticle();
    }

    /** Passes on what is left. */
    void flush() {
        counts.flush();
    }

    /** The number of words or sequences seen, of whatever class. */
    long sequences() {
        return sequences;
    }

    long articles() {
        return articles;
    }
}
