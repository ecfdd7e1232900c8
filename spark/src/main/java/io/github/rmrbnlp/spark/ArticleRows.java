package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Reject;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Skipped;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.corpusio.SourceMap;
import java.time.LocalDate;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;

/** Articles and rejects as rows of {@link Tables}, and articles back. Stateless. */
final class ArticleRows {
    private ArticleRows() {
    }

    /** @param place a row of {@link Tables#PLACE} */
    static Row of(Article article, Row place) {
        Source source = article.source();
        LocalDate date = article.date();
        return RowFactory.create(place, article.id(), date == null ? null : date.getYear(),
                date == null ? null : date.toString(), article.page(), article.pageName(), article.item(),
                article.issue(), article.kicker(), article.title(), article.subtitle(), array(article.authors()),
                article.column(), article.classification(), array(article.keywords()), array(article.genre()),
                array(article.people()), array(article.units()),
                article.otherFields().entrySet().stream().map(f -> RowFactory.create(f.getKey(), f.getValue()))
                        .toArray(Row[]::new),
                article.documentNumber(), article.issuer(), article.paper(), article.body(),
                article.bodyMap() == null ? null : article.bodyMap().toBytes(), problems(article.problems()),
                source.file(), source.entry(), source.charset(), source.format(), source.byteStart(),
                source.byteEnd());
    }

    static Row of(Reject reject) {
        return RowFactory.create("rejected", reject.file(), reject.entry(), reject.byteStart(), reject.byteEnd(),
                problems(reject.problems()));
    }

    static Row of(Skipped skipped) {
        return RowFactory.create("skipped", skipped.file(), skipped.entry(), skipped.byteStart(), skipped.byteEnd(),
                problems(List.of(skipped.problem())));
    }

    /** The article of a row that has the columns of {@link Tables#ARTICLES}, in whatever order, its date as text. */
    static Article article(Row row) {
        String date = row.getAs("date");
        Source source = new Source(row.getAs("file"), row.getAs("entry"), row.getAs("charset"), row.getAs("format"),
                row.<Long>getAs("byteStart"), row.<Long>getAs("byteEnd"));
        ArticleBuilder article = new ArticleBuilder(source).id(row.getAs("id")).issue(row.getAs("issue"))
                .date(date == null ? null : LocalDate.parse(date)).page(row.getAs("page"))
                .pageName(row.getAs("pageName"))
                .item(row.getAs("item")).kicker(row.getAs("kicker")).title(row.getAs("title"))
                .subtitle(row.getAs("subtitle")).authors(texts(row, "authors")).column(row.getAs("column"))
                .classification(row.getAs("classification")).keywords(texts(row, "keywords"))
                .genre(texts(row, "genre")).people(texts(row, "people")).units(texts(row, "units"))
                .documentNumber(row.getAs("documentNumber")).issuer(row.getAs("issuer")).paper(row.getAs("paper"));
        for (Row field : row.<Row>getList(row.fieldIndex("otherFields"))) {
            article.otherField(field.getString(0), field.getString(1));
        }
        article.problems(
                row.<Row>getList(row.fieldIndex("problems")).stream().map(ArticleRows::problem).toList());
        byte[] map = row.getAs("bodyMap");
        return article.body(row.getAs("body"), map == null ? null : SourceMap.ofBytes(map)).build();
    }

    private static List<String> texts(Row row, String column) {
        return row.getList(row.fieldIndex(column));
    }

    private static String[] array(List<String> texts) {
        return texts.toArray(String[]::new);
    }

    private static Row[] problems(List<Problem> problems) {
        return problems.stream().map(p -> RowFactory.create(p.severity().jsonName(), p.code(), p.message(), p.line(),
                p.column(), p.byteOffset())).toArray(Row[]::new);
    }

    private static Problem problem(Row row) {
        return new Problem(Severity.valueOf(row.getString(0).toUpperCase(java.util.Locale.ROOT)), row.getString(1),
                row.getString(2), row.getInt(3), row.getInt(4), row.getLong(5));
    }
}
