package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many articles an index has of each year and page. Immutable.
 *
 * @param total all articles
 * @param undated those without a date
 * @param years for each year its number of articles and how they lie on its pages
 * @param formats for each source format its number of articles
 */
record CorpusMap(long total, long undated, Map<Integer, Year> years, Map<String, Long> formats) {
    /**
     * A year's articles.
     *
     * @param articles all of them
     * @param pages for each page its number
     * @param pageless those without a page number
     */
    record Year(long articles, Map<Integer, Long> pages, long pageless) {
    }

    static CorpusMap of(CorpusIndex index, ScanLimits limits) throws IOException {
        Counter all = new Counter();
        index.scan(new QueryNode.All(), Counter::new, limits).forEach(all::add);
        Facet formats = index.search(SearchRequest.of("*").withWindow(0, 0).withFacets(List.of(QueryField.FORMAT), 100),
                limits).facets().getFirst();
        Map<String, Long> byFormat = new TreeMap<>();
        formats.values().forEach(format -> byFormat.put(format.value(), format.articles()));
        return new CorpusMap(index.manifest().articles(), all.undated, all.toYears(), byFormat);
    }

    /** Counts the articles of one slice. */
    private static final class Counter implements ScanCollector {
        private final Map<Integer, Map<Integer, Long>> years = new TreeMap<>();
        private long undated;

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            if (article.year() != ArticleView.NONE) {
                years.computeIfAbsent(article.year(), y -> new TreeMap<>()).merge(article.page(), 1L, Long::sum);
            } else {
                undated++;
            }
        }

        void add(Counter other) {
            undated += other.undated;
            other.years.forEach((year, pages) -> pages.forEach((page, count) -> years
                    .computeIfAbsent(year, y -> new TreeMap<>()).merge(page, count, Long::sum)));
        }

        /** Splits off the articles without a page. */
        Map<Integer, Year> toYears() {
            Map<Integer, Year> map = new TreeMap<>();
            years.forEach((year, counts) -> {
                Map<Integer, Long> pages = new TreeMap<>(counts);
                Long pageless = pages.remove(ArticleView.NONE);
                long all = counts.values().stream().mapToLong(Long::longValue).sum();
                map.put(year, new Year(all, pages, pageless == null ? 0 : pageless));
            });
            return map;
        }
    }

    /** The highest page number. */
    int lastPage() {
        return years.values().stream().flatMap(y -> y.pages().keySet().stream()).mapToInt(p -> p).max().orElse(0);
    }

    /** The greatest number of articles of one page in one year. */
    long most() {
        return years.values().stream().flatMap(y -> y.pages().values().stream()).mapToLong(c -> c).max().orElse(0);
    }
}
