package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import io.github.rmrbnlp.tag.Granularity;
import io.github.rmrbnlp.tag.TaggedSegmenter;
import io.github.rmrbnlp.tag.Tagger;
import io.github.rmrbnlp.tag.TokenShape;
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

    boolean isHanLp() {
        return engine == Engine.hanlp;
    }

    Segmenter create() {
        return engine.factory.get();
    }

    /** The engine with words that stay whole, from a file or null, numbers joined or not, and words of another shape. */
    Segmenter create(Path lexicon, boolean joinNumbers, Granularity granularity, boolean wholeNames)
            throws IOException {
        Set<String> words = lexicon == null ? Set.of() : words(lexicon);
        Segmenter segmenter = create(words, joinNumbers);
        TokenShape shape = new TokenShape(granularity, wholeNames, words);
        return granularity == Granularity.STANDARD && !wholeNames
                ? segmenter
                : new TaggedSegmenter(segmenter, Tagger.standard(), shape);
    }

    private Segmenter create(Set<String> words, boolean joinNumbers) {
        if (words.isEmpty() && !joinNumbers) {
            return create();
        }
        if (engine != Engine.linear) {
            throw new CommandFailure("--lexicon and --join-numbers need --segmenter linear");
        }
        return LinearSegmenter.standard().with(new io.github.rmrbnlp.segment.SegmenterOptions(words, joinNumbers));
    }

    private static Set<String> words(Path lexicon) throws IOException {
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
