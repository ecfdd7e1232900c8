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
