package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.annotate.term.TermOptions;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.segment.Segmenter;
import java.util.Objects;

/**
 * The engines an article is indexed with. Costly to make; immutable and shared by all threads, each of which takes its own
 * {@link ArticleAnnotator}.
 *
 * @param segmenter cuts words
 * @param annotator finds annotations and tells parts of speech, with the words of that segmenter
 */
public record AnnotationEngines(Segmenter segmenter, Annotator annotator) {
    public AnnotationEngines {
        Objects.requireNonNull(segmenter, "segmenter");
        Objects.requireNonNull(annotator, "annotator");
    }

    /** That segmenter with the standard extractors and tagger. */
    public static AnnotationEngines standard(Segmenter segmenter) {
        return new AnnotationEngines(segmenter, Annotator.standard(segmenter));
    }

    /** These engines, which find the terms of that lexicon beside the standard ones. */
    public AnnotationEngines withOwnTerms(TermLexicon own) {
        return own.entries().isEmpty()
                ? this
                : new AnnotationEngines(segmenter, annotator.withTerms(TermOptions.standard().with(own)));
    }

    /** An annotator for one thread. */
    public ArticleAnnotator newWorker() {
        return new ArticleAnnotator(segmenter, annotator);
    }
}
