package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
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
    private static final Comparator<Line> ORDER = (a, b) -> Arrays.compare(a.key(), b.key());

    private final int wanted;
    private final ContextKey key;
    private final PriorityQueue<Line> first = new PriorityQueue<>(ORDER.reversed());
    private final ReproducibleSample<Line> sample;
    private long hits;
    private long articles;

    private LineCollector(ConcordanceRequest request) {
        wanted = request.offset() + request.limit();
        key = new ContextKey(request.sort());
        sample = request.sample() == 0 ? null : new ReproducibleSample<>(request.sample(), request.seed());
    }

    /** A place and what it is sorted by. */
    private record Line(FoundPlaces.Place place, char[] key) {
    }

    /** The places of a request in its order, or those of its sample. */
    static FoundPlaces find(CorpusIndex index, ConcordanceRequest request, ScanLimits limits) throws IOException {
        LineCollector all = new LineCollector(request);
        for (LineCollector part : index.scan(request.query(), () -> new LineCollector(request), limits)) {
            all.add(part);
        }
        return new FoundPlaces(all.hits, all.articles, all.sorted());
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
            if (sample.wants(number, i)) {
                sample.offer(id, number, i, line(article, places.start(i), places.end(i)));
            }
        }
    }

    private Line line(ArticleView article, int start, int end) throws IOException {
        key.build(article, start, end);
        key.tie(article, start, end);
        return new Line(new FoundPlaces.Place(article.number(), start, end), key.copy());
    }

    private void consider(ArticleView article, int start, int end) throws IOException {
        boolean full = first.size() == wanted;
        if (full && key.isBehind(article, start, end, first.element().key())) {
            return;
        }
        key.build(article, start, end);
        if (full && key.compareStart(first.element().key()) > 0) {
            return;
        }
        key.tie(article, start, end);
        if (full && key.compare(first.element().key()) >= 0) {
            return;
        }
        keep(new Line(new FoundPlaces.Place(article.number(), start, end), key.copy()));
    }

    private void keep(Line line) {
        first.add(line);
        if (first.size() > wanted) {
            first.remove();
        }
    }

    private void add(LineCollector other) {
        hits += other.hits;
        articles += other.articles;
        other.first.forEach(this::keep);
        if (sample != null) {
            sample.addAll(other.sample);
        }
    }

    /** What was kept, in order. */
    private List<FoundPlaces.Place> sorted() {
        List<Line> sorted = new ArrayList<>(sample == null ? first : sample.values());
        sorted.sort(ORDER);
        return sorted.stream().map(Line::place).toList();
    }
}
