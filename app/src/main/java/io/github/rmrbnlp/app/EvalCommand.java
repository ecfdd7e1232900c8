package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.eval.ExtractionScorer;
import io.github.rmrbnlp.eval.Score;
import io.github.rmrbnlp.pipeline.Annotator;
import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb eval}. */
@Command(name = "eval", description = "Scores a model or the extractors against gold.", //
        footer = {"",
                "extraction: PATH is a folder with articles/ and gold/; prints precision, recall and F1 of each layer."})
final class EvalCommand extends Verb {
    /** What can be scored; constants are lower case because users type them. */
    enum Subject {
        extraction
    }

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "${COMPLETION-CANDIDATES}.")
    private Subject subject;

    @Parameters(index = "1", paramLabel = "PATH", description = "The gold standard.")
    private Path gold;

    @Option(names = "--errors", paramLabel = "LAYER", //
            description = "Print each miss and each spurious annotation of this layer too: statements, figures, dates or terms.")
    private String errors;

    @Override
    int run() throws IOException {
        return switch (subject) {
            case extraction -> scoreExtraction();
        };
    }

    private int scoreExtraction() throws IOException {
        Path articles = gold.resolve("articles");
        if (!Files.isDirectory(articles) || !Files.isDirectory(gold.resolve("gold"))) {
            throw new CommandFailure(gold + ": no gold standard; it needs the folders articles and gold");
        }
        ExtractionScorer scorer = new ExtractionScorer(gold);
        Set<String> ids = scorer.ids();
        Annotator.Worker annotator = Annotator.standard().newWorker();
        CorpusReader.with(ReadOptions.DEFAULT).read(List.of(articles), article -> {
            interruption().check();
            String id = Path.of(article.source().file()).getFileName().toString().replaceFirst("\\.[^.]*$", "");
            if (ids.contains(id)) {
                scorer.add(id, article.body(), annotator.annotate(article.body(), article.date()));
            } else {
                warn(article.source().file() + ": no gold for it");
            }
        });
        print(scorer);
        return ExitStatus.DONE;
    }

    private void print(ExtractionScorer scorer) throws IOException {
        Writer out = Texts.writer(terminal().out());
        List<Score> scores = scorer.scores();
        for (String error : scorer.errors()) {
            if (errors != null && error.split("\t", 3)[1].equals(errors)) {
                out.write(error + "\n");
            }
        }
        for (Score score : scores) {
            out.write(score + "\n");
        }
        out.flush();
    }
}
