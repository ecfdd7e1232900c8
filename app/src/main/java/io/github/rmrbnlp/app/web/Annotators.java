package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.pipeline.Annotator;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Annotates articles for whoever asks; workers are used by one request at a time and then again. Thread-safe. */
final class Annotators {
    private final ConcurrentLinkedQueue<Annotator.Worker> idle = new ConcurrentLinkedQueue<>();

    Annotations annotate(Article article) {
        Annotator.Worker worker = idle.poll();
        if (worker == null) {
            worker = Annotator.standard().newWorker();
        }
        Annotations annotations = worker.annotate(article.body(), article.date());
        idle.add(worker); // after a failure the worker's buffers may be in any state, and it is not kept
        return annotations;
    }
}
