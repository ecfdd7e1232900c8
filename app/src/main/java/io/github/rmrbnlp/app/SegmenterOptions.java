package io.github.rmrbnlp.app;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
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

    Segmenter create() {
        return engine.factory.get();
    }
}
