package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.statistic.ReproducibleSample;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the first lines of a concordance, or a sample of all; memory is that of the lines kept. Not thread-safe.
 */
final class LineCollector implements ScanCollector {
    private static final Comparator<Place> ORDER = (a, b) -> Arrays.compare(a.key(), b.key());

    private final int wanted;
    private final ContextKey key;
    private final PriorityQueue<Place> first = new PriorityQueue<>(ORDER.reversed());
    private final ReproducibleSample<Place> sample;
    private long hits;
    private long articles;

    LineCollector(ConcordanceRequest request) {
        wanted = request.offset() + request.limit();
        key = new ContextKey(request.sort());
        sample = request.sample() == 0 ? null : new ReproducibleSample<>(request.sample(), request.seed());
    }

    /** A place and what it is sorted by. */
    record Place(int article, int start, int end, char[] key) {
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        int count = places.count();
        if (count == 0) {
            return;
        }
        hits += count;
        articles++;
        if (sample != null) {
            draw(article, places, count);
            return;
        }
        for (int i = 0; i < count && wanted > 0; i++) {
            consider(article, places.start(i), places.end(i));
        }
    }

    private void draw(ArticleView article, Places places, int count) throws IOException {
        String id = article.id();
        long number = sample.articleNumber(id);
        for (int i = 0; i < count; i++) {
            int start = places.start(i);
            int end = places.end(i);
            long place = number + ((long) (end - start) << Integer.SIZE); // two places may begin together
            if (sample.wants(place, start)) {
                key.build(article, start, end);
                key.tie(article, start, end);
                sample.offer(id, place, start, new Place(article.number(), start, end, key.copy()));
            }
        }
    }

    private void consider(ArticleView article, int start, int end) throws IOException {
        key.build(article, start, end);
        boolean full = first.size() == wanted;
        if (full && key.compareStart(first.element().key()) > 0) {
            return;
        }
        key.tie(article, start, end);
        if (full && key.compare(first.element().key()) >= 0) {
            return;
        }
        keep(new Place(article.number(), start, end, key.copy()));
    }

    private void keep(Place place) {
        first.add(place);
        if (first.size() > wanted) {
            first.remove();
        }
    }

    void add(LineCollector other) {
        hits += other.hits;
        articles += other.articles;
        other.first.forEach(this::keep);
        if (sample != null) {
            sample.addAll(other.sample);
        }
    }

    long hits() {
        return hits;
    }

    long articles() {
        return articles;
    }

    /** What was kept, in order. */
    List<Place> sorted() {
        List<Place> sorted = new ArrayList<>(sample == null ? first : sample.values());
        sorted.sort(ORDER);
        return sorted;
    }
}
