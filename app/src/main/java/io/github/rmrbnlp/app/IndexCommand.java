package io.github.rmrbnlp.app;

import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb index}. */
@Command(name = "index", description = "Creates or updates an index.", //
        footer = {"",
                "An article is replaced by a later one with the same id; running the same input again changes nothing. "
                        + "After a crash or Ctrl-C run the same command again.",
                "The index keeps the terms of --terms: later runs find them too, and with others in FILE the articles "
                        + "that hold them are annotated again, without any PATH as well."})
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

    @Option(names = "--prune", description = "Remove articles below the given paths whose source has vanished.")
    private boolean prune;

    @Option(names = "--alerts", paramLabel = "FILE", //
            description = "Then tell the saved queries what is new, as 'rmrb watch run --alerts FILE' does.")
    private Path alerts;

    @Mixin
    private OwnTermsOption ownTerms;

    @Override
    int run() throws IOException {
        if (threads < 1 || commitSeconds < 1) {
            throw new CommandFailure("--threads and --commit-seconds must be at least 1");
        }
        interruption().expectCommit();
        boolean termsOnly = ownTerms.isGiven() && !prune && !rebuild; // a rebuild of nothing would empty the index
        List<Path> paths = termsOnly ? input.paths() : input.requiredPaths();
        if (paths.isEmpty()) {
            IndexNotes.open(index.folder()).close(); // says so where there is no index to tell
        }
        IndexerOptions options = IndexerOptions.DEFAULT.withRebuild(rebuild)
                .withCommitInterval(Duration.ofSeconds(commitSeconds)).withOwnTerms(ownTerms.read());
        Segmenter engine = segmenter.create();
        int status = index(paths, options, engine);
        if (alerts != null) {
            new AlertRun(this, index.folder(), engine, alerts).run(ScanLimits.NONE.time());
        }
        return status;
    }

    private int index(List<Path> paths, IndexerOptions options, Segmenter engine) throws IOException {
        try (RejectsOutput rejected = rejects.open()) {
            try (CorpusIndexer indexer = CorpusIndexer.open(index.folder(), engine, options)) {
                if (indexer.hasReplacedForeign()) {
                    warn(index.folder()
                            + ": was an index of another version of Lucene; saved queries it may have had are gone");
                }
                if (ownTerms.isGiven()) {
                    warn(Counted.of(indexer.annotatedAgain(), "article")
                            + " of the index annotated again, for terms it had not been told of or knows no longer");
                }
                if (paths.isEmpty()) {
                    indexer.commit();
                    return ExitStatus.DONE;
                }
                new ArchiveIndexing(this, paths, input.readOptions().withFormat(inputFormat.format()),
                        rejected).run(indexer, options, threads, prune);
            }
            rejected.reading().keep(index.folder());
            return rejected.finish(this);
        }
    }
}
