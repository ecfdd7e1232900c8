package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.Snippet;
import java.io.IOException;
import java.io.OutputStream;

/** Search results as CSV, one hit a record; the snippet is the first. */
public final class SearchCsvWriter {
    private SearchCsvWriter() {
    }

    public static void write(SearchResult result, OutputStream sink) throws IOException {
        CsvWriter csv = new CsvWriter(Texts.writer(sink));
        csv.record("id", "date", "page", "page_name", "title", "authors", "genre", "column", "citation", "matches",
                "snippet",
                "snippet_start", "snippet_end", "file", "entry", "byte");
        for (Hit hit : result.hits()) {
            write(hit, csv);
        }
        csv.flush();
    }

    private static void write(Hit hit, CsvWriter csv) throws IOException {
        Article article = hit.article();
        Source source = article.source();
        Snippet snippet = hit.snippets().isEmpty() ? null : hit.snippets().getFirst();
        csv.record(article.id(), article.date(), article.page(), article.pageName(), article.title(),
                String.join(";", article.authors()), String.join(";", article.genre()), article.column(),
                hit.citation(),
                hit.bodyMatches().size() + hit.titleMatches().size(), snippet == null ? null : snippet.text(),
                snippet == null ? null : snippet.span().start(), snippet == null ? null : snippet.span().end(),
                source.file(),
                source.entry(), snippet == null ? source.byteStart() : snippet.sourceByte());
    }
}
