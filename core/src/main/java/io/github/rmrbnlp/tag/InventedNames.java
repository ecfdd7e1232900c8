package io.github.rmrbnlp.tag;

import com.hankcs.hanlp.corpus.tag.NR;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/**
 * Copies paragraphs with other names of persons in them, so that the model learns what surrounds a name and what names look
 * like rather than the names of one month. Chinese names are drawn from HanLP's counts of name characters, foreign ones from
 * the transliteration characters. The seed is fixed. Not thread-safe.
 */
final class InventedNames {
    private static final long SEED = 19630101;
    /** Flattens HanLP's counts, so that rare surnames and characters are seen too. */
    private static final double FLATTENING = 0.6;
    private static final double TWO_CHARACTERS = 0.7;
    private static final double DOTTED = 0.3;

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final CharProfile chars = CharProfile.standard();
    private final Wheel surnames = new Wheel(c -> flat(c, NR.B, 20));
    private final Wheel firsts = new Wheel(c -> flat(c, NR.C, 2));
    private final Wheel seconds = new Wheel(c -> flat(c, NR.D, 2));
    private final Wheel singles = new Wheel(c -> flat(c, NR.E, 2));
    private final Wheel foreign = new Wheel(c -> chars.isTransliteration(c) ? 1 : 0);

    /** The paragraph with every person's name replaced, the same name by the same. */
    TaggedParagraph replace(TaggedParagraph paragraph) {
        Map<String, String> invented = new HashMap<>();
        StringBuilder text = new StringBuilder();
        int[] ends = new int[paragraph.ends().length];
        List<NameMention> names = new ArrayList<>();
        int name = 0;
        boolean given = false;
        for (int i = 0; i < ends.length; i++) {
            int start = paragraph.start(i);
            while (name < paragraph.names().size() && paragraph.names().get(name).end() <= start) {
                name++;
            }
            boolean opens = name < paragraph.names().size() && paragraph.names().get(name).start() == start;
            int newStart = text.length();
            String word = paragraph.text().substring(start, paragraph.ends()[i]);
            boolean surname = paragraph.isSurname(i);
            text.append(replacement(word, surname, given, paragraph.tags()[i], invented));
            given = surname;
            ends[i] = text.length();
            if (opens) {
                names.add(new NameMention(newStart, ends[i], paragraph.names().get(name).kind()));
            } else if (name < paragraph.names().size() && paragraph.names().get(name).start() < start) {
                NameMention open = names.removeLast();
                names.add(new NameMention(open.start(), ends[i], open.kind()));
            }
        }
        return new TaggedParagraph(text.toString(), ends, paragraph.tags(), List.copyOf(names));
    }

    private String replacement(String word, boolean surname, boolean given, byte tag, Map<String, String> invented) {
        if (surname) {
            return invented.computeIfAbsent("surname " + word, w -> surnames.draw());
        }
        if (given) {
            return invented.computeIfAbsent("given " + word, w -> givenName());
        }
        if (tag == PartOfSpeech.NR.ordinal() && isForeign(word)) {
            return invented.computeIfAbsent(word, w -> foreignName());
        }
        return word;
    }

    private boolean isForeign(String word) {
        return word.indexOf('·') >= 0
                || word.length() > 2 && word.chars().allMatch(c -> chars.isTransliteration((char) c));
    }

    private String givenName() {
        return random.nextDouble() < TWO_CHARACTERS ? firsts.draw() + seconds.draw() : singles.draw();
    }

    private String foreignName() {
        String last = foreignPart();
        return random.nextDouble() < DOTTED ? foreignPart() + "·" + last : last;
    }

    private String foreignPart() {
        StringBuilder part = new StringBuilder();
        for (int i = 2 + random.nextInt(4); i > 0; i--) {
            part.append(foreign.draw());
        }
        return part.toString();
    }

    private static double flat(char c, NR role, int least) {
        int frequency = HanLpLexicon.nameFrequency(c, role);
        return frequency < least ? 0 : Math.pow(frequency, FLATTENING);
    }

    /** Draws Han characters with given weights. */
    private final class Wheel {
        private static final char FIRST = '\u4e00';
        private static final char LAST = '\u9fff';
        private final double[] upTo = new double[LAST - FIRST + 1];

        Wheel(ToDoubleFunction<Character> weight) {
            double sum = 0;
            for (char c = FIRST; c <= LAST; c++) {
                sum += weight.applyAsDouble(c);
                upTo[c - FIRST] = sum;
            }
        }

        String draw() {
            double at = random.nextDouble() * upTo[upTo.length - 1];
            int found = Arrays.binarySearch(upTo, at);
            int index = found >= 0 ? found + 1 : -found - 1;
            return String.valueOf((char) (FIRST + index));
        }
    }
}
