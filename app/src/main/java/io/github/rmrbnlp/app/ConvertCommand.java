package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.write.ArticleWriter;
import io.github.rmrbnlp.corpusio.write.JsonLinesWriter;
import io.github.rmrbnlp.corpusio.write.TeiWriter;
import io.github.rmrbnlp.pipeline.ConlluWriter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.tag.Tagger;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb convert}. */
@Command(name = "convert", description = "Writes articles in another format.", //
        footer = {"",
                "tagged, markdown: --out is a folder that gets one file for each source file, with its relative name. "
                        + "jsonl, tei, conllu: --out is one file; default: standard output."})
final class ConvertCommand extends Verb {
    /** What articles can be written as; constants are lower case because users type them. */
    enum Target {
        tagged, markdown, jsonl, tei, conllu
    }

    @Mixin
    private InputOptions input;

    @Mixin
    private InputFormatOption inputFormat;

    @Mixin
    private RejectsOption rejects;

    @Option(names = "--to", required = true, paramLabel = "FORMAT", description = "${COMPLETION-CANDIDATES}.")
    private Target to;

    @Option(names = {"-o", "--out"}, paramLabel = "DIR|FILE", description = "Where to write.")
    private Path out;

    @Override
    int run() throws IOException {
        boolean manyFiles = to == Target.tagged || to == Target.markdown;
        if (manyFiles && out == null) {
            throw new CommandFailure("--to " + to + " needs --out DIR, the folder of the converted files");
        }
        input.requiredPaths();
        try (RejectsOutput rejected = rejects.open()) {
            if (manyFiles) {
                try (ConvertedFiles files = new ConvertedFiles(out, input.paths(), to)) {
                    read(files, rejected);
                }
            } else {
                toOneFile(rejected);
            }
            return rejected.finish(this);
        }
    }

    private void toOneFile(RejectsOutput rejected) throws IOException {
        try (Output file = out == null ? Output.toStream(terminal().out()) : Output.toFile(out)) {
            ArticleWriter writer = switch (to) {
                case jsonl -> new JsonLinesWriter(file.withoutClose());
                case tei -> new TeiWriter(file.withoutClose());
                case conllu -> new ConlluWriter(file.withoutClose(), Segmenter.standard(), Tagger.standard());
                case tagged, markdown -> throw new IllegalStateException(to + " goes to many files");
            };
            read(writer::write, rejected);
            writer.close();
            file.commit();
        }
    }

    private void read(ReadSink articles, RejectsOutput rejected) throws IOException {
        try (Progress progress = progress("convert", "articles")) {
            SourceProgress sources = new SourceProgress(progress, input.paths());
            ReadSink sink = new ReadSink() {
                @Override
                public void article(Article article) throws IOException {
                    interruption().check();
                    articles.article(article);
                    rejected.add(article);
                    sources.article(article.source().file());
                }

                @Override
                public void reject(Reject reject) throws IOException {
                    articles.reject(reject);
                    rejected.add(reject);
                }

                @Override
                public void skipped(Skipped skipped) throws IOException {
                    articles.skipped(skipped);
                    rejected.add(skipped);
                }

                @Override
                public void endOfEntry(String file, String entry, long bytes) throws IOException {
                    articles.endOfEntry(file, entry, bytes);
                }
            };
            CorpusReader.with(input.readOptions().withFormat(inputFormat.format()).withSourceText(true))
                    .read(input.paths(), sink);
        }
    }
}
