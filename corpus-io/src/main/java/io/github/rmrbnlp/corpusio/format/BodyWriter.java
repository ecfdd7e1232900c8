package io.github.rmrbnlp.corpusio.format;

import io.github.rmrbnlp.corpusio.ArticleBuilder;

/** Turns the lines of a body that were not dropped into paragraphs. */
final class BodyWriter {
    private BodyWriter() {
    }

    /** Sets the article's body and its map. */
    static void write(BodyLines lines, TextView view, ProblemLog log, ArticleBuilder article) {
        int capacity = lines.count() == 0 ? 0 : lines.end(lines.count() - 1) - lines.start(0);
        CleanText body = new CleanText(view, log, capacity);
        ParagraphMender mender = new ParagraphMender(lines);
        int paragraph = -1;
        for (int line = 0; line < lines.count(); line++) {
            if (lines.dropped(line)) {
                paragraph = -1;
                continue;
            }
            if (paragraph >= 0 && mender.goesOn(paragraph, line)) {
                if (Chars.isLatin(lines.last(line - 1)) && Chars.isLatin(lines.first(line))) {
                    body.space(lines.end(line - 1));
                }
                log.info("mended-line", "a line end in mid-sentence is taken out", view.place(lines.end(line - 1)));
            } else {
                if (line > 0) {
                    body.lineFeed(lines.end(line - 1));
                }
                paragraph = line;
            }
            body.append(lines.start(line), lines.end(line));
        }
        article.body(body.text(), body.map());
    }
}
