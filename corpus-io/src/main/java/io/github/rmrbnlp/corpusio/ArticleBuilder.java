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
    private String paper;
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

    /** Sets the newspaper or programme, whose name may stand in 《》; null or blank: not known. */
    public ArticleBuilder paper(String value) {
        String name = value == null ? "" : value.replaceAll("[《》\\s\u3000]+", " ").strip();
        paper = name.isEmpty() ? null : name;
        return this;
    }

    /** Sets the issue number (总期), null: not given. */
    public ArticleBuilder issue(Integer value) {
        issue = value;
        return this;
    }

    /** Sets the day of the paper (日期), null: not given. */
    public ArticleBuilder date(LocalDate value) {
        date = value;
        return this;
    }

    /** Sets the page (版号), counted from 1; null: not given. */
    public ArticleBuilder page(Integer value) {
        page = value;
        return this;
    }

    /** Sets the name of the page (版名), null: not given. */
    public ArticleBuilder pageName(String value) {
        pageName = value;
        return this;
    }

    /** Sets the number of the item on its page (条号), null: not given. */
    public ArticleBuilder item(Integer value) {
        item = value;
        return this;
    }

    /** Sets the kicker (引题), null: not given. */
    public ArticleBuilder kicker(String value) {
        kicker = value;
        return this;
    }

    /** Sets the title (标题), null: not given. */
    public ArticleBuilder title(String value) {
        title = value;
        return this;
    }

    /** Sets the subtitle (副题), null: not given. */
    public ArticleBuilder subtitle(String value) {
        subtitle = value;
        return this;
    }

    /** Sets the column (栏目), null: not given. */
    public ArticleBuilder column(String value) {
        column = value;
        return this;
    }

    /** Sets the classification (分类), null: not given. */
    public ArticleBuilder classification(String value) {
        classification = value;
        return this;
    }

    /** Sets the number of an official document, null: not given. */
    public ArticleBuilder documentNumber(String value) {
        documentNumber = value;
        return this;
    }

    /** Sets who issued an official document, null: not given. */
    public ArticleBuilder issuer(String value) {
        issuer = value;
        return this;
    }

    /** Adds authors (作者), in the order of the paper. */
    public ArticleBuilder authors(List<String> names) {
        authors.addAll(names);
        return this;
    }

    /** Adds keywords (关键). */
    public ArticleBuilder keywords(List<String> words) {
        keywords.addAll(words);
        return this;
    }

    /** Adds genres (体裁). */
    public ArticleBuilder genre(List<String> names) {
        genre.addAll(names);
        return this;
    }

    /** Adds names of people the source lists. */
    public ArticleBuilder people(List<String> names) {
        people.addAll(names);
        return this;
    }

    /** Adds names of organisations the source lists. */
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

    /** Adds what was wrong with the source. */
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

    /** Sets the text of the source, null: not kept. */
    public ArticleBuilder sourceText(SourceText value) {
        sourceText = value;
        return this;
    }

    /** The newspaper or programme set so far, or null. */
    public String paper() {
        return paper;
    }

    /** The day set so far, or null. */
    public LocalDate date() {
        return date;
    }

    /** The page set so far, or null. */
    public Integer page() {
        return page;
    }

    /** The number on the page set so far, or null. */
    public Integer item() {
        return item;
    }

    /** The title set so far, or null. */
    public String title() {
        return title;
    }

    /** Whether the id was set. */
    public boolean hasId() {
        return id != null;
    }

    /** Whether authors were added. */
    public boolean hasAuthors() {
        return !authors.isEmpty();
    }

    /** The article. */
    public Article build() {
        String articleId = id != null ? id : ArticleIds.of(paper, date, page, item, title, authors, body);
        return new Article(articleId, source, paper, issue, date, page, pageName, item, kicker, title, subtitle,
                authors,
                column, classification, keywords, genre, people, units, otherFields, documentNumber, issuer, body,
                bodyMap, problems, sourceText);
    }
}
