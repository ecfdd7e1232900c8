package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.AnalyzedText;
import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.segment.Segmenter;

/** Cuts, tags and annotates articles for one thread; the body is cut and tagged once, for all. Owns its buffers; not thread-safe. */
public final class ArticleAnnotator {
    private final Annotator.Worker annotator;
    private final TitleTokens title;
    private char[] folded = new char[1024];

    ArticleAnnotator(Segmenter segmenter, Annotator annotator) {
        this.annotator = annotator.newWorker();
        this.title = new TitleTokens(segmenter);
    }

    /** Annotates the body and cuts the title; the result is valid until the next call. */
    public AnnotatedArticle annotate(Article article) {
        AnalyzedText text = annotator.analyze(article);
        Annotations annotations = annotator.annotate(text);
        int length = text.length();
        if (folded.length < length) {
            folded = new char[length * 2];
        }
        ExactText.fold(text.chars(), length, folded);
        title.cut(article.title());
        return new AnnotatedArticle(article, folded, text.tokenEnds(), text.partsOfSpeech(), text.tokenCount(),
                title.ends(), title.count(),
                annotations);
    }
}
