package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import io.github.rmrbnlp.tag.TaggerTraining;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb train}. */
@Command(name = "train", description = "Builds a model from a corpus; the same input gives the same bytes.", //
        footer = {"", "tagger: the corpus is that of Peking University with its tags, one paragraph a line, word/tag."})
final class TrainCommand extends Verb {
    /** What can be trained; constants are lower case because users type them. */
    enum Model {
        tagger
    }

    @Parameters(paramLabel = "MODEL", description = "${COMPLETION-CANDIDATES}.")
    private Model model;

    @Option(names = "--corpus", required = true, paramLabel = "FILE", description = "The corpus, UTF-8.")
    private Path corpus;

    @Option(names = {"-o",
            "--out"}, required = true, paramLabel = "FILE", description = "The model to write; its .info goes beside it.")
    private Path out;

    @Override
    int run() throws IOException {
        if (!Files.isRegularFile(corpus)) {
            throw new CommandFailure(corpus + ": no such file");
        }
        switch (model) {
            case tagger -> trainTagger();
        }
        return ExitStatus.DONE;
    }

    private void trainTagger() throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(corpus, StandardCharsets.UTF_8)) {
            List<Segmenter> segmenters = List.of(HanLpSegmenter.create());
            terminal().out().write(TaggerTraining.run(lines, segmenters, out).getBytes(StandardCharsets.UTF_8));
        }
    }
}
