package io.github.rmrbnlp.annotate.term.discovery;

import java.time.LocalDate;
import java.util.List;

/** Counts the candidates in the texts outside the period. Not thread-safe. */
final class Elsewhere {
    /** So many beginnings are told apart: 512 KB, so that most look-ups end in a processor's cache. */
    private static final int BEGINNINGS = 1 << 22;

    private final DiscoveryOptions options;
    private final List<CandidateStatistics> candidates;
    private final LongIndex byKey = new LongIndex();
    private final boolean[] firstChars = new boolean[Character.MAX_VALUE + 1];
    private final long[] beginnings = new long[BEGINNINGS / Long.SIZE];
    private long texts;
    private long chars;

    Elsewhere(DiscoveryOptions options, List<CandidateStatistics> candidates) {
        this.options = options;
        this.candidates = candidates;
        for (int i = 0; i < candidates.size(); i++) {
            String text = candidates.get(i).text;
            long h = 0;
            for (int k = 0; k < text.length(); k++) {
                h = StringCounts.next(h, text.charAt(k));
                if (k + 1 == options.shortest()) {
                    int bit = beginning(h);
                    beginnings[bit / Long.SIZE] |= 1L << bit;
                }
            }
            byKey.put(StringCounts.finish(h), i);
            firstChars[text.charAt(0)] = true;
        }
    }

    private static int beginning(long h) {
        return (int) StringCounts.finish(h) & BEGINNINGS - 1;
    }

    /** @param day its day, or null */
    void read(LocalDate day, char[] folded) {
        texts++;
        chars += folded.length;
        for (int start = 0; start + options.shortest() <= folded.length; start++) {
            if (firstChars[folded[start]]) {
                readFrom(day, folded, start);
            }
        }
    }

    private void readFrom(LocalDate day, char[] folded, int start) {
        long h = 0;
        int end = start;
        while (end < start + options.shortest()) {
            h = StringCounts.next(h, folded[end++]);
        }
        int bit = beginning(h);
        boolean possible = (beginnings[bit / Long.SIZE] >>> bit & 1) != 0;
        while (possible) {
            int candidate = byKey.get(StringCounts.finish(h));
            if (candidate != LongIndex.NONE) {
                candidates.get(candidate).addOutside(day);
            }
            possible = end < folded.length && end - start < options.longest();
            if (possible) {
                h = StringCounts.next(h, folded[end++]);
            }
        }
    }

    long texts() {
        return texts;
    }

    long chars() {
        return chars;
    }
}
