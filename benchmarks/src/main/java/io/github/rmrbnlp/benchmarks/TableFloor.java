package io.github.rmrbnlp.benchmarks;

import java.util.ArrayList;
import java.util.List;

/** One table look-up a char: a word ends where the class of the chars changes. */
final class TableFloor implements Contender {
    private final byte[] classes = new byte[Character.MAX_VALUE + 1];
    private final char[] chars = new char[BenchmarkText.CHARS];
    private final int[] ends = new int[BenchmarkText.CHARS];

    TableFloor() {
        for (int c = 0; c < classes.length; c++) {
            classes[c] = (byte) Character.getType((char) c);
        }
    }

    @Override
    public int count(String line) {
        int length = line.length();
        line.getChars(0, length, chars, 0);
        int count = 0;
        byte before = classes[chars[0]];
        for (int i = 1; i < length; i++) {
            byte here = classes[chars[i]];
            ends[count] = i;
            count += here == before ? 0 : 1;
            before = here;
        }
        ends[count] = length;
        return count + 1;
    }

    @Override
    public List<String> words(String line) {
        int count = count(line);
        List<String> words = new ArrayList<>(count);
        int start = 0;
        for (int i = 0; i < count; i++) {
            words.add(line.substring(start, ends[i]));
            start = ends[i];
        }
        return words;
    }
}
