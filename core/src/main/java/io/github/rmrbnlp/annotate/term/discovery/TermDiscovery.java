package io.github.rmrbnlp.annotate.term.discovery;

import io.github.rmrbnlp.annotate.term.TermEntry;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.text.CharFolding;
import java.io.IOException;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Proposes new terms of a corpus, or of a period of it: strings that hold together, stand freely in their surroundings, are
 * frequent by themselves and not only within longer ones, and belong to the period. Reads the texts of the period three times:
 * to count short strings, to count the longer ones whose parts are frequent (as Agrawal and Srikant, "Fast algorithms for mining
 * association rules", 1994), in bounded memory, and to learn about those that hold together; then the other texts once. Datelines,
 * bylines and captions are passed over. Immutable and thread-safe.
 *
 * <pre>{@code
 * Discovery found = new TermDiscovery(DiscoveryOptions.standard()).discover(texts, TermLexicon.standard());
 * found.proposals().getFirst().text();
 * }</pre>
 */
public final class TermDiscovery {
    /** Strings of so many chars and fewer are all counted. */
    private static final int SHORT = 3;

    private final DiscoveryOptions options;
    private final CharFolding folding = CharFolding.standard();

    /** @param options what counts as a new term */
    public TermDiscovery(DiscoveryOptions options) {
        this.options = options;
    }

    /**
     * Searches {@code texts}.
     *
     * @param texts the corpus; read several times
     * @param known terms that are not proposed again
     * @throws IOException if the corpus cannot be read
     */
    public Discovery discover(DatedTexts texts, TermLexicon known) throws IOException {
        StringCounts counts = new StringCounts(options.trackedStrings());
        long[] size = new long[2];
        texts.read(options::inPeriod, text -> {
            char[] folded = folded(text);
            size[0]++;
            size[1] += folded.length;
            countShort(folded, counts);
        });
        texts.read(options::inPeriod, text -> countLong(folded(text), counts));
        Candidates candidates = new Candidates(options, counts, size[1], namesOf(known));
        texts.read(options::inPeriod, text -> candidates.read(text, folded(text)));
        List<CandidateStatistics> sound = candidates.sound();
        Elsewhere rest = new Elsewhere(options, sound);
        if (options.hasPeriod()) {
            texts.read(day -> !options.inPeriod(day), text -> rest.read(text.date(), folded(text)));
        }
        List<TermProposal> proposals = new Scorer(options, size[1], rest.chars()).score(sound);
        proposals.sort(Comparator.comparingDouble(TermProposal::score).reversed().thenComparing(TermProposal::text));
        int kept = Math.min(options.limit(), proposals.size());
        int undercount = counts.undercount() == 0 ? 0 : counts.undercount() + options.minimumCount() - 1;
        return new Discovery(proposals.subList(0, kept), proposals.size(), size[0] + rest.texts(),
                size[1] + rest.chars(), undercount, candidates.leftOut());
    }

    private char[] folded(DatedText text) {
        return Bylines.masked(folding.fold(text.text()));
    }

    private Set<String> namesOf(TermLexicon known) {
        Set<String> names = new HashSet<>();
        for (TermEntry entry : known.entries()) {
            names.add(folded(entry.canonical()));
            entry.forms().forEach(form -> names.add(folded(form)));
        }
        return names;
    }

    private String folded(String form) {
        return new String(folding.fold(form)).replaceAll("[“”‘’]", "");
    }

    /** Counts every string of up to {@link #SHORT} chars. */
    private void countShort(char[] folded, StringCounts counts) {
        for (int start = 0; start < folded.length; start++) {
            long h = 0;
            int last = Math.min(folded.length, start + Math.min(SHORT, options.longest()));
            for (int i = start; i < last && Candidates.inTerm(folded[i]); i++) {
                h = StringCounts.next(h, folded[i]);
                counts.add(StringCounts.finish(h));
            }
        }
    }

    /** Counts every longer string all of whose short parts are frequent; another cannot be frequent. */
    private void countLong(char[] folded, StringCounts counts) {
        boolean[] frequent = new boolean[folded.length];
        for (int start = 0; start + SHORT <= folded.length; start++) {
            long h = 0;
            for (int i = start; i < start + SHORT; i++) {
                h = StringCounts.next(h, folded[i]);
            }
            frequent[start] = counts.count(StringCounts.finish(h)) >= options.minimumCount();
        }
        for (int start = 0; start + SHORT < folded.length; start++) {
            long h = 0;
            int last = Math.min(folded.length, start + options.longest());
            for (int i = start; i < last && frequent[Math.max(start, i - SHORT + 1)]; i++) {
                h = StringCounts.next(h, folded[i]);
                if (i - start >= SHORT) {
                    counts.add(StringCounts.finish(h));
                }
            }
        }
    }
}
