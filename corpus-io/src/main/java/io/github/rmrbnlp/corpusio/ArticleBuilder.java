package io.github.rmrbnlp.corpusio;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Collects the fields of one {@link Article}. Not thread-safe.
 *
 * <pre>{@code
 * Article article = new ArticleBuilder(source).date(LocalDate.of(2002, 1, 19)).page(1).item(5).title("…").build();
 * }</pre>
 */
public final class ArticleBuilder {
    private final Source source;
    private String id;
    private Integer issue;
    private LocalDate date;
    private Integer page;
    private String pageName;
    private Integer item;
    private String kicker;
    private String title;
    private String subtitle;
    private String column;
    private String classification;
    private String documentNumber;
    private String issuer;
    private String body = "";
    private SourceMap bodyMap;
    private SourceText sourceText;
    private final List<String> authors = new ArrayList<>();
    private final List<String> keywords = new ArrayList<>();
    private final List<String> genre = new ArrayList<>();
    private final List<String> people = new ArrayList<>();
    private final List<String> units = new ArrayList<>();
    private final Map<String, String> otherFields = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();

    /** @param source where the article stands */
    public ArticleBuilder(Source source) {
        this.source = source;
    }

    /** Sets the id; without it the rule of {@link Article} makes one. */
    public ArticleBuilder id(String value) {
        id = value;
        return this;
    }

    public ArticleBuilder issue(Integer value) {
        issue = value;
        return this;
    }

    public ArticleBuilder date(LocalDate value) {
        date = value;
        return this;
    }

    public ArticleBuilder page(Integer value) {
        page = value;
        return this;
    }

    public ArticleBuilder pageName(String value) {
        pageName = value;
        return this;
    }

    public ArticleBuilder item(Integer value) {
        item = value;
        return this;
    }

    public ArticleBuilder kicker(String value) {
        kicker = value;
        return this;
    }

    public ArticleBuilder title(String value) {
        title = value;
        return this;
    }

    public ArticleBuilder subtitle(String value) {
        subtitle = value;
        return this;
    }

    public ArticleBuilder column(String value) {
        column = value;
        return this;
    }

    public ArticleBuilder classification(String value) {
        classification = value;
        return this;
    }

    public ArticleBuilder documentNumber(String value) {
        documentNumber = value;
        return this;
    }

    public ArticleBuilder issuer(String value) {
        issuer = value;
        return this;
    }

    public ArticleBuilder authors(List<String> names) {
        authors.addAll(names);
        return this;
    }

    public ArticleBuilder keywords(List<String> words) {
        keywords.addAll(words);
        return this;
    }

    public ArticleBuilder genre(List<String> names) {
        genre.addAll(names);
        return this;
    }

    public ArticleBuilder people(List<String> names) {
        people.addAll(names);
        return this;
    }

    public ArticleBuilder units(List<String> names) {
        units.addAll(names);
        return this;
    }

    /** Adds a field the format does not define; a second one of the same tag gets a number behind the tag. */
    public ArticleBuilder otherField(String tag, String value) {
        String key = tag;
        for (int n = 2; otherFields.containsKey(key); n++) {
            key = tag + " " + n;
        }
        otherFields.put(key, value);
        return this;
    }

    public ArticleBuilder problems(List<Problem> found) {
        problems.addAll(found);
        return this;
    }

    /** Sets the text and where its chars come from. */
    public ArticleBuilder body(String text, SourceMap map) {
        body = text;
        bodyMap = map;
        return this;
    }

    public ArticleBuilder sourceText(SourceText value) {
        sourceText = value;
        return this;
    }

    public LocalDate date() {
        return date;
    }

    public Integer page() {
        return page;
    }

    public Integer item() {
        return item;
    }

    public String title() {
        return title;
    }

    /** Whether authors were added. */
    public boolean hasAuthors() {
        return !authors.isEmpty();
    }

    /** The article. */
    public Article build() {
        String articleId = id != null ? id : ArticleIds.of(date, page, item, title, authors, body);
        return new Article(articleId, source, issue, date, page, pageName, item, kicker, title, subtitle, authors,
                column, classification, keywords, genre, people, units, otherFields, documentNumber, issuer, body,
                bodyMap, problems, sourceText);
    }
}
