package io.github.rmrbnlp.annotate;

import java.util.List;

/**
 * All annotations of one text, each list in text order. Immutable. Offsets are UTF-16 indexes, start inclusive, end exclusive.
 *
 * @param sentences the sentences; they do not overlap, and leave out only white space between them
 * @param quotes the outermost quotations, each with its nested ones
 * @param figures the quantities
 * @param dates the dates; never overlap a figure
 * @param terms the policy terms
 * @param statements who said what
 */
public record Annotations(List<Span> sentences, List<Quote> quotes, List<Figure> figures, List<DateMention> dates,
        List<Term> terms, List<Statement> statements) {
    public Annotations {
        sentences = List.copyOf(sentences);
        quotes = List.copyOf(quotes);
        figures = List.copyOf(figures);
        dates = List.copyOf(dates);
        terms = List.copyOf(terms);
        statements = List.copyOf(statements);
    }
}
