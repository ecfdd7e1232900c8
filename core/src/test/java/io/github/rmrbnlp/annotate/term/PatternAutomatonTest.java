package io.github.rmrbnlp.annotate.term;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PatternAutomatonTest {
    @Test
    void findsWhatAComparisonAtEveryPlaceFinds() {
        Random random = new Random(1);
        for (int round = 0; round < 3_000; round++) {
            List<String> patterns = new ArrayList<>(new TreeSet<>(randomTexts(random, 1 + random.nextInt(12), 5)));
            String text = randomTexts(random, 1, 80).getFirst();
            TreeSet<String> expected = new TreeSet<>();
            for (int start = 0; start < text.length(); start++) {
                for (String pattern : patterns) {
                    if (text.startsWith(pattern, start)) {
                        expected.add(start + "-" + (start + pattern.length()) + " " + pattern);
                    }
                }
            }
            assertEquals(expected, matches(patterns, text));
        }
    }

    /** Texts longer than what is filtered at a time, with quotation marks anywhere; of one end the longest match comes first. */
    @Test
    void longTextsWithMarksAreReportedInOrderAsAComparisonAtEveryPlaceFindsThem() {
        Random random = new Random(2);
        for (int round = 0; round < 200; round++) {
            List<String> patterns = new ArrayList<>(new TreeSet<>(randomTexts(random, 1 + random.nextInt(12), 6)));
            StringBuilder marked = new StringBuilder();
            for (char c : randomTexts(random, 1, 1500).getFirst().toCharArray()) {
                marked.append(random.nextInt(6) == 0 ? "“”‘’“““".substring(0, 1 + random.nextInt(6)) : "").append(c);
            }
            String text = marked.toString();
            List<String> found = new ArrayList<>();
            new PatternAutomaton(patterns).find(text.toCharArray(),
                    (p, start, end) -> found.add(end + "-" + start + " " + patterns.get(p)));
            assertEquals(compared(patterns, text), found);
        }
    }

    private static List<String> compared(List<String> patterns, String text) {
        List<String> expected = new ArrayList<>();
        for (int end = 1; end <= text.length(); end++) {
            for (int start = 0; start < end; start++) {
                boolean whole = !PatternAutomaton.isQuotationMark(text.charAt(start))
                        && !PatternAutomaton.isQuotationMark(text.charAt(end - 1));
                String key = whole && end - start < 60 ? PatternAutomaton.key(text.substring(start, end)) : "";
                if (patterns.contains(key)) {
                    expected.add(end + "-" + start + " " + key);
                }
            }
        }
        return expected;
    }

    @Test
    void quotationMarksInTheTextArePassedOver() {
        assertEquals(new TreeSet<>(List.of("1-8 三个代表思想")), matches(List.of("三个代表思想"), "“三个代表”思想”"));
    }

    @Test
    void marksOfListsAndDashesAreAlike() {
        assertEquals(new TreeSet<>(List.of("0-3 甲,乙", "4-7 丙-丁")), matches(List.of("甲,乙", "丙-丁"), "甲、乙 丙—丁"));
        assertEquals("甲,乙-丙", PatternAutomaton.key("“甲”、乙—丙"));
    }

    @Test
    void matchesComeInTheOrderOfTheirEnds() {
        List<Integer> ends = new ArrayList<>();
        new PatternAutomaton(List.of("甲乙丙", "乙", "丙")).find("甲乙丙乙".toCharArray(), (p, start, end) -> ends.add(end));
        assertEquals(List.of(2, 3, 3, 4), ends);
    }

    private static TreeSet<String> matches(List<String> patterns, String text) {
        TreeSet<String> found = new TreeSet<>();
        new PatternAutomaton(patterns).find(text.toCharArray(),
                (p, start, end) -> found.add(start + "-" + end + " " + patterns.get(p)));
        return found;
    }

    private static List<String> randomTexts(Random random, int count, int longest) {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            StringBuilder text = new StringBuilder();
            for (int k = 1 + random.nextInt(longest); k > 0; k--) {
                text.append("甲乙丙丁".charAt(random.nextInt(4)));
            }
            texts.add(text.toString());
        }
        return texts;
    }
}
