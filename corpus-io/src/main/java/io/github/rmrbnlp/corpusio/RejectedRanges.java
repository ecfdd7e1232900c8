package io.github.rmrbnlp.corpusio;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What of one file is to be read again. */
final class RejectedRanges {
    private final List<Reject> rejects;

    RejectedRanges(List<Reject> rejects) {
        this.rejects = rejects;
    }

    /** Whether all of an entry is to be read: it, or an archive that holds it, was rejected without a range. */
    boolean isWhole(String entry) {
        return rejects.stream()
                .anyMatch(reject -> reject.byteStart() == reject.byteEnd() && holds(reject.entry(), entry));
    }

    /** The ranges of an entry, ascending, those that overlap joined. */
    List<Reject> of(String entry) {
        List<Reject> joined = new ArrayList<>();
        rejects.stream().filter(reject -> java.util.Objects.equals(reject.entry(), entry))
                .sorted(Comparator.comparingLong(Reject::byteStart)).forEach(next -> add(next, joined));
        return joined;
    }

    private static void add(Reject next, List<Reject> joined) {
        Reject last = joined.isEmpty() ? null : joined.getLast();
        if (last != null && next.byteStart() < last.byteEnd()) {
            long end = Math.max(last.byteEnd(), next.byteEnd());
            joined.set(joined.size() - 1,
                    new Reject(last.file(), last.entry(), last.byteStart(), end, last.problems()));
        } else {
            joined.add(next);
        }
    }

    private static boolean holds(String archive, String entry) {
        return archive == null || archive.equals(entry) || entry != null && entry.startsWith(archive + "!/");
    }
}
