package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadAccount;
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
import java.time.Duration;
import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb index}. */
@Command(name = "index", description = "Creates or updates an index.", //
        footer = {"",
                "An article is replaced by a later one with the same id; running the same input again changes nothing. "
                        + "After a crash or Ctrl-C run the same command again."})
final class IndexCommand extends Verb {
    @Mixin
    private InputOptions input;

    @Mixin
    private InputFormatOption inputFormat;

    @Mixin
    private IndexOption index;

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private RejectsOption rejects;

    @Option(names = "--threads", paramLabel = "N", description = "Indexing threads; default: one for each processor.")
    private int threads = Runtime.getRuntime().availableProcessors();

    @Option(names = "--commit-seconds", paramLabel = "N", defaultValue = "60", //
            description = "Commit so often; default: ${DEFAULT-VALUE}.")
    private int commitSeconds;

    @Option(names = "--rebuild", description = "Replace the index, whatever its version, by a new one of this input.")
    private boolean rebuild;

    @Override
    int run() throws IOException {
        if (threads < 1 || commitSeconds < 1) {
            throw new CommandFailure("--threads and --commit-seconds must be at least 1");
        }
        interruption().expectCommit();
        input.requiredPaths();
        IndexerOptions options = IndexerOptions.DEFAULT.withRebuild(rebuild)
                .withCommitInterval(Duration.ofSeconds(commitSeconds));
        try (RejectsOutput rejected = rejects.open();
                CorpusIndexer indexer = CorpusIndexer.open(index.folder(), segmenter.create(), options);
                IndexingRun run = new IndexingRun(indexer, threads, options.commitInterval())) {
            long started = System.nanoTime();
            ReadAccount account = read(run, rejected);
            run.finish();
            report(run, account, indexer.manifest(), (System.nanoTime() - started) / 1e9);
            return rejected.finish(this);
        }
    }

    private ReadAccount read(IndexingRun run, RejectsOutput rejected) throws IOException {
        try (Progress progress = progress("index", "articles")) {
            SourceProgress sources = new SourceProgress(progress, input.paths());
            ReadSink sink = new ReadSink() {
                @Override
                public void article(Article article) throws IOException {
                    interruption().check();
                    run.add(article);
                    sources.article(article.source().file());
                }

                @Override
                public void reject(Reject reject) throws IOException {
                    rejected.add(reject);
                }

                @Override
                public void skipped(Skipped skipped) {
                    rejected.add(skipped);
                }
            };
            return CorpusReader.with(input.readOptions().withFormat(inputFormat.format())).read(input.paths(), sink);
        } catch (InterruptedIOException e) {
            run.finish();
            throw e;
        }
    }

    private void report(IndexingRun run, ReadAccount account, IndexManifest manifest, double seconds) {
        say("%,d articles read, %,d rejected: %,d new, %,d replaced, %,d unchanged, %,d duplicates; %.1f s",
                account.articles(), account.rejects(), run.count(Change.ADDED), run.count(Change.REPLACED),
                run.count(Change.UNCHANGED), run.count(Change.DUPLICATE), seconds);
        if (run.count(Change.CLASHED) > 0) {
            say("%,d articles have an id that another article of the input has too, with other content; the later one was kept",
                    run.count(Change.CLASHED));
        }
        say("index %s holds %,d articles, %,d chars", index.folder(), manifest.articles(), manifest.chars());
    }

    private void say(String format, Object... values) {
        warn(String.format(Locale.ROOT, format, values));
    }
}
