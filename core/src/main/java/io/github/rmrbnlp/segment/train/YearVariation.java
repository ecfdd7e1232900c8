package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.SegmentAlphabet;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Writes other years into a corpus. A month's newspaper has hardly a year in Chinese numerals but its own and the one before,
 * so a model of it cuts 一九六一年 as it cuts 一 | 年; the years of a hundred years of paper must come out alike.
 */
final class YearVariation {
    private static final int LENGTH = 5;
    private static final int FIRST_YEAR = 1840;
    private static final int YEARS = 210;
    /** The share of years in Chinese numerals that become another year. */
    private static final double VARIED = 0.75;
    /** The share of years in digits that become a year in Chinese numerals. */
    private static final double SPELT_OUT = 0.15;
    private static final String NUMERALS = "○一二三四五六七八九";
    /** How a nought is printed; most are the first. */
    private static final String NOUGHTS = "○○○○○○○○○零０Ｏ";

    private final RandomGenerator random;

    private YearVariation(long seed) {
        random = new Random(seed);
    }

    /** {@code corpus} with other years; all else stays as it is, the same seed gives the same years. */
    static SegmentedCorpus of(SegmentedCorpus corpus, long seed) {
        YearVariation variation = new YearVariation(seed);
        return new SegmentedCorpus(corpus.paragraphs().stream().map(variation::vary).toList());
    }

    private SegmentedCorpus.Paragraph vary(SegmentedCorpus.Paragraph paragraph) {
        if (paragraph.text().indexOf('年') < 0) {
            return paragraph;
        }
        List<String> words = new ArrayList<>();
        for (String word : paragraph.words()) {
            words.add(random.nextDouble() < shareToVary(word) ? year() : word);
        }
        return SegmentedCorpus.Paragraph.of(words);
    }

    private static double shareToVary(String word) {
        if (word.length() != LENGTH || word.charAt(LENGTH - 1) != '年') {
            return 0;
        }
        char[] folded = SegmentAlphabet.fold(word);
        int digits = 0;
        int numerals = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            digits += folded[i] == SegmentAlphabet.DIGIT ? 1 : 0;
            numerals += NUMERALS.indexOf(folded[i]) >= 0 ? 1 : 0;
        }
        return digits == LENGTH - 1 ? SPELT_OUT : numerals == LENGTH - 1 ? VARIED : 0;
    }

    private String year() {
        StringBuilder year = new StringBuilder(LENGTH);
        char nought = NOUGHTS.charAt(random.nextInt(NOUGHTS.length()));
        for (char digit : Integer.toString(FIRST_YEAR + random.nextInt(YEARS)).toCharArray()) {
            year.append(digit == '0' ? nought : NUMERALS.charAt(digit - '0'));
        }
        return year.append('年').toString();
    }
}
