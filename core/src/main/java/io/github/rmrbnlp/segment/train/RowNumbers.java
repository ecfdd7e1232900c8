package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.ScoreLayout;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Numbers the different rows of n-grams, the most frequent first, from 1; number 0 is the row of zeros. Words of one class and
 * length have the same scores, so there are far fewer rows than n-grams.
 */
final class RowNumbers {
    private final Map<String, int[]> rows;
    private final Map<Long, Integer> numbers = new HashMap<>();
    private final long[] packed;

    RowNumbers(Collection<String> ngrams, Map<String, int[]> rows) {
        this.rows = rows;
        TreeMap<Long, Integer> counts = new TreeMap<>();
        ngrams.forEach(ngram -> counts.merge(ScoreLayout.pack(rows.get(ngram)), 1, Integer::sum));
        counts.remove(0L);
        List<Long> order = new ArrayList<>(counts.keySet());
        order.sort(Comparator.comparingInt(row -> -counts.get(row)));
        packed = new long[order.size() + 1];
        numbers.put(0L, 0);
        for (long row : order) {
            packed[numbers.size()] = row;
            numbers.put(row, numbers.size());
        }
    }

    int count() {
        return packed.length;
    }

    int of(String ngram) {
        return numbers.get(ScoreLayout.pack(rows.get(ngram)));
    }

    /** The rows by number. */
    long[] packed() {
        return packed;
    }
}
