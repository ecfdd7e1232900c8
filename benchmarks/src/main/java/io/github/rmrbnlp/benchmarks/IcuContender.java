package io.github.rmrbnlp.benchmarks;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;

/** The word break iterator of ICU4J. */
record IcuContender(BreakIterator iterator) implements Contender {
    @Override
    public int count(String line) {
        iterator.setText(line);
        int count = 0;
        while (iterator.next() != BreakIterator.DONE) {
            count++;
        }
        return count;
    }

    @Override
    public List<String> words(String line) {
        iterator.setText(line);
        List<String> words = new ArrayList<>();
        int start = 0;
        for (int end = iterator.next(); end != BreakIterator.DONE; end = iterator.next()) {
            words.add(line.substring(start, end));
            start = end;
        }
        return words;
    }
}
