package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexManifest;
import java.io.IOException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/** What pages and endpoints share: the index, the answers given already, and who may ask when. Thread-safe. */
final class Service implements AutoCloseable {
    /** A long question has the patience of so many quick ones. */
    private static final int LONGER = 4;

    private final LiveIndex live;
    private final AnswerCache cache;
    private final Duration progress;
    private final Map<Cost, Lane> lanes = new EnumMap<>(Cost.class);

    Service(LiveIndex live, WebLimits limits) {
        this.live = live;
        this.cache = new AnswerCache(limits.cacheMegabytes());
        this.progress = limits.progress();
        int fewer = Math.max(1, limits.running() / 2);
        Duration patience = limits.patience();
        lanes.put(Cost.QUICK, new Lane("quick", limits.running(), limits.waiting(), patience));
        lanes.put(Cost.LONG, new Lane("long", fewer, limits.waiting(), patience.multipliedBy(LONGER)));
        lanes.put(Cost.EXPORT, new Lane("export", fewer, 0, Duration.ZERO));
    }

    /** Something to ask an index. */
    interface Question {
        Answer of(CorpusIndex index) throws IOException;
    }

    /** Something to ask an index whose answer is sent while it is found. */
    interface Streaming {
        void of(CorpusIndex index) throws IOException;
    }

    /** Asks the newest commit, unless the client or the cache has the answer already. */
    void ask(Visit visit, Cost cost, String variant, Question question) throws IOException {
        live.use(index -> {
            IndexManifest manifest = index.manifest();
            if (!visit.isKnown(manifest, variant) && !sendKept(visit, manifest, variant)) {
                Answer answer = lanes.get(cost).run(() -> question.of(index));
                cache.put(manifest, visit.question(variant), answer);
                visit.send(answer);
            }
            return null;
        });
    }

    /** Asks for a page that may take long: then its head is sent, how far it is, and the page as soon as it is there. */
    void ask(Visit visit, Page page, Question question) throws IOException {
        String variant = page.t().language().code();
        live.use(index -> {
            IndexManifest manifest = index.manifest();
            if (visit.isKnown(manifest, variant) || sendKept(visit, manifest, variant)) {
                return null;
            }
            Lane.Turn<Answer> turn = lanes.get(Cost.LONG).enter(() -> {
                Answer answer = question.of(index);
                cache.put(manifest, visit.question(variant), answer);
                return answer;
            });
            if (visit.isPartOfPage() || turn.isDoneWithin(progress.toMillis())) {
                visit.send(turn.get());
            } else {
                stream(visit, page, turn);
            }
            return null;
        });
    }

    /** Whoever leaves ends the work; the commit it reads stays open until it has ended. */
    private static void stream(Visit visit, Page page, Lane.Turn<Answer> turn) throws IOException {
        try {
            new Waiting(visit, page).stream(turn);
        } finally {
            turn.awaitEnd();
        }
    }

    private boolean sendKept(Visit visit, IndexManifest manifest, String variant) {
        Answer kept = cache.get(manifest, visit.question(variant));
        visit.context().header("Cache-Status", kept == null ? "answers; fwd=miss" : "answers; hit");
        if (kept != null) {
            visit.send(kept);
        }
        return kept != null;
    }

    /** Sends an answer of any length; what is wrong before its first byte is told as ever, later the connection breaks. */
    void stream(Visit visit, String variant, Streaming question) throws IOException {
        live.use(index -> visit.isKnown(index.manifest(), variant)
                ? null
                : lanes.get(Cost.EXPORT).run(() -> {
                    question.of(index);
                    return null;
                }));
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
    }
}
