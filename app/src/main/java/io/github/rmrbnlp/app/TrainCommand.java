package io.github.rmrbnlp.app;

import io.github.rmrbnlp.eval.StatementTraining;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import io.github.rmrbnlp.segment.train.SegmenterTraining;
import io.github.rmrbnlp.segment.train.TrainingOptions;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TaggerTraining;
import io.github.rmrbnlp.text.CharFolding;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb train}. */
@Command(name = "train", description = "Builds a model from a corpus; the same input gives the same bytes.", //
        footer = {"",
                "segmenter: the corpus is words separated by blanks, one paragraph a line; a lexicon is word, frequency, tag.",
                "tagger: the corpus is that of Peking University with its tags, one paragraph a line, word/tag.",
                "statements: the corpus is folders with articles/ and gold/, as 'rmrb eval extraction' takes them."})
final class TrainCommand extends Verb {
    /** What can be trained; constants are lower case because users type them. */
    enum Model {
        segmenter, tagger, statements
    }

    @Parameters(paramLabel = "MODEL", description = "${COMPLETION-CANDIDATES}.")
    private Model model;

    @Option(names = "--corpus", required = true, arity = "1..*", paramLabel = "FILE", //
            description = "The corpus, UTF-8; several files for the segmenter, plain or gzip; folders for statements.")
    private List<Path> corpus;

    @Option(names = "--lexicon", arity = "1..*", paramLabel = "FILE", //
            description = "Lists of words for the segmenter, beside HanLP's core dictionary.")
    private List<Path> lexicons = List.of();

    @Option(names = "--min-frequency", defaultValue = "4", paramLabel = "N", //
            description = "Leave out words of the lists that are less frequent; default: ${DEFAULT-VALUE}.")
    private int minimumFrequency;

    @Option(names = "--name", defaultValue = "custom", paramLabel = "NAME", //
            description = "Name of the segmenter's model; default: ${DEFAULT-VALUE}.")
    private String name;

    @Option(names = {"-o",
            "--out"}, required = true, paramLabel = "FILE", description = "The model to write; its .info goes beside it.")
    private Path out;

    @Override
    int run() throws IOException {
        return switch (model) {
            case segmenter -> trainSegmenter();
            case tagger -> trainTagger();
            case statements -> trainStatements();
        };
    }

    private int trainSegmenter() throws IOException {
        Stream.concat(corpus.stream(), lexicons.stream()).forEach(TrainCommand::requireFile);
        print(SegmenterTraining.train(corpus, lexicons, minimumFrequency, name, TrainingOptions.STANDARD, out));
        return ExitStatus.DONE;
    }

    private int trainTagger() throws IOException {
        corpus.forEach(TrainCommand::requireFile);
        if (corpus.size() > 1) {
            throw new CommandFailure("the tagger is trained on one file");
        }
        try (BufferedReader lines = Files.newBufferedReader(corpus.get(0), StandardCharsets.UTF_8)) {
            List<Segmenter> segmenters = List.of(HanLpSegmenter.create());
            print(TaggerTraining.run(lines, segmenters, out));
        }
        return ExitStatus.DONE;
    }

    private int trainStatements() throws IOException {
        StatementTraining training = new StatementTraining();
        Annotator.Worker annotator = new Annotator(LinearSegmenter.standard(), Tagger.standard(),
                CharFolding.standard(),
                List.of()).newWorker();
        try (RejectsOutput rejected = new RejectsOutput(null)) {
            for (Path folder : corpus) {
                new GoldFolder(folder).read(this, rejected,
                        (id, article) -> training.add(folder, id, annotator.analyze(article)));
            }
            print(training.run(out));
            return rejected.finish(this);
        }
    }

    private void print(String report) throws IOException {
        terminal().out().write(report.getBytes(StandardCharsets.UTF_8));
    }

    private static void requireFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new CommandFailure(file + ": no such file");
        }
    }
}
