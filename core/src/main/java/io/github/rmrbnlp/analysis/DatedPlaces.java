package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The first places of a concordance by date: keeps the first articles, as many as have the places asked for, and looks for the
 * places in these alone. All places are counted. Not thread-safe.
 */
final class DatedPlaces implements ScanCollector {
    private final long wanted;
    private final boolean newestFirst;
    private final PriorityQueue<Dated> first;
    private long held;
    private long hits;
    private long articles;

    private DatedPlaces(ConcordanceRequest request) {
        wanted = (long) request.offset() + request.limit();
        newestFirst = request.sort().by() == ConcordanceSort.By.NEWEST;
        first = new PriorityQueue<>(Dated.ORDER.reversed());
    }

    /**
     * An article.
     *
     * @param rank by its day; undated ones last
     * @param count how many places it has
     */
    private record Dated(int rank, String id, int number, int count) {
        private static final Comparator<Dated> ORDER = Comparator.comparingInt(Dated::rank).thenComparing(Dated::id);
    }

    /** The places of a request in order of date. */
    static FoundPlaces find(CorpusIndex index, ConcordanceRequest request, ScanLimits limits) throws IOException {
        DatedPlaces all = new DatedPlaces(request);
        for (DatedPlaces part : index.scan(request.query(), () -> new DatedPlaces(request), limits)) {
            all.hits += part.hits;
            all.articles += part.articles;
            part.first.forEach(all::keep);
        }
        List<Dated> sorted = new ArrayList<>(all.first);
        sorted.sort(Dated.ORDER);
        int[] numbers = sorted.stream().mapToInt(Dated::number).toArray();
        List<FoundPlaces.Place> places = new ArrayList<>();
        index.places(request.query(), numbers, (number, spans) -> {
            for (Span span : spans) {
                places.add(new FoundPlaces.Place(number, span.start(), span.end()));
            }
        }, limits);
        return new FoundPlaces(all.hits, all.articles, places);
    }

    @Override
    public void collect(ArticleView article, Places places) throws IOException {
        int count = places.count();
        if (count == 0) {
            return;
        }
        hits += count;
        articles++;
        int rank = rank(article.day());
        if (held < wanted || wanted > 0 && rank <= first.element().rank()) {
            keep(new Dated(rank, article.id(), article.number(), count));
        }
    }

    private int rank(int day) {
        if (day == ArticleView.NONE) {
            return Integer.MAX_VALUE;
        }
        return newestFirst ? -day : day;
    }

    private void keep(Dated article) {
        first.add(article);
        held += article.count();
        while (held - first.element().count() >= wanted) {
            held -= first.remove().count();
        }
    }
}
