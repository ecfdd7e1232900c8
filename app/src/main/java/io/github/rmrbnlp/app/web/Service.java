package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;

/** What pages and endpoints share: the index, and who may ask it when. Thread-safe. */
final class Service {
    private final LiveIndex live;
    private final Gate gate;

    Service(LiveIndex live, WebLimits limits) {
        this.live = live;
        this.gate = new Gate(limits);
    }

    /** Something to ask an index. */
    interface Question {
        void of(CorpusIndex index) throws IOException;
    }

    /** Asks the newest commit, unless the client has the answer already. */
    void ask(Visit visit, String variant, Question question) throws IOException {
        live.use(index -> {
            if (!visit.isKnown(index.manifest(), variant)) {
                gate.run(() -> {
                    question.of(index);
                    return null;
                });
            }
            return null;
        });
    }
}
