package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.tag.PartOfSpeech;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.CorpusIndexer;
import io.github.rmrbnlp.index.IndexerOptions;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.pipeline.Annotator;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import java.util.regex.Matcher;
import java.util.HashSet;
import java.util.HashMap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample archive's answers beside those of a loop over its articles and their annotations. */
class AnnotationAnalysesTest {
    private static final int ALL = 10_000;

    @TempDir
    private static Path folder;
    private static final List<Annotated> ARTICLES = new ArrayList<>();
    private static CorpusIndex index;

    private record Annotated(Article article, String folded, Annotations found) {
        int occurrences(String string) {
            int count = 0;
            for (int i = folded.indexOf(string); i >= 0; i = folded.indexOf(string, i + string.length())) {
                count++;
            }
            return count;
        }
    }

    @BeforeAll
    static void indexesTheSampleArchive() throws IOException {
        List<Article> read = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT)
                .read(List.of(Path.of(System.getProperty("rmrb.root"), "testdata", "archive")), read::add);
        Annotator.Worker annotator = Annotator.standard().newWorker();
        try (CorpusIndexer indexer = CorpusIndexer.open(folder, Segmenter.standard(), IndexerOptions.DEFAULT)) {
            for (Article article : read) {
                indexer.add(article);
                ARTICLES.add(new Annotated(article, ExactText.fold(article.body()),
                        annotator.annotate(article)));
            }
            indexer.commit();
        }
        index = CorpusIndex.open(folder, Segmenter.standard());
    }

    @AfterAll
    static void closes() throws IOException {
        index.close();
        ARTICLES.clear();
    }

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

    @Test
    void figuresAreSummedByKindAndUnit() throws IOException {
        FigureList list = figures("*");
        Map<String, BigDecimal> expected = new TreeMap<>();
        ARTICLES.forEach(a -> a.found().figures().forEach(f -> expected.merge(
                f.kind() == Figure.Kind.MONEY ? f.kind() + f.unit() : f.kind() + ExactText.fold(f.unit()),
                BigDecimal.valueOf(Math.min(f.low(), f.high())), BigDecimal::add)));

        assertEquals(ARTICLES.stream().mapToLong(a -> a.found().figures().size()).sum(), list.figures());
        assertEquals(expected.keySet(),
                list.sums().stream().map(s -> s.kind() + s.unit()).collect(Collectors.toSet()));
        list.sums().forEach(s -> assertEquals(0, s.low().compareTo(expected.get(s.kind() + s.unit())), s.toString()));
        long undated = ARTICLES.stream().filter(a -> a.article().date() == null)
                .mapToLong(a -> a.found().figures().size()).sum();
        assertEquals(list.figures() - undated, list.years().stream().mapToLong(FigureList.Sum::count).sum());
    }

    @Test
    void figuresInTheSentenceOfAStringAreThoseTheLoopFinds() throws IOException {
        List<String> expected = ARTICLES.stream().flatMap(a -> a.found().figures().stream()
                .filter(f -> sentence(a, f.span()).contains("职工")).map(f -> a.article().id() + f.span())).sorted()
                .toList();

        assertFalse(expected.isEmpty());
        assertEquals(expected, figures("职工").rows().stream().map(r -> r.printed().id() + r.figure().span()).sorted()
                .toList());
    }

    private static String sentence(Annotated a, Span span) {
        return a.found().sentences().stream().filter(s -> s.start() <= span.start() && span.start() < s.end())
                .map(s -> a.folded().substring(s.start(), s.end())).findFirst().orElse("");
    }

    @Test
    void figureNearAStringIsTheOneThatIsNear() throws IOException {
        FigureList near = figures("money:[1亿 TO *] NEAR/10 慰问款");
        List<String> expected = ARTICLES.stream().flatMap(a -> a.found().figures().stream()
                .filter(f -> f.kind() == Figure.Kind.MONEY && f.high() >= 1e8 && isNear(a, f.span(), "慰问款", 10))
                .map(f -> a.article().id() + f.span())).sorted().toList();

        assertFalse(expected.isEmpty());
        assertEquals(expected,
                near.rows().stream().map(r -> r.printed().id() + r.figure().span()).sorted().toList());
    }

    private static boolean isNear(Annotated a, Span span, String string, int distance) {
        for (int i = a.folded().indexOf(string); i >= 0; i = a.folded().indexOf(string, i + string.length())) {
            int between = Math.max(i - span.end(), span.start() - i - string.length());
            if (between <= distance) {
                return true;
            }
        }
        return false;
    }

    @Test
    void firstMentionsAreTheOldestArticlesThatHaveIt() throws IOException {
        FirstMentions first = FirstMentions.of(index, list("送温暖"), ScanLimits.NONE);
        List<LocalDate> expected = ARTICLES.stream().filter(a -> a.folded().contains("送温暖"))
                .map(a -> a.article().date()).filter(d -> d != null).sorted().toList();

        assertEquals(expected, first.rows().stream().map(r -> r.printed().date()).toList());
        assertEquals(ARTICLES.stream().filter(a -> a.folded().contains("送温暖") && a.article().date() == null).count(),
                first.undated());
        first.rows().forEach(r -> assertEquals("送温暖", ExactText.fold(r.hit())));
    }

    @Test
    void speakersAndTheirTermsAreCountedAsTheLoopDoes() throws IOException {
        Speakers speakers = Speakers.of(index, QueryParser.parse("*"), ScanLimits.NONE);
        Map<String, Long> expected = ARTICLES.stream().flatMap(a -> a.found().statements().stream())
                .collect(Collectors.groupingBy(s -> s.speaker().name(), Collectors.counting()));

        assertEquals(expected, speakers.rows().stream()
                .collect(Collectors.toMap(Speakers.Row::name, Speakers.Row::statements)));
        Speakers.TermCount top = speakers.terms().getFirst();
        assertEquals(
                ARTICLES.stream().flatMap(a -> a.found().statements().stream().filter(s -> names(a, s, top.term())))
                        .count(),
                top.statements());
        Table table = speakers.toTable(0, 3, 2);
        assertEquals(8, table.columns().size());
        assertTrue(table.isCut());
    }

    private static boolean names(Annotated a, Statement statement, String term) {
        return a.found().terms().stream().filter(t -> t.canonical().equals(term))
                .anyMatch(t -> statement.content().stream()
                        .anyMatch(c -> c.start() <= t.span().start() && t.span().end() <= c.end()));
    }

    @Test
    void whoRelaysWhomIsWhatStandsInsideWhatAnotherSays() throws IOException {
        Map<String, Long> expected = new HashMap<>();
        for (Annotated article : ARTICLES) {
            for (Statement inner : article.found().statements()) {
                Span said = new Span(Math.min(inner.speaker().span().start(), inner.cue().span().start()),
                        Math.max(inner.speaker().span().end(), inner.cue().span().end()));
                article.found().statements().stream().filter(outer -> outer != inner)
                        .filter(outer -> outer.content().stream().anyMatch(c -> c.contains(said)))
                        .min(Comparator.comparingInt(outer -> outer.content().stream().filter(c -> c.contains(said))
                                .mapToInt(Span::length).min().orElseThrow()))
                        .ifPresent(outer -> expected.merge(outer.speaker().name() + " " + inner.speaker().name(), 1L,
                                Long::sum));
            }
        }
        RelayedSpeakers found = RelayedSpeakers.of(index, QueryParser.parse("*"), null, ScanLimits.NONE);

        assertFalse(expected.isEmpty());
        assertEquals(expected, found.rows().stream()
                .collect(Collectors.toMap(r -> r.relaying() + " " + r.relayed(), RelayedSpeakers.Row::statements)));
        assertEquals(expected.values().stream().mapToLong(Long::longValue).sum(), found.statements());
        assertEquals(found.rows().size() - 1L, found.toTable(1, 100).rows().size());
    }

    private static Set<String> nodes(NetworkRequest.Kind kind) throws IOException {
        Network network = Network.of(index, new NetworkRequest(QueryParser.parse("*"), NetworkRequest.Unit.ARTICLE,
                Set.of(kind), NetworkRequest.MAX_NODES, 1), ScanLimits.NONE);
        return network.nodes().stream().map(Network.Node::name).collect(Collectors.toSet());
    }

    @Test
    void rolesOfSpeakersAreNodes() throws IOException {
        Set<String> expected = ARTICLES.stream().flatMap(a -> a.found().statements().stream())
                .map(s -> s.speaker().role()).filter(role -> role != null).map(ExactText::fold)
                .collect(Collectors.toSet());

        assertEquals(expected, nodes(NetworkRequest.Kind.ROLE));
        assertTrue(expected.contains("全国总工会主席"), expected.toString());
    }

    @Test
    void anOrganisationIsNamedWithThePlacesAndOrganisationsBeforeIt() throws IOException {
        Set<String> expected = new HashSet<>();
        index.scan(QueryParser.parse("*"), () -> (article, places) -> {
            StringBuilder tags = new StringBuilder();
            for (int i = 0; i < article.tokenCount(); i++) {
                tags.append(article.tag(i) == PartOfSpeech.NS ? 's' : article.tag(i) == PartOfSpeech.NT ? 't' : ' ');
            }
            Matcher name = Pattern.compile("[st]*t").matcher(tags);
            while (name.find()) {
                synchronized (expected) {
                    expected.add(ExactText
                            .fold(article.text(article.tokenStart(name.start()), article.tokenEnd(name.end() - 1))));
                }
            }
        }, ScanLimits.NONE);

        assertEquals(expected, nodes(NetworkRequest.Kind.ORGANISATION));
        assertFalse(expected.isEmpty());
    }

    @Test
    void termsAreCountedAsTheLoopDoes() throws IOException {
        TermList terms = TermList.of(index, QueryParser.parse("工会"), ScanLimits.NONE);
        Map<String, Long> expected = ARTICLES.stream()
                .filter(a -> a.folded().contains("工会")
                        || ExactText.fold(String.valueOf(a.article().title())).contains("工会"))
                .flatMap(a -> a.found().terms().stream())
                .collect(Collectors.groupingBy(t -> t.kind() + t.canonical(), Collectors.counting()));

        assertEquals(expected, terms.rows().stream()
                .collect(Collectors.toMap(r -> r.kind() + r.canonical(), TermList.Row::mentions)));
        assertTrue(terms.rows().stream().anyMatch(r -> r.kind() == Term.Kind.PROGRAMME));
    }

    @Test
    void formulaHasItsVariantsWithTheirFirstDays() throws IOException {
        Formula formula = Formula.of(index, FormulaRequest.of(QueryParser.parse("送温暖")), ScanLimits.NONE);

        assertEquals(ARTICLES.stream().mapToLong(a -> a.occurrences("送温暖")).sum(), formula.hits());
        List<String> variants = formula.variants().stream().map(Formula.Variant::text).toList();
        assertTrue(variants.contains("送温暖工程"), variants.toString());
        for (Formula.Variant variant : formula.variants()) {
            long hits = ARTICLES.stream().mapToLong(a -> a.occurrences(variant.text())).sum();
            assertTrue(variant.hits() <= hits && variant.hits() >= 2, variant + " " + hits);
            LocalDate oldest = ARTICLES.stream().filter(a -> a.folded().contains(variant.text()))
                    .map(a -> a.article().date()).filter(d -> d != null).min(Comparator.naturalOrder()).orElseThrow();
            assertFalse(variant.first().isBefore(oldest), variant.toString());
        }
        assertEquals(formula.hits(), formula.years().stream().mapToLong(Formula.Year::hits).sum()
                + ARTICLES.stream().filter(a -> a.article().date() == null).mapToLong(a -> a.occurrences("送温暖"))
                        .sum());
        assertFalse(formula.companions().isEmpty());
        formula.companions().forEach(c -> assertEquals(ARTICLES.stream().filter(a -> a.found().terms().stream()
                .anyMatch(t -> t.canonical().equals(c.term()))).count(), c.articles(), c.term()));
    }

    @Test
    void formulaNobodyUsesHasNoLife() throws IOException {
        Formula formula = Formula.of(index, FormulaRequest.of(QueryParser.parse("没有这个词儿")), ScanLimits.NONE);

        assertEquals(0, formula.hits());
        assertEquals(List.of(), formula.variants());
        assertEquals(List.of(), formula.companions());
        assertNull(formula.toTables().getFirst().rows().stream().findFirst().orElse(null));
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

    @ParameterizedTest
    @CsvSource({"*, money:[* TO *], 10000", "工会, money:[* TO *], 10000", "*, percent:[* TO *], 10000",
            "*, count:[* TO *], 25"})
    void figuresLieInBinsAndArePointsInTime(String query, String condition, int most) throws IOException {
        QueryNode.OneFigure only = (QueryNode.OneFigure) QueryParser.parse(condition);
        List<FigureList.Row> rows = FigureList.of(index,
                new ListRequest(QueryParser.parse(query), only, ListOrder.DATE, 0, ALL), ScanLimits.NONE).rows();

        FigurePlot plot = FigurePlot.of(index, QueryParser.parse(query), only, most, ScanLimits.NONE);

        assertEquals(figures(query).rows().stream().filter(r -> r.figure().kind() == rows.getFirst().figure().kind())
                .count(), rows.size());
        assertEquals(rows.size(), plot.figures());
        assertEquals(rows.size(), plot.bins().stream().mapToLong(FigurePlot.Bin::count).sum());
        for (FigurePlot.Bin bin : plot.bins()) {
            assertEquals(rows.stream().mapToDouble(r -> Math.min(r.figure().low(), r.figure().high()))
                    .filter(value -> bin.low() <= value && value < bin.high()).count(), bin.count(), bin.toString());
        }
        Set<String> dated = rows.stream().filter(r -> r.printed().date() != null)
                .map(r -> r.printed().date() + r.printed().id() + r.figure().span()).collect(Collectors.toSet());
        assertEquals(dated.size(), plot.dated());
        assertEquals(Math.min(most, dated.size()), plot.points().size());
        plot.points().forEach(p -> assertTrue(dated.contains(p.date() + p.id() + p.figure().span()), p.toString()));
    }

    @Test
    void namesAreCountedByArticleAndEstimatedFromASample() throws IOException {
        Map<String, Long> speakers = ARTICLES.stream().flatMap(a -> a.found().statements().stream()
                .map(s -> s.speaker().name()).distinct()).collect(Collectors.groupingBy(n -> n, Collectors.counting()));

        FoundNames exact = FoundNames.of(index, QueryParser.parse("*"), ALL, ScanLimits.NONE);
        FoundNames sampled = FoundNames.of(index, QueryParser.parse("*"), ARTICLES.size() / 2, ScanLimits.NONE);

        assertTrue(exact.isExact());
        assertEquals(speakers, exact.speakers().stream()
                .collect(Collectors.toMap(FoundNames.Count::name, FoundNames.Count::articles)));
        assertEquals(exact.articles(), sampled.articles());
        assertFalse(sampled.isExact());
        assertEquals(ARTICLES.size() / 2.0, sampled.read(), ARTICLES.size() / 5.0);
        assertTrue(sampled.speakers().stream().allMatch(c -> speakers.containsKey(c.name())));
        assertEquals(sampled, FoundNames.of(index, QueryParser.parse("*"), ARTICLES.size() / 2, ScanLimits.NONE));
    }

    private static StatementList statements(String query) throws IOException {
        return StatementList.of(index, list(query), ScanLimits.NONE);
    }

    private static FigureList figures(String query) throws IOException {
        return FigureList.of(index, list(query), ScanLimits.NONE);
    }

    private static ListRequest list(String query) {
        return new ListRequest(QueryParser.parse(query), ListOrder.DATE, 0, ALL);
    }
}
