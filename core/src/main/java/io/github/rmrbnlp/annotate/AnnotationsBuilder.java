package io.github.rmrbnlp.annotate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects the annotations of one text while the extractors run. Not thread-safe. */
public final class AnnotationsBuilder {
    private final List<Span> sentences = new ArrayList<>();
    private final List<Quote> quotes = new ArrayList<>();
    private final List<Figure> figures = new ArrayList<>();
    private final List<DateMention> dates = new ArrayList<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Statement> statements = new ArrayList<>();

    /** The sentences found so far; add to it. */
    public List<Span> sentences() {
        return sentences;
    }

    /** The outermost quotations found so far; add to it. */
    public List<Quote> quotes() {
        return quotes;
    }

    /** The figures found so far; add to it. */
    public List<Figure> figures() {
        return figures;
    }

    /** The dates found so far; add to it. */
    public List<DateMention> dates() {
        return dates;
    }

    /** The terms found so far; add to it. */
    public List<Term> terms() {
        return terms;
    }

    /** The statements found so far; add to it. */
    public List<Statement> statements() {
        return statements;
    }

    /** The annotations in text order. */
    public Annotations build() {
        figures.sort(Comparator.comparing(Figure::span));
        dates.sort(Comparator.comparing(DateMention::span));
        terms.sort(Comparator.comparing(Term::span));
        statements.sort(Comparator.comparing(s -> s.cue().span()));
        return new Annotations(sentences, quotes, figures, dates, terms, statements);
    }
}
