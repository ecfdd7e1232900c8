package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.term.discovery.DatedText;
import io.github.rmrbnlp.annotate.term.discovery.DatedTexts;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;

/** What {@code rmrb terms --discover} reads. Stateless. */
final class TermSources {
    /** A month of the paper has some 2,500 articles; a page of results is held in memory. */
    private static final int PAGE = 500;

    private TermSources() {
    }

    /**
     * The articles of archives; what cannot be read is left out.
     *
     * @param rejected is told each reject, again at each reading
     */
    static DatedTexts archive(List<Path> paths, Interruption interruption, Consumer<Reject> rejected) {
        return reader -> CorpusReader.with(ReadOptions.DEFAULT).read(paths, new ReadSink() {
            @Override
            public void article(Article article) throws IOException {
                interruption.check();
                reader.text(textOf(article));
            }

            @Override
            public void reject(Reject reject) {
                rejected.accept(reject);
            }

            @Override
            public void skipped(Skipped skipped) {
                // no text, so no terms
            }
        });
    }

    /** The articles of an index that have a date, month by month. */
    static DatedTexts index(CorpusIndex corpus, Interruption interruption) {
        return reader -> {
            LocalDate first = edge(corpus, SortOrder.DATE);
            LocalDate last = edge(corpus, SortOrder.NEWEST);
            if (first == null || last == null) {
                return;
            }
            for (YearMonth month = YearMonth.from(first); !month.isAfter(YearMonth.from(last)); month = month
                    .plusMonths(1)) {
                readMonth(corpus, month, reader, interruption);
            }
        };
    }

    private static void readMonth(CorpusIndex corpus, YearMonth month, DatedTexts.Reader reader,
            Interruption interruption)
            throws IOException {
        QueryNode query = new QueryNode.DateRange(month.atDay(1), month.atEndOfMonth());
        SearchRequest request = SearchRequest.of(query).withSort(SortOrder.DATE).withSnippets(0);
        SearchResult page;
        int offset = 0;
        do {
            interruption.check();
            page = corpus.search(request.withWindow(offset, PAGE));
            for (Hit hit : page.hits()) {
                reader.text(textOf(hit.article()));
            }
            offset += PAGE;
        } while (offset < page.total());
    }

    /** The first or last date in the index, or null if no article has one. */
    private static LocalDate edge(CorpusIndex corpus, SortOrder order) throws IOException {
        SearchRequest request = SearchRequest.of(new QueryNode.All()).withSort(order).withWindow(0, 1).withSnippets(0);
        List<Hit> hits = corpus.search(request).hits();
        return hits.isEmpty() ? null : hits.getFirst().article().date();
    }

    private static DatedText textOf(Article article) {
        return new DatedText(article.id(), article.date(), article.body());
    }
}
