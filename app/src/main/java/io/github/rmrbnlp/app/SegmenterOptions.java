package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import picocli.CommandLine.Option;

/** Which engine cuts text into words. */
final class SegmenterOptions {
    /** The engines on offer; constants are lower case because users type them. */
    enum Engine {
        linear(LinearSegmenter::standard), hanlp(HanLpSegmenter::create);

        private final Supplier<Segmenter> factory;

        Engine(Supplier<Segmenter> factory) {
            this.factory = factory;
        }
    }

    @Option(names = "--segmenter", paramLabel = "NAME", defaultValue = "linear", //
            description = "Engine: ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.")
    private Engine engine;

    @Option(names = "--lexicon", paramLabel = "FILE", //
            description = "Words that stay whole, one a line, what follows a tab is ignored; a .tsv file has a header line.")
    private Path lexicon;

    @Option(names = "--join-numbers", description = "Keep numbers and dates in one piece.")
    private boolean joinNumbers;

    Segmenter create() throws IOException {
        if (engine == Engine.linear) {
            return LinearSegmenter.standard()
                    .with(new io.github.rmrbnlp.segment.SegmenterOptions(words(), joinNumbers));
        }
        if (lexicon != null || joinNumbers) {
            throw new CommandFailure("--lexicon and --join-numbers need --segmenter linear");
        }
        return engine.factory.get();
    }

    private Set<String> words() throws IOException {
        if (lexicon == null) {
            return Set.of();
        }
        if (!Files.isRegularFile(lexicon)) {
            throw new CommandFailure(lexicon + ": no such file");
        }
        Set<String> words = new HashSet<>();
        List<String> lines = Files.readAllLines(lexicon, StandardCharsets.UTF_8);
        for (String line : lexicon.toString().endsWith(".tsv")
                ? lines.subList(Math.min(1, lines.size()), lines.size())
                : lines) {
            String word = line.split("\t", 2)[0].strip();
            if (word.chars().anyMatch(Character::isWhitespace)) {
                throw new CommandFailure(lexicon + ": a word with a blank in it: '" + word + "'");
            }
            if (!word.isEmpty()) {
                words.add(word);
            }
        }
        return words;
    }
}
