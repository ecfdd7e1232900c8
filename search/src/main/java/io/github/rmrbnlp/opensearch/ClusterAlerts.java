package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.AnnotationEngines;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.watch.AlertSink;
import io.github.rmrbnlp.watch.Watch;
import io.github.rmrbnlp.watch.WatchList;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells saved queries of a cluster what a publisher is about to send: the cluster finds which queries a document matches, and the
 * rows are those {@code rmrb watch} tells of an index folder.
 *
 * <p>An article is told before it is sent. A run that is killed between the two tells it again when it is repeated; nothing is
 * missed. Not thread-safe.
 */
public final class ClusterAlerts {
    private final ClusterWatches watches;
    private final Function<WatchList, AlertSink> sinks;
    private final Supplier<AnnotationEngines> engines = new OnceMade<>(
            () -> AnnotationEngines.standard(Segmenter.standard()));
    private long told;

    /**
     * @param watches the saved queries; the caller closes them
     * @param sinks makes what takes the alerts of one run, told the queries and the number of runs before
     */
    public ClusterAlerts(ClusterWatches watches, Function<WatchList, AlertSink> sinks) {
        this.watches = watches;
        this.sinks = sinks;
    }

    void tell(List<ClusterDocument> documents) throws IOException {
        if (documents.isEmpty() || watches.list().watches().isEmpty()) {
            return;
        }
        Map<String, Set<Integer>> matching = watches.matching(documents);
        if (matching.isEmpty()) {
            return;
        }
        List<Article> articles = new ArrayList<>();
        Set<Integer> slots = new TreeSet<>();
        matching.values().forEach(slots::addAll);
        slots.forEach(
                slot -> articles.add(StoredArticles.of(JsonMapper.shared().readTree(documents.get(slot).json()))));
        AlertSink sink = sinks.apply(watches.list());
        try (SmallIndex few = SmallIndex.of(articles, engines.get())) {
            for (Watch watch : watches.list().watches()) {
                if (matching.containsKey(watch.name())) {
                    tell(watch, few, sink);
                }
            }
        }
        sink.end();
        watches.told();
    }

    private void tell(Watch watch, SmallIndex few, AlertSink sink) throws IOException {
        FullList list = FullList.of(few.index(), watch.query(), watch.listing(), ScanLimits.NONE);
        if (list.rows() > 0) {
            sink.begin(watch, list);
            list.forEach(row -> sink.row(watch, list, row), ScanLimits.NONE);
            told += list.rows();
        }
    }

    /** How many alerts there were so far. */
    public long told() {
        return told;
    }
}
