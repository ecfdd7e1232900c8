package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.Snippet;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Search results for people, in Chinese; matches stand in 【】. */
final class SearchTextWriter {
    private static final String BEFORE = "【";
    private static final String AFTER = "】";

    private SearchTextWriter() {
    }

    static void write(SearchResult result, SearchRequest request, OutputStream sink) throws IOException {
        Writer out = Texts.writer(sink);
        out.write(summary(result, request) + "\n");
        int number = request.offset();
        for (Hit hit : result.hits()) {
            writeHit(++number, hit, out);
        }
        for (Facet facet : result.facets()) {
            out.write("\n" + line(facet) + "\n");
        }
        out.flush();
    }

    /** How many hits there are and which of them are shown. */
    static String summary(SearchResult result, SearchRequest request) {
        String shown = result.hits().isEmpty()
                ? ""
                : String.format(Locale.ROOT, "，显示第 %,d–%,d 篇", request.offset() + 1L,
                        (long) request.offset() + result.hits().size());
        return String.format(Locale.ROOT, "共 %,d 篇%s　检索式 %s", result.total(), shown, result.query());
    }

    static void writeHit(int number, Hit hit, Writer out) throws IOException {
        Article article = hit.article();
        out.write("\n" + number + ". " + marked(article.title() == null ? "（无题）" : article.title(), hit.titleMatches())
                + "\n");
        out.write("   " + hit.citation() + description(article) + "\n");
        for (Snippet snippet : hit.snippets()) {
            boolean cutBefore = snippet.span().start() > 0;
            boolean cutAfter = snippet.span().end() < article.body().length();
            out.write("   " + (cutBefore ? "…" : "") + oneLine(snippet.marked(BEFORE, AFTER)) + (cutAfter ? "…" : "")
                    + "\n");
        }
        long shown = hit.snippets().stream().mapToLong(s -> s.matches().size()).sum();
        String rest = shown < hit.bodyMatches().size() ? "，正文共 " + hit.bodyMatches().size() + " 处" : "";
        out.write("   " + place(article.source(), hit.snippets()) + rest + "\n");
    }

    /** Paragraphs of a snippet stay apart by a sign of their own. */
    static String oneLine(String text) {
        return text.strip().replace("\n", " ¶ ");
    }

    private static String description(Article article) {
        StringBuilder text = new StringBuilder();
        append(text, article.pageName());
        append(text, article.column());
        append(text, String.join("、", article.genre()));
        append(text, String.join(" ", article.authors()));
        return text.toString();
    }

    private static void append(StringBuilder text, String value) {
        if (value != null && !value.isEmpty()) {
            text.append("　").append(value);
        }
    }

    private static String place(Source source, List<Snippet> snippets) {
        String entry = source.entry() == null ? "" : "!/" + source.entry();
        long at = snippets.isEmpty() ? source.byteStart() : snippets.getFirst().sourceByte();
        return source.file() + entry + (at < 0 ? "" : "，字节 " + at);
    }

    private static String marked(String text, List<Span> matches) {
        StringBuilder out = new StringBuilder(text);
        for (Span match : matches.reversed()) {
            out.insert(match.end(), AFTER).insert(match.start(), BEFORE);
        }
        return out.toString();
    }

    static String line(Facet facet) {
        String values = facet.values().stream().map(v -> v.value() + " " + v.articles())
                .collect(Collectors.joining("，"));
        long left = facet.distinct() - facet.values().size();
        return facet.field().chineseName() + "：" + values + (left > 0 ? "，另有 " + left + " 个值" : "")
                + (facet.missing() > 0 ? "；缺 " + facet.missing() + " 篇" : "");
    }
}
