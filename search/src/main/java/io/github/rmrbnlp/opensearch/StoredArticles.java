package io.github.rmrbnlp.opensearch;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.ArticleBuilder;
import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.Source;
import io.github.rmrbnlp.corpusio.SourceMap;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Articles out of the documents {@link ClusterArticles} makes of them, equal in every field. Stateless. */
final class StoredArticles {
    private StoredArticles() {
    }

    /** @param document the members of a document, its annotations left out or not */
    static Article of(JsonNode document) {
        JsonNode from = document.path("source");
        Source source = new Source(text(from, "file"), text(from, "entry"), text(from, "charset"),
                text(from, "format"), from.path("byteStart").asLong(), from.path("byteEnd").asLong());
        String date = text(document, "date");
        ArticleBuilder article = new ArticleBuilder(source).id(text(document, "id")).issue(number(document, "issue"))
                .date(date == null ? null : LocalDate.parse(date)).page(number(document, "page"))
                .pageName(text(document, "pageName")).item(number(document, "item")).kicker(text(document, "kicker"))
                .title(text(document, "title")).subtitle(text(document, "subtitle"))
                .authors(texts(document, "authors")).column(text(document, "column"))
                .classification(text(document, "classification")).keywords(texts(document, "keywords"))
                .genre(texts(document, "genre")).people(texts(document, "people")).units(texts(document, "units"))
                .documentNumber(text(document, "documentNumber")).issuer(text(document, "issuer"))
                .paper(text(document, "paper"));
        for (Map.Entry<String, JsonNode> field : document.path("otherFields").properties()) {
            article.otherField(field.getKey(), field.getValue().asString());
        }
        List<Problem> problems = new ArrayList<>();
        document.path("problems").forEach(problem -> problems.add(problem(problem)));
        JsonNode map = document.path(ClusterArticles.BODY_MAP);
        return article.problems(problems)
                .body(text(document, "body"), map.isMissingNode() ? null : SourceMap.ofBytes(map.binaryValue()))
                .build();
    }

    private static Problem problem(JsonNode problem) {
        return new Problem(Severity.valueOf(text(problem, "severity").toUpperCase(Locale.ROOT)), text(problem, "code"),
                text(problem, "message"), problem.path("line").asInt(), problem.path("column").asInt(),
                problem.path("byte").asLong());
    }

    private static String text(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isString() ? value.asString() : null;
    }

    private static Integer number(JsonNode object, String member) {
        JsonNode value = object.path(member);
        return value.isNumber() ? value.asInt() : null;
    }

    private static List<String> texts(JsonNode object, String member) {
        List<String> values = new ArrayList<>();
        object.path(member).forEach(value -> values.add(value.asString()));
        return values;
    }
}
