package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadAccount;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.index.Change;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.IndexingRun;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Indexes all articles under some paths, with progress and a final report. After Ctrl-C what was read is committed.
 *
 * @param verb whose terminal and interruption it uses
 * @param paths what to read
 * @param reading how to read it
 * @param rejected receives what cannot be read
 */
record ArchiveIndexing(Verb verb, List<Path> paths, ReadOptions reading, RejectsOutput rejected) {
    /** @param prune whether to remove the articles below the paths whose source has vanished */
    void run(CorpusIndexer indexer, IndexerOptions options, int threads, boolean prune) throws IOException {
        long started = System.nanoTime();
        try (IndexingRun run = new IndexingRun(indexer, threads, options.commitInterval())) {
            ReadAccount account = read(run);
            run.finish();
            if (prune) {
                say("%s removed whose source has vanished", Counted.of(indexer.prune(paths, run), "article"));
            }
            report(run, account, indexer.manifest(), (System.nanoTime() - started) / 1e9);
        }
    }

    private ReadAccount read(IndexingRun run) throws IOException {
        try (Progress progress = verb.progress("index", "articles")) {
            SourceProgress sources = new SourceProgress(progress, paths);
            return CorpusReader.with(reading).read(paths, new Sink(run, sources));
        } catch (InterruptedIOException e) {
            run.finish();
            throw e;
        }
    }

    private final class Sink implements ReadSink {
        private final IndexingRun run;
        private final SourceProgress progress;

        Sink(IndexingRun run, SourceProgress progress) {
            this.run = run;
            this.progress = progress;
        }

        @Override
        public void article(Article article) throws IOException {
            verb.interruption().check();
            run.add(article);
            rejected.add(article);
            progress.article(article.source().file());
        }

        @Override
        public void reject(Reject reject) throws IOException {
            run.rejected(reject.file());
            rejected.add(reject);
        }

        @Override
        public void skipped(Skipped skipped) {
            run.rejected(skipped.file());
            rejected.add(skipped);
        }

        @Override
        public void position(String file, long bytes) {
            progress.position(file, bytes);
        }
    }

    private void report(IndexingRun run, ReadAccount account, IndexManifest manifest, double seconds) {
        say("%s read, %,d rejected: %,d new, %,d replaced, %,d unchanged, %s; %.1f s",
                Counted.of(account.articles(), "article"), account.rejects(), run.count(Change.ADDED),
                run.count(Change.REPLACED),
                run.count(Change.UNCHANGED), Counted.of(run.count(Change.DUPLICATE), "duplicate"), seconds);
        if (run.count(Change.CLASHED) > 0) {
            say("%s with an id that another article of the input has too, and other content; the later one was kept",
                    Counted.of(run.count(Change.CLASHED), "article"));
        }
        say("the index holds %s, %s", Counted.of(manifest.articles(), "article"), Counted.of(manifest.chars(), "char"));
    }

    private void say(String format, Object... values) {
        verb.warn(String.format(Locale.ROOT, format, values));
    }
}
