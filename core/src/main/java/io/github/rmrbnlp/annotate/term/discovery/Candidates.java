package io.github.rmrbnlp.annotate.term.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * The strings that are frequent and hold together, with what is learnt about them on the last reading. Whether a string is one
 * is decided when it is first met and then remembered by its place among the counts. Not thread-safe.
 */
final class Candidates {
    /** Chars no term begins or ends with: particles, pronouns, counting words, verbs of reporting. */
    private static final String NOT_AT_EDGE = "的了在是和与及等于对从向由为把被将就并也都曾已还该此这那其每各某们着过他她它我你您不没有之以上下中前后时日月年说称个位名次种项条件些而但或又再很更最所至到来去要会能可让使给跟同第0123456789据讯电届枚亿万元";
    /** One candidate in so many tracked strings; each needs about a kilobyte. */
    private static final int TRACKED_PER_CANDIDATE = 32;
    private static final int REJECTED = -1;
    private static final double LOG2 = Math.log(2);

    private final DiscoveryOptions options;
    private final StringCounts counts;
    private final long chars;
    private final Set<String> known;
    /** By the place of the string: its number and 1, {@link #REJECTED}, or 0 for one not met yet. */
    private final int[] decisions;
    private final int room;
    private final List<CandidateStatistics> candidates = new ArrayList<>();
    private final long[] hashes;
    private long leftOut;

    Candidates(DiscoveryOptions options, StringCounts counts, long chars, Set<String> known) {
        this.options = options;
        this.counts = counts;
        this.chars = chars;
        this.known = known;
        room = Math.max(1024, options.trackedStrings() / TRACKED_PER_CANDIDATE);
        decisions = new int[counts.places()];
        hashes = new long[options.longest() + 1];
    }

    static boolean inTerm(char c) {
        return c >= '\u4E00' && c <= '\u9FFF' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c == '+';
    }

    /** Learns from a text of the period. */
    void read(DatedText text, char[] folded) {
        for (int start = 0; start < folded.length; start++) {
            if (inTerm(folded[start]) && NOT_AT_EDGE.indexOf(folded[start]) < 0) {
                readFrom(text, folded, start);
            }
        }
    }

    private void readFrom(DatedText text, char[] folded, int start) {
        long h = 0;
        for (int end = start; end < folded.length && end - start < options.longest() && inTerm(folded[end]);) {
            h = StringCounts.next(h, folded[end++]);
            int place = counts.place(StringCounts.finish(h));
            if (place == StringCounts.NOWHERE || counts.countAt(place) < options.minimumCount()) {
                return; // no longer string from here is more frequent
            }
            if (end - start >= options.shortest() && NOT_AT_EDGE.indexOf(folded[end - 1]) < 0) {
                if (decisions[place] == 0) {
                    decisions[place] = decide(folded, start, end);
                }
                if (decisions[place] != REJECTED) {
                    candidates.get(decisions[place] - 1).add(text, folded, start, end);
                }
            }
        }
    }

    /** The number of the string and 1, or {@link #REJECTED}. */
    private int decide(char[] folded, int start, int end) {
        double cohesion = cohesion(folded, start, end);
        if (cohesion < options.minimumCohesion()) {
            return REJECTED;
        }
        String string = new String(folded, start, end - start);
        if (known.contains(string)) {
            return REJECTED;
        }
        if (candidates.size() == room) {
            leftOut++;
            return REJECTED;
        }
        candidates.add(new CandidateStatistics(string, cohesion));
        return candidates.size();
    }

    /** Pointwise mutual information at the weakest seam, in bits. */
    private double cohesion(char[] folded, int start, int end) {
        long h = 0;
        for (int i = start; i < end; i++) {
            h = StringCounts.next(h, folded[i]);
            hashes[i - start + 1] = StringCounts.finish(h);
        }
        double whole = Math.max(1, counts.count(hashes[end - start]));
        double strongest = 0;
        for (int seam = start + 1; seam < end; seam++) {
            long tail = 0;
            for (int i = seam; i < end; i++) {
                tail = StringCounts.next(tail, folded[i]);
            }
            double parts = Math.max(1.0, counts.count(hashes[seam - start]))
                    * Math.max(1, counts.count(StringCounts.finish(tail)));
            strongest = Math.max(strongest, parts);
        }
        return Math.log(whole * chars / strongest) / LOG2;
    }

    /** The candidates that occur often enough, in enough texts, and stand freely in their surroundings. */
    List<CandidateStatistics> sound() {
        return candidates.stream().filter(c -> c.inside >= options.minimumCount() && c.texts >= options.minimumTexts()
                && c.boundaryEntropy() >= options.minimumEntropy()).toList();
    }

    long leftOut() {
        return leftOut;
    }
}
