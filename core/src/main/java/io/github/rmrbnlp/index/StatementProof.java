package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Statements that meet a condition. Their places are those of the first condition that holds and is not negated: the speaker for
 * speaker and role, the cue for cue, the occurrences for quote, the content for direct and where there is none.
 */
record StatementProof(Condition condition) implements Proof {
    /** A condition on one statement. */
    private interface Condition {
        /** The places by which it holds; empty if it holds and has none; null if it does not hold. */
        List<Span> test(ArticleView article, Statement statement) throws IOException;
    }

    static StatementProof of(QueryNode condition) {
        return new StatementProof(condition(condition));
    }

    private static Condition condition(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> all(and.parts().stream().map(StatementProof::condition).toList());
            case QueryNode.Or or -> any(or.parts().stream().map(StatementProof::condition).toList());
            case QueryNode.Not not -> none(condition(not.part()));
            case QueryNode.Flag flag -> (article, statement) -> statement.direct() == flag.value()
                    ? statement.content()
                    : null;
            case QueryNode.Match match -> match(match);
            default -> throw new IllegalArgumentException("no condition on a statement: " + node);
        };
    }

    private static Condition all(List<Condition> parts) {
        return (article, statement) -> {
            List<Span> first = List.of();
            for (Condition part : parts) {
                List<Span> places = part.test(article, statement);
                if (places == null) {
                    return null;
                }
                first = first.isEmpty() ? places : first;
            }
            return first;
        };
    }

    private static Condition any(List<Condition> parts) {
        return (article, statement) -> {
            List<Span> first = null;
            for (Condition part : parts) {
                List<Span> places = first == null || first.isEmpty() ? part.test(article, statement) : null;
                first = places == null ? first : places;
            }
            return first;
        };
    }

    private static Condition none(Condition part) {
        return (article, statement) -> part.test(article, statement) == null ? List.of() : null;
    }

    private static Condition match(QueryNode.Match match) {
        FoldedPattern name = FoldedPattern.ofName(match.pattern());
        FoldedPattern stretch = FoldedPattern.ofStretch(match.pattern());
        return switch (match.field()) {
            case SPEAKER -> (article, statement) -> isNamed(name, statement.speaker())
                    ? List.of(statement.speaker().span())
                    : null;
            case CUE -> (article, statement) -> name.isWhole(ExactText.fold(statement.cue().text()))
                    ? List.of(statement.cue().span())
                    : null;
            case ROLE -> (article, statement) -> hasRole(stretch, statement.speaker().role())
                    ? List.of(statement.speaker().span())
                    : null;
            case QUOTE -> (article, statement) -> occurrences(stretch, article, statement);
            default -> throw new IllegalArgumentException("no condition on a statement: " + match);
        };
    }

    private static boolean isNamed(FoldedPattern name, Statement.Speaker speaker) {
        return name.isWhole(ExactText.fold(speaker.name())) || name.isWhole(ExactText.fold(speaker.text()));
    }

    private static boolean hasRole(FoldedPattern stretch, String role) {
        return role != null
                && (stretch.isEmpty() || stretch.next(ExactText.fold(role).toCharArray(), 0, role.length()) >= 0);
    }

    private static List<Span> occurrences(FoldedPattern stretch, ArticleView article, Statement statement)
            throws IOException {
        if (stretch.isEmpty()) {
            return statement.content();
        }
        char[] text = stretch.findsInPrinted() ? article.body() : article.folded();
        List<Span> found = new ArrayList<>();
        for (Span content : statement.content()) {
            for (long place = stretch.next(text, content.start(), content.end()); place >= 0; //
                    place = stretch.next(text, (int) place, content.end())) {
                found.add(new Span((int) (place >>> 32), (int) place));
            }
        }
        return found.isEmpty() ? null : found;
    }

    /** Whether the statement meets the condition. */
    boolean holds(ArticleView article, Statement statement) throws IOException {
        return condition.test(article, statement) != null;
    }

    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        for (Statement statement : article.statements()) {
            List<Span> places = condition.test(article, statement);
            if (places != null) {
                (places.isEmpty() ? statement.content() : places).forEach(span -> found.add(span.start(), span.end()));
            }
        }
    }
}
