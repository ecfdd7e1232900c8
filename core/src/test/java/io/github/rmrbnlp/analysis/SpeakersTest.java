package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryParser;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Who speaks of what, who relays whom, and their network, against a loop over all statements. */
class SpeakersTest extends OnSampleArchive {
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
}
