package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryParser;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** First mentions, terms, names and the life of a formula against a loop over the sample archive. */
class MentionsTest extends OnSampleArchive {
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
}
