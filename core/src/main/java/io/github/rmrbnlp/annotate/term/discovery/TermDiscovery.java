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
 * frequent by themselves and not only within longer ones, and belong to the period. Reads the texts twice: once to count strings,
 * in bounded memory, once to learn about those that are frequent. Datelines, bylines and captions are passed over. Immutable and
 * thread-safe.
 *
 * <pre>{@code
 * Discovery found = new TermDiscovery(DiscoveryOptions.standard()).discover(texts, TermLexicon.standard());
 * found.proposals().getFirst().text();
 * }</pre>
 */
public final class TermDiscovery {
    private final DiscoveryOptions options;
    private final CharFolding folding = CharFolding.standard();

    /** @param options what counts as a new term */
    public TermDiscovery(DiscoveryOptions options) {
        this.options = options;
    }

    /**
     * Searches {@code texts}.
     *
     * @param texts the corpus; read twice
     * @param known terms that are not proposed again
     * @throws IOException if the corpus cannot be read
     */
    public Discovery discover(DatedTexts texts, TermLexicon known) throws IOException {
        StringCounts counts = new StringCounts(options.trackedStrings());
        long[] size = count(texts, counts);
        Candidates candidates = new Candidates(options, counts, size[1], namesOf(known));
        texts.read(text -> candidates.read(text, Bylines.masked(folding.fold(text.text()))));
        List<TermProposal> proposals = new Scorer(options, size[1], size[2]).score(candidates.frequent());
        proposals.sort(Comparator.comparingDouble(TermProposal::score).reversed().thenComparing(TermProposal::text));
        int kept = Math.min(options.limit(), proposals.size());
        return new Discovery(proposals.subList(0, kept), proposals.size(), size[0], size[1], counts.undercount(),
                candidates.leftOut());
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

    /** Counts every string up to the longest; the result is texts, chars, chars within the period. */
    private long[] count(DatedTexts texts, StringCounts counts) throws IOException {
        long[] size = new long[3];
        texts.read(text -> {
            char[] folded = Bylines.masked(folding.fold(text.text()));
            size[0]++;
            size[1] += folded.length;
            size[2] += options.inPeriod(text.date()) ? folded.length : 0;
            count(folded, counts);
        });
        return size;
    }

    private void count(char[] folded, StringCounts counts) {
        for (int start = 0; start < folded.length; start++) {
            long h = 0;
            int last = Math.min(folded.length, start + options.longest());
            for (int i = start; i < last && Candidates.inTerm(folded[i]); i++) {
                h = StringCounts.next(h, folded[i]);
                counts.add(StringCounts.finish(h));
            }
        }
    }
}
