package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.Citation;
import java.io.IOException;
import java.time.LocalDate;

/**
 * A place of an article as it is cited.
 *
 * @param id the article's id
 * @param date its date, or null
 * @param citation how its page is cited
 * @param title its title, or null
 * @param start where the place starts in the body, UTF-16 index
 * @param end where it ends, exclusive
 * @param source where the article was read
 * @param sourceByte the byte of the place's first char in that file or archive entry, or -1 if it is not known
 */
public record Printed(String id, LocalDate date, String citation, String title, int start, int end, Source source,
        long sourceByte) {
    static Printed of(Article article, int start, int end) {
        long at = article.bodyMap() == null || article.body().isEmpty()
                ? -1
                : article.bodyMap().sourceByte(Math.min(start, article.body().length() - 1));
        return new Printed(article.id(), article.date(), Citation.of(article), article.title(), start, end,
                article.source(), at);
    }

    /** The sentence that holds the char at {@code offset}, as printed. */
    static String sentence(ArticleView article, int offset, int away) throws IOException {
        int sentence = article.sentenceAt(offset);
        int wanted = sentence + away;
        if (sentence < 0 || wanted < 0 || wanted >= article.sentenceCount()) {
            return "";
        }
        return article.text(article.sentenceStart(wanted), article.sentenceEnd(wanted)).strip();
    }

    String day() {
        return date == null ? null : date.toString();
    }

    Long offset() {
        return sourceByte < 0 ? null : sourceByte;
    }
}
