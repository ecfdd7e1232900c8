package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;

/**
 * A process that indexes made-up articles, to be killed: commits every few milliseconds and tells how far it is. The same
 * articles on every run, some ids twice.
 */
final class CrashVictim {
    static final int ARTICLES = 1_500;
    private static final int REPORT_EVERY = 25;

    private CrashVictim() {
    }

    public static void main(String[] args) throws IOException {
        index(Path.of(args[0]), System.out);
    }

    static IndexManifest index(Path folder, PrintStream progress) throws IOException {
        Random random = new Random(11);
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, new CharSegmenter(), IndexerOptions.DEFAULT);
                IndexingRun run = new IndexingRun(indexer, 2, Duration.ofMillis(15))) {
            for (int i = 1; i <= ARTICLES; i++) {
                run.add(article(random, i));
                if (i % REPORT_EVERY == 0) {
                    progress.println(i);
                    progress.flush();
                }
            }
            run.finish();
            return indexer.manifest();
        }
    }

    private static Article article(Random random, int i) {
        int item = random.nextInt(10) == 0 ? 1 + random.nextInt(i) : i;
        return Articles.at("f" + i / 200, "1998-01-01", 1, item).title("题" + i)
                .body("正文发展".repeat(1 + random.nextInt(60)) + i, null).build();
    }
}
