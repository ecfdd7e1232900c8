package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Facet;
import io.github.rmrbnlp.index.Hit;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.query.QueryField;
import java.io.IOException;
import java.io.Writer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Five questions an analyst asks, answered from an index. Not thread-safe. */
final class DemoQuestions {
    /** So many articles at most are looked into, and so many answers shown; the true totals are told. */
    private static final int ARTICLES = 1_000;
    private static final int SHOWN = 8;
    private static final int LINE = 60;

    private final CorpusIndex index;
    private final Writer out;
    private final Annotator.Worker annotator = Annotator.standard().newWorker();

    DemoQuestions(CorpusIndex index, Writer out) {
        this.index = index;
        this.out = out;
    }

    void askAll() throws IOException {
        say("索引共 %,d 篇文章，%,d 字。", index.manifest().articles(), index.manifest().chars());
        firstMention("送温暖工程");
        whoSaid("再就业");
        frontPageShare();
        sums("慰问款");
        bothScripts("送温暖");
    }

    private void firstMention(String phrase) throws IOException {
        say("%n一、“%s”最早何时见报？", phrase);
        SearchResult result = search(phrase, 1);
        for (Hit hit : result.hits()) {
            say("    %s，%s，作者 %s", hit.citation(), hit.article().title(), String.join("、", hit.article().authors()));
            hit.snippets().stream().limit(1)
                    .forEach(s -> say("    …%s…", SearchTextWriter.oneLine(s.marked("【", "】"))));
        }
        say("    全部文章中共 %,d 篇提到。", result.total());
    }

    private void whoSaid(String phrase) throws IOException {
        say("%n二、关于“%s”，谁说过什么？", phrase);
        int found = 0;
        for (Hit hit : search(phrase, ARTICLES).hits()) {
            Article article = hit.article();
            for (Statement statement : annotate(article).statements()) {
                if (touches(statement.content(), hit.bodyMatches()) && ++found <= SHOWN) {
                    say("    %s%s %s：%s（%s）", statement.speaker().name(), role(statement), statement.cue().text(),
                            shortened(content(statement, article)), hit.citation());
                }
            }
        }
        cut(found);
    }

    private static String role(Statement statement) {
        return statement.speaker().role() == null ? "" : "（" + statement.speaker().role() + "）";
    }

    private static String content(Statement statement, Article article) {
        StringBuilder text = new StringBuilder();
        statement.content().forEach(span -> text.append(text.isEmpty() ? "" : "……").append(span.of(article.body())));
        return text.toString();
    }

    private void frontPageShare() throws IOException {
        say("%n三、各年头版文章占多大比例？（只计有版号的文章）");
        Map<String, Long> front = new HashMap<>();
        years("page:1").forEach(count -> front.put(count.value(), count.articles()));
        List<Facet.Count> years = years("page:*").stream().sorted(Comparator.comparing(Facet.Count::value)).toList();
        StringBuilder line = new StringBuilder("    ");
        for (int i = 0; i < years.size(); i++) {
            Facet.Count year = years.get(i);
            long onFront = front.getOrDefault(year.value(), 0L);
            line.append(String.format(Locale.ROOT, "%s %3.0f%%（%d/%d）", year.value(), 100.0 * onFront / year.articles(),
                    onFront, year.articles()));
            line.append(i % 4 == 3 && i + 1 < years.size() ? "\n    " : "　");
        }
        say("%s", line.toString().stripTrailing());
    }

    private List<Facet.Count> years(String query) throws IOException {
        SearchRequest request = SearchRequest.of(query).withWindow(0, 0).withFacets(List.of(QueryField.YEAR), 1_000);
        return index.search(request).facets().getFirst().values();
    }

    private void sums(String phrase) throws IOException {
        say("%n四、与“%s”同句的金额有哪些？", phrase);
        int found = 0;
        for (Hit hit : search(phrase, ARTICLES).hits()) {
            Annotations annotations = annotate(hit.article());
            for (Figure figure : annotations.figures()) {
                if (figure.kind() == Figure.Kind.MONEY && sameSentence(annotations, figure, hit.bodyMatches())
                        && ++found <= SHOWN) {
                    say("    %s　%s = %s（%s）", hit.article().date(), figure.text(), amount(figure), hit.citation());
                }
            }
        }
        cut(found);
    }

    private static boolean sameSentence(Annotations annotations, Figure figure, List<Span> matches) {
        return annotations.sentences().stream()
                .anyMatch(s -> s.contains(figure.span()) && matches.stream().anyMatch(s::contains));
    }

    private static String amount(Figure figure) {
        String low = String.format(Locale.ROOT, "%,.0f", figure.low());
        String value = figure.isRange() ? low + String.format(Locale.ROOT, "–%,.0f", figure.high()) : low;
        return value + " " + figure.unit();
    }

    private void bothScripts(String phrase) throws IOException {
        say("%n五、用简体“%s”能找到繁体原文吗？", phrase);
        for (Hit hit : search(phrase, ARTICLES).hits()) {
            List<String> forms = hit.bodyMatches().stream().map(s -> s.of(hit.article().body()))
                    .filter(form -> !form.equals(phrase)).distinct().toList();
            if (!forms.isEmpty()) {
                say("    《%s》（%s）中作“%s”：…%s…", hit.article().title(), hit.article().source().file(), forms.getFirst(),
                        SearchTextWriter.oneLine(hit.snippets().getFirst().marked("【", "】")));
            }
        }
    }

    private SearchResult search(String phrase, int limit) throws IOException {
        return index.search(SearchRequest.of(phrase).withSort(SortOrder.DATE).withWindow(0, limit));
    }

    private Annotations annotate(Article article) {
        return annotator.annotate(article);
    }

    private static boolean touches(List<Span> spans, List<Span> others) {
        return spans.stream().anyMatch(span -> others.stream().anyMatch(span::overlaps));
    }

    private static String shortened(String text) {
        String line = text.replace('\n', ' ');
        if (line.length() <= LINE) {
            return line;
        }
        return line.substring(0, Character.isHighSurrogate(line.charAt(LINE - 1)) ? LINE - 1 : LINE) + "…";
    }

    private void cut(int found) throws IOException {
        say(found > SHOWN ? "    共 %d 条，显示前 " + SHOWN + " 条。" : "    共 %d 条。", found);
    }

    private void say(String format, Object... values) {
        try {
            out.write(String.format(Locale.ROOT, format, values) + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
