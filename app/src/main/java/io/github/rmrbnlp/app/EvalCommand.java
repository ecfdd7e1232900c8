package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.eval.ExtractionScorer;
import io.github.rmrbnlp.eval.Score;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.SegmentationModel;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.train.SegmenterTraining;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerEvaluation;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb eval}. */
@Command(name = "eval", description = "Scores a model or the extractors against gold.", //
        footer = {"",
                "extraction: PATH is a folder with articles/, read as any archive, and gold/NAME.json for each file articles/NAME.*; prints",
                "precision, recall and F1 of each layer. A gold file has id, flat (the text without white space), statements (ctx, cue,",
                "speaker: accepted names, content_start, content_end) and figures, dates, terms (ctx, text, kind, value, unit). ctx stands once",
                "in flat and holds the cue or text. A speaker counts where the cue is found, a content where speaker and 80 % of it are right.",
                "segmenter: --gold is words separated by blanks, one paragraph a line, plain or gzip; prints P, R, F1, out- and",
                "in-vocabulary recall as the SIGHAN score script counts them.",
                "tagger: --gold is word/tag as Peking University's corpus, or chars with labels in a .bio file; prints accuracy of",
                "parts of speech and P, R, F1 of names. --segmenter hanlp measures HanLP's own tags and names."})
final class EvalCommand extends Verb {
    /** What can be scored; constants are lower case because users type them. */
    enum Subject {
        extraction, segmenter, tagger
    }

    /** Whose errors can be printed; constants are lower case because users type them. */
    enum Layer {
        statements, figures, dates, terms
    }

    @Parameters(index = "0", paramLabel = "SUBJECT", description = "${COMPLETION-CANDIDATES}.")
    private Subject subject;

    @Parameters(index = "1", arity = "0..1", paramLabel = "PATH", description = "The gold standard.")
    private Path path;

    @Option(names = "--gold", paramLabel = "FILE", description = "The gold standard.")
    private Path goldOption;

    @Option(names = "--train-words", arity = "1..*", paramLabel = "FILE", //
            description = "Words the segmenter knows from training; without them every word counts as unknown.")
    private List<Path> trainWords = List.of();

    @Option(names = "--model", paramLabel = "FILE", //
            description = "A model of 'rmrb train'; default: the segmenter of --segmenter, the standard tagger.")
    private Path model;

    @Mixin
    private SegmenterOptions segmenter;

    @Option(names = "--errors", paramLabel = "LAYER", //
            description = "Print each miss and each spurious annotation of this layer too: ${COMPLETION-CANDIDATES}.")
    private Layer errors;

    @Override
    int run() throws IOException {
        return switch (subject) {
            case extraction -> scoreExtraction(gold());
            case segmenter -> scoreSegmenter(gold());
            case tagger -> scoreTagger(gold());
        };
    }

    private Path gold() {
        if ((path == null) == (goldOption == null)) {
            throw new CommandFailure("name the gold standard once, as PATH or --gold");
        }
        return path == null ? goldOption : path;
    }

    private int scoreSegmenter(Path gold) throws IOException {
        requireFile(gold);
        trainWords.forEach(EvalCommand::requireFile);
        Writer out = Texts.writer(terminal().out());
        out.write(SegmenterTraining.evaluate(model == null ? segmenter.create() : load(), gold, trainWords) + "\n");
        out.flush();
        return ExitStatus.DONE;
    }

    private int scoreTagger(Path gold) throws IOException {
        requireFile(gold);
        Writer out = Texts.writer(terminal().out());
        out.write(segmenter.isHanLp() && model == null
                ? TaggerEvaluation.evaluateHanLp(gold)
                : TaggerEvaluation.evaluate(model == null ? Tagger.standard() : loadTagger(), segmenter.create(),
                        gold));
        out.flush();
        return ExitStatus.DONE;
    }

    private Tagger loadTagger() throws IOException {
        requireFile(model);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
            return Tagger.load(in);
        }
    }

    private Segmenter load() throws IOException {
        requireFile(model);
        try (InputStream in = new BufferedInputStream(Files.newInputStream(model))) {
            return new LinearSegmenter(SegmentationModel.read(in));
        }
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + ": no such file");
        }
    }

    private int scoreExtraction(Path gold) throws IOException {
        GoldFolder folder = new GoldFolder(gold);
        ExtractionScorer scorer = new ExtractionScorer(gold);
        if (scorer.ids().isEmpty()) {
            throw new CommandFailure(gold.resolve("gold") + ": no gold file NAME.json");
        }
        Annotator.Worker annotator = Annotator.standard().newWorker();
        try (RejectsOutput rejected = new RejectsOutput(null)) {
            folder.read(this, rejected,
                    (id, article) -> scorer.add(id, article.body(), annotator.annotate(article)));
            print(scorer);
            return rejected.finish(this);
        }
    }

    private void print(ExtractionScorer scorer) throws IOException {
        Writer out = Texts.writer(terminal().out());
        List<Score> scores = scorer.scores();
        for (String error : scorer.errors()) {
            if (errors != null && error.split("\t", 3)[1].equals(errors.name())) {
                out.write(error + "\n");
            }
        }
        for (Score score : scores) {
            out.write(score + "\n");
        }
        out.flush();
    }
}
