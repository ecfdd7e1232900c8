package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Which statements and figures of a matching article a query is about. Immutable and thread-safe.
 *
 * <p>If the query has conditions on a statement (figure), those that meet one of them; beside {@code NEAR} or within a
 * {@code WITHIN} only those that stand where it holds. Else, if the query has places, the statements whose content has one (the
 * figures in whose sentence one begins). Else all. A further condition can narrow what is chosen, whichever way it was.
 *
 * <pre>{@code
 * AnnotationFilter filter = index.filter(QueryParser.parse("money:[1亿 TO *] NEAR/20 慰问款"));
 * }</pre>
 */
public final class AnnotationFilter {
    private final List<Chosen<StatementProof>> statements = new ArrayList<>();
    private final List<Chosen<FigureProof>> figures = new ArrayList<>();
    private final StatementProof onlyStatements;
    private final FigureProof onlyFigures;

    /**
     * @param condition what an annotation must meet
     * @param where what it must stand in, or null
     */
    private record Chosen<T>(T condition, Proof where) {
    }

    AnnotationFilter(QueryNode query, QueryNode only, Segmenter segmenter) {
        collect(query, null, new Proofs(segmenter));
        onlyStatements = only instanceof QueryNode.OneStatement one ? StatementProof.of(one.condition()) : null;
        onlyFigures = only instanceof QueryNode.OneFigure one ? FigureProof.of(one.condition()) : null;
    }

    private void collect(QueryNode node, Proof where, Proofs proofs) {
        switch (node) {
            case QueryNode.And and -> and.parts().forEach(part -> collect(part, where, proofs));
            case QueryNode.Or or -> or.parts().forEach(part -> collect(part, where, proofs));
            case QueryNode.OneStatement one -> statements.add(new Chosen<>(StatementProof.of(one.condition()), where));
            case QueryNode.OneFigure one -> figures.add(new Chosen<>(FigureProof.of(one.condition()), where));
            case QueryNode.Near near -> {
                collect(near.left(), proofs.of(near), proofs);
                collect(near.right(), proofs.of(near), proofs);
            }
            case QueryNode.Within within -> collect(within.part(), proofs.of(within), proofs);
            default -> {
                // No annotations of its own, or negated.
            }
        }
    }

    /** The statements, in text order. */
    public List<Statement> statements(ArticleView article, Places places) throws IOException {
        List<Statement> chosen = new ArrayList<>();
        boolean byPlaces = statements.isEmpty() && places.count() > 0;
        for (Statement statement : article.statements()) {
            if ((byPlaces ? hasPlace(statement.content(), places) : isChosen(statement, article))
                    && (onlyStatements == null || onlyStatements.holds(article, statement))) {
                chosen.add(statement);
            }
        }
        return chosen;
    }

    private boolean isChosen(Statement statement, ArticleView article) throws IOException {
        for (Chosen<StatementProof> choice : statements) {
            if (choice.condition().holds(article, statement)
                    && stands(statement.cue().span(), statement.content(), choice.where(), article)) {
                return true;
            }
        }
        return statements.isEmpty();
    }

    private static boolean stands(Span cue, List<Span> content, Proof where, ArticleView article) throws IOException {
        if (where == null || stands(cue, where, article)) {
            return true;
        }
        for (Span span : content) {
            if (stands(span, where, article)) {
                return true;
            }
        }
        return false;
    }

    /** The figures, in text order. */
    public List<Figure> figures(ArticleView article, Places places) throws IOException {
        List<Figure> chosen = new ArrayList<>();
        boolean byPlaces = figures.isEmpty() && places.count() > 0;
        for (Figure figure : article.figures()) {
            if ((byPlaces ? sharesSentence(figure.span(), article, places) : isChosen(figure, article))
                    && (onlyFigures == null || onlyFigures.condition().test(figure))) {
                chosen.add(figure);
            }
        }
        return chosen;
    }

    private boolean isChosen(Figure figure, ArticleView article) throws IOException {
        for (Chosen<FigureProof> choice : figures) {
            if (choice.condition().condition().test(figure)
                    && (choice.where() == null || stands(figure.span(), choice.where(), article))) {
                return true;
            }
        }
        return figures.isEmpty();
    }

    /** Whether one of the places overlaps the span. */
    private static boolean stands(Span span, Proof where, ArticleView article) throws IOException {
        PlaceList found = new PlaceList();
        where.find(article, found);
        for (int i = 0; i < found.size(); i++) {
            if (found.start(i) < span.end() && span.start() < found.end(i)) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasPlace(List<Span> content, Places places) throws IOException {
        for (Span span : content) {
            for (int i = 0; i < places.count(); i++) {
                if (span.start() <= places.start(i) && places.end(i) <= span.end()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sharesSentence(Span figure, ArticleView article, Places places) throws IOException {
        int sentence = article.sentenceAt(figure.start());
        for (int i = 0; sentence >= 0 && i < places.count(); i++) {
            if (article.sentenceAt(places.start(i)) == sentence) {
                return true;
            }
        }
        return false;
    }
}
