package io.github.rmrbnlp.annotate;

/**
 * Finds one or more kinds of annotation. Immutable and shared by all threads. Extractors run in a fixed order over one
 * {@link AnalyzedText} (sentences and quotations, then terms, then figures and dates, then statements); a later one sees what
 * the earlier ones added.
 */
public interface Extractor {
    /**
     * Adds what it finds in {@code text} to {@code found}.
     *
     * @param text the text with its folding, reference date and tokens
     * @param found collects the annotations; offsets are UTF-16 indexes into {@code text.text()}
     */
    void extract(AnalyzedText text, AnnotationsBuilder found);

    /** Names the extractor with the version of its rules and lexicons, for the index and for provenance. */
    String version();
}
