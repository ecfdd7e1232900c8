package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Statements of a query against a loop over all of them. */
class StatementListTest extends OnSampleArchive {
    @Test
    void everyStatementIsListedOnceByDate() throws IOException {
        StatementList list = statements("*");

        assertEquals(ARTICLES.stream().mapToLong(a -> a.found().statements().size()).sum(), list.statements());
        assertEquals(list.statements(), list.rows().size());
        List<LocalDate> dates = list.rows().stream().map(r -> r.printed().date()).toList();
        assertEquals(dates.stream().sorted(Comparator.nullsLast(Comparator.naturalOrder())).toList(), dates);
        assertTrue(list.statements() > 100);
    }

    @ParameterizedTest
    @ValueSource(strings = {"speaker:尉健行", "quote:工会", "工会", "direct:true", "cue:说 AND quote:工会",
            "statement:(speaker:* AND NOT cue:说)"})
    void statementsOfAQueryAreThoseTheLoopFinds(String query) throws IOException {
        BiPredicate<Annotated, Statement> chosen = switch (query) {
            case "speaker:尉健行" -> (a, s) -> s.speaker().name().equals("尉健行");
            case "quote:工会", "工会" -> (a, s) -> says(a, s, "工会");
            case "direct:true" -> (a, s) -> s.direct();
            case "cue:说 AND quote:工会" -> (a, s) -> ExactText.fold(s.cue().text()).equals("说") && says(a, s, "工会");
            default -> (a, s) -> !ExactText.fold(s.cue().text()).equals("说");
        };

        List<String> expected = ARTICLES.stream().flatMap(a -> a.found().statements().stream()
                .filter(s -> chosen.test(a, s)).map(s -> a.article().id() + s.cue().span())).sorted().toList();

        assertEquals(expected, statements(query).rows().stream()
                .map(r -> r.printed().id() + r.statement().cue().span()).sorted().toList());
    }

    private static boolean says(Annotated a, Statement statement, String string) {
        return statement.content().stream()
                .anyMatch(c -> a.folded().substring(c.start(), c.end()).contains(string));
    }

    @Test
    void statementComesWithItsSentencesAndItsPlaceInTheFile() throws IOException {
        StatementList.Row row = statements("quote:工会").rows().getFirst();
        Article article = index.article(row.printed().id()).orElseThrow();
        String body = article.body();

        assertTrue(body.contains(row.before()) && body.contains(row.after()), row.toString());
        assertEquals(row.statement().content().stream().map(c -> body.substring(c.start(), c.end()))
                .collect(Collectors.joining("……")), row.quote());
        assertEquals(article.bodyMap().sourceByte(row.printed().start()), row.printed().sourceByte());
        assertTrue(row.printed().citation().startsWith("《人民日报》"), row.printed().citation());
    }

    @ParameterizedTest
    @ValueSource(strings = {"*", "工会", "cue:说", "quote:工会 OR 没有这个词儿"})
    void furtherConditionLeavesOfTheStatementsThoseThatMeetIt(String query) throws IOException {
        QueryNode.OneStatement only = (QueryNode.OneStatement) QueryParser.parse("direct:true");

        List<String> narrowed = StatementList.of(index,
                new ListRequest(QueryParser.parse(query), only, ListOrder.DATE, 0, ALL), ScanLimits.NONE).rows()
                .stream().map(r -> r.printed().id() + r.statement().cue().span()).toList();

        assertEquals(statements(query).rows().stream().filter(r -> r.statement().direct())
                .map(r -> r.printed().id() + r.statement().cue().span()).toList(), narrowed);
        assertEquals(narrowed.size(), Speakers.of(index, QueryParser.parse(query), only, ScanLimits.NONE).statements());
    }

    @Test
    void statementsAreNarrowedToSpeakersAndCues() throws IOException {
        List<StatementList.Row> all = statements("*").rows();
        Statement first = all.getFirst().statement();
        Statement last = all.getLast().statement();
        StatementFilter filter = new StatementFilter(List.of(first.speaker().name(), last.speaker().name()),
                List.of(first.cue().text(), last.cue().text()), null);

        List<StatementList.Row> chosen = StatementList.of(index,
                new ListRequest(QueryParser.parse("*"), filter.condition(), ListOrder.DATE, 0, ALL), ScanLimits.NONE)
                .rows();

        assertEquals(all.stream().filter(r -> filter.speakers().contains(r.statement().speaker().name())
                && filter.cues().contains(r.statement().cue().text())).toList(), chosen);
        assertFalse(chosen.isEmpty());
        assertNull(StatementFilter.ALL.condition());
        assertNull(FigureFilter.ALL.condition());
    }
}
