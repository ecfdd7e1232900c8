package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Makes the proofs of a query's parts that have places. Thread-safe. */
record Proofs(Segmenter segmenter) {
    /** The proofs of all parts that are not negated, for {@link Places}. */
    List<Proof> ofPositive(QueryNode node) {
        List<Proof> found = new ArrayList<>();
        collect(node, found);
        return found;
    }

    private void collect(QueryNode node, List<Proof> found) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, found));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, found));
            case QueryNode.Not not -> {
                if (not.part() instanceof QueryNode.Not twice) {
                    collect(twice.part(), found);
                }
            }
            case QueryNode.Match match -> {
                if (hasPlaces(match)) {
                    found.add(of(match));
                }
            }
            case QueryNode.All all -> {
            }
            case QueryNode.NumberRange range -> {
            }
            case QueryNode.DateRange range -> {
            }
            case QueryNode.Filter filter -> {
            }
            default -> found.add(of(node));
        }
    }

    private static boolean hasPlaces(QueryNode.Match match) {
        return switch (match.field()) {
            case TEXT, BODY -> !FoldedPattern.ofStretch(match.pattern()).isEmpty();
            case WORD, DOCUMENT_NUMBER -> true;
            default -> match.field().kind() == QueryField.Kind.MENTION;
        };
    }

    /** The proof of a part with places. */
    Proof of(QueryNode node) {
        return switch (node) {
            case QueryNode.Match match -> match(match);
            case QueryNode.OneStatement statement -> StatementProof.of(statement.condition());
            case QueryNode.OneFigure figure -> FigureProof.of(figure.condition());
            case QueryNode.MentionedDate date -> new DateProof(day(date.first(), Integer.MIN_VALUE),
                    day(date.last(), Integer.MAX_VALUE));
            case QueryNode.Near near -> new NearProof(near.distance(), of(near.left()), of(near.right()));
            case QueryNode.Within within -> new WithinProof(within, this::of);
            case QueryNode.Tokens tokens -> new TokensProof(tokens.pattern());
            case QueryNode.Or or -> new AnyProof(or.parts().stream().map(this::of).toList());
            default -> throw new IllegalArgumentException("has no places: " + node);
        };
    }

    private Proof match(QueryNode.Match match) {
        return switch (match.field()) {
            case TEXT, BODY -> new LiteralProof(FoldedPattern.ofStretch(match.pattern()));
            case WORD -> new WordProof(new WordPattern(match.pattern(), segmenter));
            case TERM -> new MentionProof(FoldedPattern.ofName(match.pattern()), null);
            case LAW -> new MentionProof(FoldedPattern.ofName(match.pattern()), Term.Kind.LAW);
            case MEETING -> new MentionProof(FoldedPattern.ofName(match.pattern()), Term.Kind.MEETING);
            case DOCUMENT_NUMBER -> new MentionProof(FoldedPattern.ofName(match.pattern()), Term.Kind.DOCNO);
            default -> throw new IllegalArgumentException("has no places: " + match);
        };
    }

    static int day(LocalDate date, int otherwise) {
        return date == null ? otherwise : Math.toIntExact(date.toEpochDay());
    }
}
