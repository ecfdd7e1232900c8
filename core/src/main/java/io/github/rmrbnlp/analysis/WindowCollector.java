package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import java.io.IOException;

/** Counts the words in the windows of hits, and the words the hits consist of. Not thread-safe. */
final class WindowCollector implements ScanCollector {
    /** Groups of the counts. */
    static final int NEIGHBOURS = 0;
    static final int NODES = 1;
    static final int GROUPS = 2;

    private final SliceCounts counts;
    private final NodeWindows windows;
    private long hits;
    private long articles;
    private long neighbours;
    private long nodes;

    WindowCollector(SharedCounts shared, Window window) {
        counts = new SliceCounts(shared, GROUPS);
        windows = new NodeWindows(window);
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        if (places.count() == 0) {
            return;
        }
        hits += places.count();
        articles++;
        byte[] marks = windows.of(article, places);
        char[] folded = article.folded();
        for (int i = 0; i < article.tokenCount(); i++) {
            if (marks[i] != NodeWindows.OUTSIDE && article.isWord(i)) {
                boolean node = marks[i] == NodeWindows.NODE;
                neighbours += node ? 0 : 1;
                nodes += node ? 1 : 0;
                counts.add(folded, article.tokenStart(i), article.tokenEnd(i), node ? NODES : NEIGHBOURS);
            }
        }
        counts.endArticle();
    }

    void flush() {
        counts.flush();
    }

    long hits() {
        return hits;
    }

    long articles() {
        return articles;
    }

    long neighbours() {
        return neighbours;
    }

    long nodes() {
        return nodes;
    }
}
