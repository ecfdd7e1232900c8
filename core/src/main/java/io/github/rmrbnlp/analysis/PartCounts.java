package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.ScanCollector;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.LongAdder;

/**
 * How often chosen words occur in each part of a corpus: its periods, and one more for the articles without a date. Thread-safe
 * while slices collect; read it when they are done.
 */
final class PartCounts {
    private static final int UNDATED = Integer.MIN_VALUE;

    private final WordTable wanted;
    private final int n;
    private final Period period;
    private final long maxCells;
    private final Map<Integer, Part> parts = new ConcurrentHashMap<>();

    PartCounts(WordTable wanted, int n, Period period, long maxCells) {
        this.wanted = wanted;
        this.n = n;
        this.period = period;
        this.maxCells = maxCells;
    }

    private record Part(AtomicIntegerArray occurrences, LongAdder size) {
    }

    ScanCollector collector() {
        Ngrams ngrams = new Ngrams(n);
        return (article, places) -> {
            Part part = part(article);
            part.size().add(ngrams.forEach(article, (text, start, end) -> {
                int word = wanted.find(text, start, end);
                if (word != WordTable.NONE) {
                    part.occurrences().incrementAndGet(word);
                }
            }));
        };
    }

    private Part part(ArticleView article) throws IOException {
        int number = article.day() != ArticleView.NONE ? period.of(article.day()) : UNDATED;
        Part part = parts.get(number);
        return part != null ? part : parts.computeIfAbsent(number, p -> {
            if ((parts.size() + 1L) * wanted.size() > maxCells) {
                throw new IllegalArgumentException(wanted.size() + " words are too many to be dispersed over more than "
                        + parts.size() + " parts; list fewer, or take longer periods");
            }
            return new Part(new AtomicIntegerArray(wanted.size()), new LongAdder());
        });
    }

    private List<Part> inOrder() {
        List<Part> ordered = new ArrayList<>();
        parts.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(e -> ordered.add(e.getValue()));
        return ordered;
    }

    long[] sizes() {
        return inOrder().stream().mapToLong(part -> part.size().sum()).toArray();
    }

    int[] occurrences(int word) {
        return inOrder().stream().mapToInt(part -> part.occurrences().get(word)).toArray();
    }
}
