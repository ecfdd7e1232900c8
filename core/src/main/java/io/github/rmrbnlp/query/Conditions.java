package io.github.rmrbnlp.query;

import java.util.List;
import java.util.function.Predicate;

/** What may stand in the place of what in a query's tree. */
final class Conditions {
    private Conditions() {
    }

    /** Whether {@code node} is built of conditions on one statement alone. */
    static boolean isOfStatement(QueryNode node) {
        return consistsOf(node, leaf -> switch (leaf) {
            case QueryNode.Match match -> match.field().kind().ofStatement();
            case QueryNode.Flag flag -> true;
            default -> false;
        });
    }

    /** Whether {@code node} is built of conditions on one figure alone. */
    static boolean isOfFigure(QueryNode node) {
        return consistsOf(node, leaf -> switch (leaf) {
            case QueryNode.Match match -> match.field().kind().ofFigure();
            case QueryNode.Amount amount -> true;
            default -> false;
        });
    }

    private static boolean consistsOf(QueryNode node, Predicate<QueryNode> leaf) {
        return switch (node) {
            case QueryNode.And and -> and.parts().stream().allMatch(part -> consistsOf(part, leaf));
            case QueryNode.Or or -> or.parts().stream().allMatch(part -> consistsOf(part, leaf));
            case QueryNode.Not not -> consistsOf(not.part(), leaf);
            default -> leaf.test(node);
        };
    }

    /** A condition on a statement or figure as one on the article that holds it; every other node as it is. */
    static QueryNode closed(QueryNode node) {
        if (isOfStatement(node)) {
            return new QueryNode.OneStatement(node);
        }
        return isOfFigure(node) ? new QueryNode.OneFigure(node) : node;
    }

    /**
     * Makes conditions on a statement that stand side by side conditions on the same one, and likewise those on figures of one
     * kind; it stands where the first of them stood.
     */
    static void join(List<QueryNode> parts) {
        join(parts, Conditions::isOfStatement);
        for (QueryField field : QueryField.values()) {
            join(parts, part -> isOfFigure(part) && kind(part) == field);
        }
    }

    private static void join(List<QueryNode> parts, Predicate<QueryNode> isCondition) {
        List<QueryNode> conditions = parts.stream().filter(isCondition).toList();
        if (!conditions.isEmpty()) {
            int place = parts.indexOf(conditions.getFirst());
            parts.removeIf(isCondition);
            parts.add(place, closed(conditions.size() == 1 ? conditions.getFirst() : new QueryNode.And(conditions)));
        }
    }

    /** The kind of figure a condition speaks of; a currency is one of money. */
    private static QueryField kind(QueryNode condition) {
        return switch (condition) {
            case QueryNode.And and -> kind(and.parts().getFirst());
            case QueryNode.Or or -> kind(or.parts().getFirst());
            case QueryNode.Not not -> kind(not.part());
            case QueryNode.Amount amount -> amount.field();
            default -> QueryField.MONEY;
        };
    }

    /** Whether {@code node} matches at places of the body, so that something can be near them. */
    static boolean hasPlaces(QueryNode node) {
        return switch (node) {
            case QueryNode.Match match -> switch (match.field()) {
                case TEXT, BODY, WORD, DOCUMENT_NUMBER -> !match.pattern().isAnything();
                default -> match.field().kind() == QueryField.Kind.MENTION;
            };
            case QueryNode.OneStatement statement -> true;
            case QueryNode.OneFigure figure -> true;
            case QueryNode.MentionedDate date -> true;
            case QueryNode.Tokens tokens -> true;
            case QueryNode.Near near -> true;
            case QueryNode.Within within -> true;
            case QueryNode.Or or -> or.parts().stream().allMatch(Conditions::hasPlaces);
            default -> false;
        };
    }

    /** Whether {@code node} can be judged on one sentence or paragraph alone. */
    static boolean isJudgedWithin(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> allJudgedWithin(and.parts())
                    && and.parts().stream().anyMatch(part -> !(part instanceof QueryNode.Not));
            case QueryNode.Or or -> allJudgedWithin(or.parts())
                    && or.parts().stream().noneMatch(QueryNode.Not.class::isInstance);
            case QueryNode.Not not -> isJudgedWithin(not.part());
            default -> hasPlaces(node);
        };
    }

    private static boolean allJudgedWithin(List<QueryNode> parts) {
        return parts.stream().allMatch(Conditions::isJudgedWithin);
    }
}
