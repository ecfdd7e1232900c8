package io.github.rmrbnlp.annotate.term.discovery;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A string that may be a term, with what speaks for it. Immutable.
 *
 * @param text the string, folded (simplified script)
 * @param count its occurrences (within the period, if there is one)
 * @param texts the number of texts it occurs in
 * @param cohesion bits by which its parts meet more often than by chance, at its weakest seam
 * @param boundaryEntropy bits of choice beside it, on the side with less
 * @param termhood C-value: occurrences outside of longer proposals, times the logarithm of its length
 * @param marked share of the occurrences in quotation marks or 《》
 * @param burstiness bits by which its rate in the period (or its best year) is above that elsewhere (or of the whole)
 * @param years occurrences by year; texts without a date are left out
 * @param examples a few places
 * @param score what the proposals are ordered by, highest first
 */
public record TermProposal(String text, long count, int texts, double cohesion, double boundaryEntropy, double termhood,
        double marked, double burstiness, SortedMap<Integer, Long> years, List<Example> examples, double score) {
    public TermProposal {
        years = Collections.unmodifiableSortedMap(new TreeMap<>(years));
        examples = List.copyOf(examples);
    }

    /**
     * A place where the string occurs.
     *
     * @param id the text
     * @param date its day, or null
     * @param context the string with some chars on both sides, as printed
     */
    public record Example(String id, LocalDate date, String context) {
    }
}
