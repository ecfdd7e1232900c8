package io.github.rmrbnlp.corpusio;

import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One article with its metadata. Immutable; every list is unmodifiable and never null, every other field may be null where
 * the source does not give it. Made by an {@link ArticleBuilder}.
 *
 * <p>The {@code id} is {@code YYYYMMDD-PP-N} where date, page and item are known, otherwise {@code YYYYMMDD-PP-} or
 * {@code nodate-PP-} and 13 letters and digits made of the title, the authors and the body: the same article has the same
 * id wherever its file lies, and two different articles of one page differ. Where the paper is known and another than
 * 人民日报, {@code -} and its name follow, so that the papers of one day differ.
 *
 * @param id as above
 * @param source where it stands
 * @param paper the newspaper or programme, for example {@code 解放军报}
 * @param issue issue number (总期)
 * @param date publication date (日期)
 * @param page page (版号)
 * @param pageName page name (版名)
 * @param item item on the page (条号)
 * @param kicker kicker (引题)
 * @param title title (标题)
 * @param subtitle subtitle (副题)
 * @param authors authors (作者), one name each
 * @param column column (栏目)
 * @param classification class of the 中图法 (分类)
 * @param keywords keywords (关键)
 * @param genre genres (体裁)
 * @param people people named by {@code RW：}
 * @param units units named by {@code DW：}
 * @param otherFields fields the format does not define, in source order, keyed by their tag
 * @param documentNumber document number of an official notice, for example {@code 苏工〔2007〕22号}
 * @param issuer who issued an official notice
 * @param body the text, paragraphs separated by one line feed, inline marks removed, wrapped paragraphs mended
 * @param bodyMap for every char of {@code body} its place in the source
 * @param problems what the reader noticed, in source order
 * @param sourceText the article as it stands in the file, or null where it was not asked for
 */
public record Article(String id, Source source, String paper, Integer issue, LocalDate date, Integer page,
        String pageName,
        Integer item, String kicker, String title, String subtitle, List<String> authors, String column,
        String classification, List<String> keywords, List<String> genre, List<String> people, List<String> units,
        Map<String, String> otherFields, String documentNumber, String issuer, String body, SourceMap bodyMap,
        List<Problem> problems, SourceText sourceText) {
    public Article {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(body, "body");
        authors = List.copyOf(authors);
        keywords = List.copyOf(keywords);
        genre = List.copyOf(genre);
        people = List.copyOf(people);
        units = List.copyOf(units);
        otherFields = Collections.unmodifiableMap(new LinkedHashMap<>(otherFields));
        problems = List.copyOf(problems);
    }
}
