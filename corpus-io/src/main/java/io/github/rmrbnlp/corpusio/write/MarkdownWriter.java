package io.github.rmrbnlp.corpusio.write;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/**
 * Writes articles in the form of the markdown archive. An article that was read from such a file with its source text is
 * written back byte for byte; every other one in UTF-8 with LF. Not thread-safe.
 */
public final class MarkdownWriter implements ArticleWriter {
    private final OutputStream out;

    /** @param out is closed with the writer */
    public MarkdownWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Article article) throws IOException {
        boolean asItStands = article.sourceText() != null
                && article.source().format().equals(Format.MARKDOWN.jsonName());
        out.write(asItStands ? article.sourceText().bytes() : text(article).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String text(Article article) {
        StringBuilder text = new StringBuilder(article.body().length() + 256);
        text.append("### ").append(orEmpty(article.title())).append('\n');
        text.append(String.join(" ", article.authors())).append('\n');
        if (article.date() != null) {
            text.append(article.date()).append('\n');
        }
        if (article.page() != null) {
            text.append('第').append(article.page()).append("版(").append(orEmpty(article.pageName())).append(")\n");
        }
        text.append("专栏：").append(orEmpty(article.column())).append("\n\n");
        article.body().lines().forEach(paragraph -> text.append("    ").append(paragraph).append('\n'));
        return text.toString();
    }

    private static String orEmpty(String value) {
        return value == null ? "" : value;
    }
}
