package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.reject.RejectsFile;
import io.github.rmrbnlp.corpusio.write.ArticleWriter;
import io.github.rmrbnlp.corpusio.write.JsonLinesWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb parse}. */
@Command(name = "parse", description = "Reads archives and prints their articles as JSON Lines.")
final class ParseCommand extends Verb {
    @Mixin
    private InputOptions input;

    @Mixin
    private InputFormatOption inputFormat;

    @Mixin
    private OutputOptions output;

    @Mixin
    private RejectsOption rejects;

    @Option(names = "--only-rejects", paramLabel = "FILE", //
            description = "Read again what an earlier run rejected, instead of PATHs.")
    private Path onlyRejects;

    @Override
    int run() throws IOException {
        if (onlyRejects != null && !input.paths().isEmpty()) {
            throw new CommandFailure("--only-rejects names what to read; leave the paths out");
        }
        List<Reject> again = onlyRejects == null ? List.of() : RejectsFile.read(onlyRejects);
        List<Path> paths = onlyRejects == null ? input.requiredPaths() : List.of();
        try (RejectsOutput rejected = rejects.open(); Output out = output.open(terminal())) {
            try (Progress progress = progress("parse", "articles")) {
                Sink sink = new Sink(new JsonLinesWriter(out), rejected, new SourceProgress(progress, paths));
                CorpusReader reader = CorpusReader.with(input.readOptions().withFormat(inputFormat.format()));
                if (onlyRejects == null) {
                    reader.read(paths, sink);
                } else {
                    reader.readAgain(again, sink);
                }
            }
            out.commit();
            return rejected.finish(this);
        }
    }

    private final class Sink implements ReadSink {
        private final ArticleWriter articles;
        private final RejectsOutput rejected;
        private final SourceProgress progress;

        Sink(ArticleWriter articles, RejectsOutput rejected, SourceProgress progress) {
            this.articles = articles;
            this.rejected = rejected;
            this.progress = progress;
        }

        @Override
        public void article(Article article) throws IOException {
            interruption().check();
            articles.write(article);
            rejected.add(article);
            progress.article(article.source().file());
        }

        @Override
        public void reject(Reject reject) throws IOException {
            rejected.add(reject);
        }

        @Override
        public void skipped(Skipped skipped) {
            rejected.add(skipped);
        }

        @Override
        public void position(String file, long bytes) {
            progress.position(file, bytes);
        }
    }
}
