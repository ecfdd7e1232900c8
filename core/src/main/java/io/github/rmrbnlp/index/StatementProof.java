package io.github.rmrbnlp.index;

import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.util.List;

/**
 * Statements that meet a condition. Their places are those of the first condition that holds and is not negated: the speaker for
 * speaker and role, the cue for cue, the occurrences for quote, the content for direct and where there is none.
 */
record StatementProof(Condition condition) implements Proof {
    /** A condition on one statement. */
    private interface Condition {
        /** Whether it holds; adds the places by which it does, if it has any, where {@code places} is not null. */
        boolean test(ArticleView article, StatementLayer statements, int i, PlaceList places) throws IOException;
    }

    static StatementProof of(QueryNode condition) {
        return new StatementProof(condition(condition));
    }

    private static Condition condition(QueryNode node) {
        return switch (node) {
            case QueryNode.And and -> all(and.parts().stream().map(StatementProof::condition).toList());
            case QueryNode.Or or -> any(or.parts().stream().map(StatementProof::condition).toList());
            case QueryNode.Not not -> none(condition(not.part()));
            case QueryNode.Flag flag -> (article, statements, i,
                    places) -> statements.direct(i) == flag.value() && addContent(statements, i, places);
            case QueryNode.Match match -> match(match);
            default -> throw new IllegalArgumentException("no condition on a statement: " + node);
        };
    }

    private static Condition all(List<Condition> parts) {
        return (article, statements, i, places) -> {
            int before = size(places);
            for (Condition part : parts) {
                if (!part.test(article, statements, i, size(places) == before ? places : null)) {
                    cut(places, before);
                    return false;
                }
            }
            return true;
        };
    }

    private static Condition any(List<Condition> parts) {
        return (article, statements, i, places) -> {
            int before = size(places);
            boolean holds = false;
            for (int p = 0; p < parts.size() && !(holds && (places == null || places.size() > before)); p++) {
                holds |= parts.get(p).test(article, statements, i, places);
            }
            return holds;
        };
    }

    private static Condition none(Condition part) {
        return (article, statements, i, places) -> !part.test(article, statements, i, null);
    }

    private static int size(PlaceList places) {
        return places == null ? 0 : places.size();
    }

    private static void cut(PlaceList places, int size) {
        if (places != null) {
            places.cut(size);
        }
    }

    private static Condition match(QueryNode.Match match) {
        FoldedPattern name = FoldedPattern.ofName(match.pattern());
        FoldedPattern stretch = FoldedPattern.ofStretch(match.pattern());
        return switch (match.field()) {
            case SPEAKER -> (article, statements, i, places) -> isNamed(name, statements, i)
                    && add(statements.mentionStart(i), statements.mentionEnd(i), places);
            case CUE -> (article, statements, i, places) -> name.isWhole(ExactText.fold(statements.cue(i)))
                    && add(statements.cueStart(i), statements.cueEnd(i), places);
            case ROLE -> (article, statements, i, places) -> hasRole(stretch, statements.role(i))
                    && add(statements.mentionStart(i), statements.mentionEnd(i), places);
            case QUOTE -> (article, statements, i, places) -> stretch.isEmpty()
                    ? addContent(statements, i, places)
                    : occurs(stretch, article, statements, i, places);
            default -> throw new IllegalArgumentException("no condition on a statement: " + match);
        };
    }

    private static boolean isNamed(FoldedPattern name, StatementLayer statements, int i) throws IOException {
        String speaker = statements.speaker(i);
        if (name.isWhole(ExactText.fold(speaker))) {
            return true;
        }
        String mention = statements.mention(i);
        return !mention.equals(speaker) && name.isWhole(ExactText.fold(mention));
    }

    private static boolean hasRole(FoldedPattern stretch, String role) {
        return role != null
                && (stretch.isEmpty() || stretch.next(ExactText.fold(role).toCharArray(), 0, role.length()) >= 0);
    }

    private static boolean occurs(FoldedPattern stretch, ArticleView article, StatementLayer statements, int i,
            PlaceList places) throws IOException {
        boolean found = false;
        for (int content = statements.firstContent(i); content < statements.behindContent(i); content++) {
            int to = Math.min(statements.contentEnd(content), article.bodyLength());
            long place = article.next(stretch, statements.contentStart(content), to);
            for (; place >= 0; place = article.next(stretch, (int) place, to)) {
                found = true;
                if (places == null) {
                    return true;
                }
                places.add((int) (place >>> 32), (int) place);
            }
        }
        return found;
    }

    private static boolean addContent(StatementLayer statements, int i, PlaceList places) {
        for (int content = statements.firstContent(i); content < statements.behindContent(i); content++) {
            add(statements.contentStart(content), statements.contentEnd(content), places);
        }
        return true;
    }

    private static boolean add(int start, int end, PlaceList places) {
        if (places != null) {
            places.add(start, end);
        }
        return true;
    }

    /** Whether statement {@code i} meets the condition. */
    boolean holds(ArticleView article, StatementLayer statements, int i) throws IOException {
        return condition.test(article, statements, i, null);
    }

    @Override
    public void find(ArticleView article, PlaceList found) throws IOException {
        StatementLayer statements = article.statementLayer();
        for (int i = 0; i < statements.count(); i++) {
            int before = found.size();
            if (condition.test(article, statements, i, found) && found.size() == before) {
                addContent(statements, i, found);
            }
        }
    }

    @Override
    public boolean occurs(ArticleView article) throws IOException {
        StatementLayer statements = article.statementLayer();
        for (int i = 0; i < statements.count(); i++) {
            if (holds(article, statements, i)) {
                return true;
            }
        }
        return false;
    }
}
