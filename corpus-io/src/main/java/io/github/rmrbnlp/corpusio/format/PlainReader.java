package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;
import java.util.List;

/** Documents without a format: speeches, official notices, saved web pages. Immutable, safe for all threads. */
final class PlainReader implements FormatReader {
    private final AuthorNames authorNames;
    private final MarkdownReader markdown;

    PlainReader(AuthorNames authorNames, MarkdownReader markdown) {
        this.authorNames = authorNames;
        this.markdown = markdown;
    }

    @Override
    public boolean startsAt(String text, int at, int to) {
        return true;
    }

    /** Plain text has no mark of its own that starts a document; it ends where another format's record starts. */
    @Override
    public int end(String text, int from, int to) {
        return markdown.end(text, from, to);
    }

    @Override
    public List<ArticleBuilder> read(Document document) throws RejectedException {
        BodyLines lines = BodyLines.of(document.text(), document.start(), document.end());
        if (lines.count() == 0) {
            throw new RejectedException("no-text", "nothing but blanks", document.start());
        }
        ArticleBuilder article = document.article();
        PlainHead head = new PlainHead(lines, article, document, authorNames);
        head.read();
        PlainTail.read(lines, article, document, head);
        PeopleLine.take(lines, article, authorNames);
        BodyWriter.write(lines, TextView.of(document.source()), document.log(), article);
        return List.of(article);
    }
}
