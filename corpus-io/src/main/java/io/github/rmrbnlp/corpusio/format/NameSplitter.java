package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Splits names written one after the other without a separator, 王仁银王吉江, by how common the surnames and the chars of
 * the given names are. Names stay together where two ways to split are nearly as good. Immutable, safe for all threads.
 */
final class NameSplitter {
    /** One name has four chars at most (compound surname and two), so shorter text is one name or none. */
    private static final int SHORTEST = 4;
    private static final int LONGEST = 36;
    /** Log probabilities of a given name's length; one char in two of ten names, as in the paper's bylines. */
    private static final double ONE_CHAR = Math.log(0.2);
    private static final double TWO_CHARS = Math.log(0.8);
    /** A char of the list carries 1/660 of nine tenths of all given names; any other a share of the last tenth. */
    private static final double LISTED = Math.log(0.9 / 660);
    private static final double UNLISTED = Math.log(0.1 / 6000);
    /** The best split must be this many times as likely as the second best. */
    private static final double MARGIN = Math.log(4);
    private static final double IMPOSSIBLE = Double.NEGATIVE_INFINITY;
    /** Last chars of offices and groups, which are no names: 省委宣传部, 联合调查组. */
    private static final String ENDS_BODY = "部局社厂院校报台会组团队处科室委所站办店馆司厅县市区镇乡村员者人";

    private final Map<String, Double> surnames = new HashMap<>();
    private final BitSet givenNameChars = new BitSet();

    NameSplitter() {
        Lexicon.load("surnames.tsv")
                .forEach((name, share) -> surnames.put(name, Math.log(Integer.parseInt(share) / 1e4)));
        Lexicon.load("given-name-chars.tsv").keySet().forEach(name -> givenNameChars.set(name.charAt(0)));
    }

    /** Whether the text can be one Chinese name: a surname and one or two more chars. */
    boolean isName(String text) {
        return text.length() >= 2 && text.length() <= SHORTEST && allHan(text)
                && score(text, 0, text.length()) > IMPOSSIBLE;
    }

    /** The names, or the text itself as the only one where it is no row of names or the split is not sure. */
    List<String> split(String text) {
        if (text.length() < SHORTEST || text.length() > LONGEST || !allHan(text)
                || ENDS_BODY.indexOf(text.charAt(text.length() - 1)) >= 0) {
            return List.of(text);
        }
        return cut(text);
    }

    /** The best and the second best way to every place, by dynamic programming over names of two to four chars. */
    private List<String> cut(String text) {
        int length = text.length();
        double[] best = new double[length + 1];
        double[] second = new double[length + 1];
        int[] from = new int[length + 1];
        Arrays.fill(best, IMPOSSIBLE);
        Arrays.fill(second, IMPOSSIBLE);
        best[0] = 0;
        for (int end = 2; end <= length; end++) {
            for (int start = Math.max(0, end - SHORTEST); start <= end - 2; start++) {
                double name = score(text, start, end);
                double way = best[start] + name;
                if (way > best[end]) {
                    second[end] = best[end];
                    best[end] = way;
                    from[end] = start;
                } else {
                    second[end] = Math.max(second[end], way);
                }
                second[end] = Math.max(second[end], second[start] + name);
            }
        }
        boolean sure = best[length] > IMPOSSIBLE && best[length] - second[length] >= MARGIN;
        return sure ? names(text, from) : List.of(text);
    }

    private static List<String> names(String text, int[] from) {
        List<String> names = new ArrayList<>();
        for (int end = text.length(); end > 0; end = from[end]) {
            names.addFirst(text.substring(from[end], end));
        }
        return names;
    }

    private double score(String text, int start, int end) {
        int length = end - start;
        double one = given(text, start, end, 1);
        double two = length > 2 ? given(text, start, end, 2) : IMPOSSIBLE;
        return Math.max(one, two);
    }

    private double given(String text, int start, int end, int surnameLength) {
        int givenLength = end - start - surnameLength;
        Double surname = surnames.get(text.substring(start, start + surnameLength));
        if (surname == null || givenLength < 1 || givenLength > 2) {
            return IMPOSSIBLE;
        }
        double sum = surname + (givenLength == 1 ? ONE_CHAR : TWO_CHARS);
        for (int i = start + surnameLength; i < end; i++) {
            sum += givenNameChars.get(text.charAt(i)) ? LISTED : UNLISTED;
        }
        return sum;
    }

    private static boolean allHan(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (!Chars.isHan(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }
}
