package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Skipped;
import java.io.IOException;

/**
 * Hands each article on, keeps what could not be read for the rejects file, and ends after Ctrl-C.
 *
 * @param verb whose interruption it minds
 * @param rejected receives what cannot be read, and the problems of each article
 * @param progress is told of each article
 * @param next what to do with an article
 */
record ArticleSink(Verb verb, RejectsOutput rejected, SourceProgress progress, Next next) implements ReadSink {
    /** What a verb does with an article. */
    interface Next {
        void article(Article article) throws IOException;
    }

    @Override
    public void article(Article article) throws IOException {
        verb.interruption().check();
        next.article(article);
        rejected.add(article);
        progress.article(article.source().file());
    }

    @Override
    public void reject(Reject reject) throws IOException {
        rejected.add(reject);
    }

    @Override
    public void skipped(Skipped skipped) {
        rejected.add(skipped);
    }

    @Override
    public void position(String file, long bytes) {
        progress.position(file, bytes);
    }
}
