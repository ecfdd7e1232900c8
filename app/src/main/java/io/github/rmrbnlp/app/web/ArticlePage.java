package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.app.write.CitationFormat;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.Citation;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * What the page of one article shows. Immutable.
 *
 * @param page what every page shows
 * @param article the article
 * @param annotations what was found in it
 * @param titleMatches where the query matches in the title
 * @param paragraphs the body
 * @param matches how often the query matches in the body
 * @param layers the layers shown
 */
record ArticlePage(Page page, Article article, Annotations annotations, List<Span> titleMatches,
        List<List<LayeredText.Run>> paragraphs, int matches, Set<Layer> layers) {
    private static final int LONGEST = 90;

    /** A line of what is known about the article. */
    record Fact(String name, List<Value> values) {
    }

    /** What stands in it, and the URL of the articles that have it too; null where none is asked for so. */
    record Value(String text, String url) {
    }

    String citation() {
        return Citation.of(article);
    }

    String cite(CitationFormat format) {
        return format.of(article);
    }

    String citeUrl(CitationFormat format) {
        return "/article/" + Urls.encoded(article.id()) + "/cite." + format.extension();
    }

    String apiUrl() {
        return "/api/v1/articles/" + Urls.encoded(article.id());
    }

    String layerClasses() {
        StringBuilder classes = new StringBuilder();
        layers.forEach(layer -> classes.append(" show-").append(layer.code()));
        return classes.toString();
    }

    int count(Layer layer) {
        return switch (layer) {
            case STATEMENTS -> annotations.statements().size();
            case FIGURES -> annotations.figures().size();
            case DATES -> annotations.dates().size();
            case TERMS -> annotations.terms().size();
        };
    }

    List<Piece> title() {
        return article.title() == null
                ? List.of(new Piece(page.t().of("article.untitled"), false))
                : Piece.cut(article.title(), 0, titleMatches);
    }

    /** Date, page, authors and all other fields that the source gives. */
    List<Fact> facts() {
        List<Fact> facts = new ArrayList<>();
        fact(facts, "paper", List.of(article.paper() == null ? "" : article.paper()));
        fact(facts, "date", List.of(article.date() == null ? "" : article.date().toString()));
        samePage(facts);
        plain(facts, "pagename", article.pageName());
        plain(facts, "item", article.item());
        plain(facts, "issue", article.issue());
        fact(facts, "author", article.authors());
        fact(facts, "column", List.of(article.column() == null ? "" : article.column()));
        fact(facts, "genre", article.genre());
        fact(facts, "keyword", article.keywords());
        fact(facts, "people", article.people());
        fact(facts, "unit", article.units());
        plain(facts, "class", article.classification());
        plain(facts, "docno", article.documentNumber());
        plain(facts, "issuer", article.issuer());
        article.otherFields().forEach((tag, value) -> facts.add(new Fact(tag, List.of(new Value(value, null)))));
        return facts;
    }

    /** What else was printed on the page. */
    private void samePage(List<Fact> facts) {
        if (article.page() != null) {
            String page = article.page().toString();
            String query = (article.date() == null ? "" : "date:" + article.date() + " AND ") + "page:" + page;
            facts.add(new Fact(page().t().of("field.page"), List.of(new Value(page, found(query)))));
        }
    }

    private void plain(List<Fact> facts, String field, Object value) {
        if (value != null && !value.toString().isEmpty()) {
            facts.add(new Fact(page.t().of("field." + field), List.of(new Value(value.toString(), null))));
        }
    }

    private void fact(List<Fact> facts, String field, List<String> values) {
        List<Value> linked = values.stream().filter(value -> !value.isEmpty())
                .map(value -> new Value(value, found(field + ":\"" + value.replaceAll("[\"\\\\]", "\\\\$0") + "\"")))
                .toList();
        if (!linked.isEmpty()) {
            facts.add(new Fact(page.t().of("field." + field), linked));
        }
    }

    private String found(String query) {
        return page.link("/search", Urls.EMPTY.with("q", query));
    }

    /** The search this article was found by, or null. */
    String backUrl() {
        return page.query().isEmpty() ? null : found(page.query());
    }

    /** Source file and the entry inside it. */
    String source() {
        return article.source().file() + (article.source().entry() == null ? "" : "!/" + article.source().entry());
    }

    /** What was said, shortened. */
    String said(Statement statement) {
        StringBuilder text = new StringBuilder();
        for (Span span : statement.content()) {
            text.append(text.isEmpty() ? "" : "……").append(span.of(article.body()).replace('\n', ' '));
        }
        if (text.length() <= LONGEST) {
            return text.toString();
        }
        int end = Character.isHighSurrogate(text.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return text.substring(0, end) + "…";
    }

    String value(Figure figure) {
        return Shown.value(figure);
    }

    /** In percent. */
    int confidence(Statement statement) {
        return (int) Math.round(statement.confidence() * 100);
    }

    String speakerUrl(Statement statement) {
        return page.link("/statements", Urls.EMPTY.with("speaker", statement.speaker().name()));
    }
}
