package io.github.rmrbnlp.annotate.term.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.annotate.term.TermEntry;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class TermDiscoveryTest {
    private static final String CHARS = "山水风云花木石田江河海湖春夏秋冬东西南北红黄蓝白金银铜铁桥路车船书画诗歌";
    private static final TermLexicon NOTHING_KNOWN = TermLexicon.of(List.of());

    @Test
    void aPlantedTermIsProposedWithWhatSpeaksForIt() throws IOException {
        List<DatedText> texts = corpus("甘露蔬果工程", 1994, 60);
        TermProposal best = discover(DiscoveryOptions.standard(), texts, NOTHING_KNOWN).proposals().getFirst();
        assertEquals("甘露蔬果工程", best.text());
        assertEquals(60, best.count());
        assertEquals(60, best.texts());
        assertEquals(60L, best.years().get(1994));
        assertTrue(best.cohesion() > 6 && best.boundaryEntropy() > 3 && best.termhood() > 60, best::toString);
        assertEquals(3, best.examples().size());
        assertTrue(best.examples().stream().allMatch(e -> e.context().contains("甘露蔬果工程")));
    }

    @Test
    void partsOfATermAreNotProposed() throws IOException {
        List<TermProposal> proposals = discover(DiscoveryOptions.standard(), corpus("甘露蔬果工程", 1994, 60), NOTHING_KNOWN)
                .proposals();
        assertFalse(proposals.stream().anyMatch(p -> p.text().equals("甘露蔬果") || p.text().equals("蔬果工程")),
                proposals::toString);
    }

    @Test
    void aKnownTermIsNotProposed() throws IOException {
        TermLexicon known = TermLexicon
                .of(List.of(new TermEntry("甘露蔬果工程", Term.Kind.PROGRAMME, 0, List.of("甘露蔬果工程"))));
        Discovery found = discover(DiscoveryOptions.standard(), corpus("甘露蔬果工程", 1994, 60), known);
        assertFalse(found.proposals().stream().anyMatch(p -> p.text().equals("甘露蔬果工程")));
    }

    @Test
    void bylinesAndDatelinesAreNotProposed() throws IOException {
        List<DatedText> texts = corpus("甘露蔬果工程", 1994, 40).stream()
                .map(t -> new DatedText(t.id(), t.date(), "新华社北京８月６日电（记者王大山）" + t.text() + "本报记者 徐建中摄"))
                .toList();
        List<TermProposal> proposals = discover(DiscoveryOptions.standard(), texts, NOTHING_KNOWN).proposals();
        assertEquals("甘露蔬果工程", proposals.getFirst().text());
        assertFalse(proposals.stream().anyMatch(p -> p.text().matches(".*(新华|记者|本报|王大山|徐建中).*")),
                proposals::toString);
    }

    @Test
    void traditionalAndSimplifiedTextsCountTogether() throws IOException {
        List<DatedText> texts = corpus("振興絲綢計劃", 1990, 30);
        texts.addAll(corpus("振兴丝绸计划", 1990, 30));
        TermProposal best = discover(DiscoveryOptions.standard(), texts, NOTHING_KNOWN).proposals().getFirst();
        assertEquals("振兴丝绸计划", best.text());
        assertEquals(60, best.count());
    }

    @Test
    void ofAPeriodItsOwnTermsComeFirst() throws IOException {
        List<DatedText> texts = corpus("甘露蔬果工程", 1994, 40);
        texts.addAll(corpus("清泉灌溉计划", 1985, 40));
        DiscoveryOptions of1994 = DiscoveryOptions.standard().withPeriod(LocalDate.of(1994, 1, 1),
                LocalDate.of(1994, 12, 31));
        Discovery found = discover(of1994, texts, NOTHING_KNOWN);
        assertEquals("甘露蔬果工程", found.proposals().getFirst().text());
        assertTrue(found.proposals().getFirst().burstiness() > 3);
        assertFalse(found.proposals().stream().anyMatch(p -> p.text().equals("清泉灌溉计划")));
    }

    @Test
    void occurrencesWithinAndOutsideThePeriodAreThoseOfTheTexts() throws IOException {
        List<DatedText> texts = corpus("甘露蔬果工程", 1994, 40);
        texts.addAll(corpus("清泉灌溉甘露蔬果工程", 1985, 7));
        texts.addAll(corpus("甘露蔬果工程", 2003, 5));
        texts.add(new DatedText("undated", null, "甘露蔬果工程"));
        Discovery found = discover(DiscoveryOptions.standard().withPeriod(LocalDate.of(1990, 1, 1),
                LocalDate.of(1995, 12, 31)), texts, NOTHING_KNOWN);
        TermProposal best = found.proposals().getFirst();
        assertEquals("甘露蔬果工程", best.text());
        assertEquals(40, best.count());
        assertEquals(Map.of(1985, 7L, 1994, 40L, 2003, 5L), best.years());
        long chars = texts.stream().mapToLong(text -> text.text().length()).sum();
        assertEquals(List.of((long) texts.size(), chars), List.of(found.texts(), found.chars()));
        double inside = texts.subList(0, 40).stream().mapToLong(text -> text.text().length()).sum();
        double expected = Math.log((40.5 / inside) / (13.5 / (chars - inside))) / Math.log(2);
        assertEquals(expected, best.burstiness(), 1e-9);
    }

    @Test
    void tooLittleMemoryIsAdmittedAndTheTermStillFound() throws IOException {
        DiscoveryOptions small = new DiscoveryOptions(3, 10, 8, 4, 4, 1.5, null, null, 20, 20_000);
        Discovery found = discover(small, corpus("甘露蔬果工程", 1994, 200), NOTHING_KNOWN);
        assertTrue(found.undercount() > 0);
        assertTrue(found.proposals().stream().anyMatch(p -> p.text().equals("甘露蔬果工程")), found::toString);
    }

    @Test
    void theLimitLeavesTheTrueNumber() throws IOException {
        Discovery found = discover(DiscoveryOptions.standard().withLimit(1), twoTerms(), NOTHING_KNOWN);
        assertEquals(1, found.proposals().size());
        assertTrue(found.found() >= 2);
    }

    @Test
    void anEmptyCorpusHasNoTerms() throws IOException {
        Discovery found = discover(DiscoveryOptions.standard(), List.of(), NOTHING_KNOWN);
        assertEquals(List.of(), found.proposals());
        assertEquals(0, found.texts());
    }

    @Test
    void impossibleOptionsAreRefused() {
        assertThrows(IllegalArgumentException.class,
                () -> new DiscoveryOptions(1, 5, 8, 4, 6, 1, null, null, 9, 9_999));
        assertThrows(IllegalArgumentException.class,
                () -> DiscoveryOptions.standard().withPeriod(LocalDate.of(1994, 1, 2),
                        LocalDate.of(1994, 1, 1)));
    }

    private static Discovery discover(DiscoveryOptions options, List<DatedText> texts, TermLexicon known)
            throws IOException {
        return new TermDiscovery(options).discover(DatedTexts.of(texts), known);
    }

    private static List<DatedText> twoTerms() {
        List<DatedText> texts = corpus("甘露蔬果工程", 1994, 40);
        texts.addAll(corpus("清泉灌溉计划", 1994, 40));
        return texts;
    }

    /** Texts of random chars, each with the term once. */
    private static List<DatedText> corpus(String term, int year, int count) {
        Random random = new Random(term.hashCode());
        List<DatedText> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            String text = randomChars(random, 60) + term + randomChars(random, 60) + "。";
            texts.add(new DatedText(term + i, LocalDate.of(year, 1 + i % 12, 1), text));
        }
        return texts;
    }

    private static String randomChars(Random random, int count) {
        StringBuilder chars = new StringBuilder();
        for (int i = 0; i < count; i++) {
            chars.append(CHARS.charAt(random.nextInt(CHARS.length())));
        }
        return chars.toString();
    }
}
