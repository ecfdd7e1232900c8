package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.index.AnnotationEngines;
import io.github.rmrbnlp.segment.Segmenter;

/** The engines of this JVM: made when a task first asks, shared by all tasks of the executor, never sent. */
final class SharedEngines {
    private SharedEngines() {
    }

    static AnnotationEngines get() {
        return Holder.ENGINES;
    }

    private static final class Holder {
        static final AnnotationEngines ENGINES = AnnotationEngines.standard(Segmenter.standard());
    }
}
