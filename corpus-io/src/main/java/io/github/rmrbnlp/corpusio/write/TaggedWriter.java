package io.github.rmrbnlp.corpusio.write;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Format;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes articles in the tagged format. An article that was read from a tagged file with its source text is written back
 * byte for byte, in its own charset and with its own line ends; every other one in UTF-8 with LF. Not thread-safe.
 */
public final class TaggedWriter implements ArticleWriter {
    private final OutputStream out;

    /** @param out is closed with the writer */
    public TaggedWriter(OutputStream out) {
        this.out = out;
    }

    @Override
    public void write(Article article) throws IOException {
        boolean asItStands = article.sourceText() != null
                && article.source().format().equals(Format.TAGGED.jsonName());
        out.write(asItStands ? article.sourceText().bytes() : text(article).getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() throws IOException {
        out.close();
    }

    private static String text(Article article) {
        StringBuilder text = new StringBuilder(article.body().length() + 512);
        field(text, "ZQ", "总期", article.issue() == null ? null : article.issue().toString());
        field(text, "RQ", "日期",
                article.date() == null ? null : article.date().format(DateTimeFormatter.BASIC_ISO_DATE));
        field(text, "BH", "版号", article.page() == null ? null : "%02d".formatted(article.page()));
        field(text, "TH", "条号", article.item() == null ? null : article.item().toString());
        field(text, "YT", "引题", article.kicker());
        field(text, "BT", "标题", article.title());
        field(text, "FT", "副题", article.subtitle());
        field(text, "ZZ", "作者", authors(article));
        field(text, "FL", "分类", article.classification());
        field(text, "BM", "版名", article.pageName());
        field(text, "LM", "栏目", article.column());
        field(text, "GJ", "关键", join(article.keywords(), "；"));
        field(text, "TC", "体裁", join(article.genre(), "；"));
        field(text, "BZ", "报纸", article.paper());
        article.otherFields().forEach((tag, value) -> otherField(text, tag, value));
        text.append("〖ZW/正文〗\n");
        article.body().lines().forEach(paragraph -> text.append("    ").append(paragraph).append('\n'));
        if (!article.people().isEmpty()) {
            text.append("    RW：").append(join(article.people(), "；")).append('\n');
        }
        return text.append("〖-ZW/正文〗\n").toString();
    }

    private static String authors(Article article) {
        String names = join(article.authors(), "/");
        if (article.units().isEmpty()) {
            return names;
        }
        return (names == null ? "" : names) + "〖HH/换行〗DW：" + join(article.units(), "；");
    }

    private static String join(List<String> values, String separator) {
        return values.isEmpty() ? null : String.join(separator, values);
    }

    /** Only a field that had a tag can have one again. */
    private static void otherField(StringBuilder text, String tag, String value) {
        if (tag.matches("[A-Z]{2}/[^〖〗/\\s]{1,12}")) {
            field(text, tag.substring(0, 2), tag.substring(3), value);
        }
    }

    private static void field(StringBuilder text, String code, String name, String value) {
        if (value != null) {
            text.append('〖').append(code).append('/').append(name).append('〗').append(value).append("〖-").append(code)
                    .append('/').append(name).append("〗\n");
        }
    }
}
