package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.Arrays;

/**
 * The periods of a whole corpus, and one more, the first, for its articles without a date if there are any. Immutable.
 *
 * @param partOf the part of each article, by {@link ArticleView#number}
 * @param sizes the number of words of each part
 */
record CorpusParts(int[] partOf, long[] sizes) {
    private static final int UNDATED = Integer.MIN_VALUE;

    /** @param numbers one more than the greatest article's number */
    static CorpusParts of(CorpusIndex index, Period period, int numbers, ScanLimits limits) throws IOException {
        int[] periodOf = new int[numbers];
        int[] words = new int[numbers];
        index.scan(new QueryNode.All(), () -> (article, places) -> {
            periodOf[article.number()] = article.day() == ArticleView.NONE ? UNDATED : period.of(article.day());
            words[article.number()] = article.wordCount();
        }, limits);
        int[] periods = Arrays.stream(periodOf).distinct().sorted().toArray();
        long[] sizes = new long[periods.length];
        for (int i = 0; i < numbers; i++) {
            periodOf[i] = Arrays.binarySearch(periods, periodOf[i]);
            sizes[periodOf[i]] += words[i];
        }
        return new CorpusParts(periodOf, sizes);
    }
}
