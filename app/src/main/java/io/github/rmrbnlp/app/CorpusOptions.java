package io.github.rmrbnlp.app;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Mixin;

/** What every question to an index folder can be told: which index, which part of it, and how long. */
final class CorpusOptions {
    @Mixin
    private IndexOption index;

    @Mixin
    private SegmenterOptions segmenter;

    @Mixin
    private FilterOptions filter;

    @Mixin
    private TimeLimitOption time;

    FilterOptions filter() {
        return filter;
    }

    Path folder() {
        return index.folder();
    }

    Segmenter segmenter() throws IOException {
        return segmenter.create();
    }

    CorpusIndex open() throws IOException {
        return CorpusIndex.open(index.folder(), segmenter.create());
    }

    ScanLimits limits(Verb verb) {
        return time.limits(verb);
    }
}
