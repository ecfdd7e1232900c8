package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
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
    private final boolean proves;
    private final StatementProof onlyStatements;
    private final FigureProof onlyFigures;

    /**
     * @param condition what an annotation must meet
     * @param where what it must stand in, or null
     * @param beside says the same of one annotation, so that the places need not be found; or null
     */
    private record Chosen<T>(T condition, Proof where, Beside beside) {
        Chosen(T condition, Proof where) {
            this(condition, where, null);
        }
    }

    /** A string that must stand near. */
    private record Beside(LiteralProof text, int distance) {
        /** @return null unless each occurrence of the string counts */
        static Beside of(Proof proof, int distance) {
            return proof instanceof LiteralProof text && text.isPlaceByItself() ? new Beside(text, distance) : null;
        }
    }

    AnnotationFilter(QueryNode query, QueryNode only, Segmenter segmenter) {
        collect(query, null, new Proofs(segmenter));
        proves = only == null && switch (query) {
            case QueryNode.OneStatement one -> true;
            case QueryNode.OneFigure one -> true;
            case QueryNode.Near near -> isPlain(near.left()) && isPlain(near.right());
            default -> false;
        };
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
                collectBeside(near.left(), near.right(), near, proofs);
                collectBeside(near.right(), near.left(), near, proofs);
            }
            case QueryNode.Within within -> collect(within.part(), proofs.of(within), proofs);
            default -> {
                // No annotations of its own, or negated.
            }
        }
    }

    private void collectBeside(QueryNode part, QueryNode other, QueryNode.Near near, Proofs proofs) {
        if (part instanceof QueryNode.OneFigure one) {
            figures.add(new Chosen<>(FigureProof.of(one.condition()), proofs.of(near),
                    Beside.of(proofs.of(other), near.distance())));
        } else {
            collect(part, proofs.of(near), proofs);
        }
    }

    /** Without {@code NEAR} or {@code WITHIN} of its own, whose places an annotation of it would have to stand in. */
    private static boolean isPlain(QueryNode node) {
        return node instanceof QueryNode.OneStatement || node instanceof QueryNode.OneFigure
                || node instanceof QueryNode.Match;
    }

    /**
     * Whether only an article that matches the query has statements that are chosen, so that whoever asks for them need not know
     * beforehand whether it does: {@link CorpusIndex#scanCandidates}.
     */
    public boolean provesStatements() {
        return proves && !statements.isEmpty();
    }

    /** The same of figures. */
    public boolean provesFigures() {
        return proves && !figures.isEmpty();
    }

    /** Takes the numbers of annotations. */
    @FunctionalInterface
    public interface Receiver {
        void annotation(int number) throws IOException;
    }

    /** The statements, in text order. */
    public List<Statement> statements(ArticleView article, Places places) throws IOException {
        List<Statement> chosen = new ArrayList<>();
        StatementLayer layer = article.statementLayer();
        forEachStatement(article, places, i -> chosen.add(layer.get(i)));
        return chosen;
    }

    /**
     * Hands over the numbers of the statements in {@link ArticleView#statementLayer}, in text order.
     *
     * @return how many there are
     */
    public int forEachStatement(ArticleView article, Places places, Receiver receiver) throws IOException {
        StatementLayer layer = article.statementLayer();
        boolean byPlaces = statements.isEmpty() && layer.count() > 0 && places.count() > 0;
        PlaceList[] standing = new PlaceList[statements.size()];
        int chosen = 0;
        for (int i = 0; i < layer.count(); i++) {
            if ((byPlaces ? hasPlace(layer, i, places) : isChosen(layer, i, article, standing))
                    && (onlyStatements == null || onlyStatements.holds(article, layer, i))) {
                receiver.annotation(i);
                chosen++;
            }
        }
        return chosen;
    }

    private boolean isChosen(StatementLayer layer, int i, ArticleView article, PlaceList[] standing)
            throws IOException {
        for (int c = 0; c < statements.size(); c++) {
            Chosen<StatementProof> choice = statements.get(c);
            if (choice.condition().holds(article, layer, i)
                    && (choice.where() == null || stands(layer, i, places(choice, c, article, standing)))) {
                return true;
            }
        }
        return statements.isEmpty();
    }

    /** Where a choice's annotations must stand, found once for an article. */
    private static PlaceList places(Chosen<?> choice, int number, ArticleView article, PlaceList[] standing)
            throws IOException {
        if (standing[number] == null) {
            standing[number] = new PlaceList();
            choice.where().find(article, standing[number]);
        }
        return standing[number];
    }

    private static boolean stands(StatementLayer layer, int i, PlaceList where) {
        if (where.anyOverlaps(layer.cueStart(i), layer.cueEnd(i))) {
            return true;
        }
        for (int content = layer.firstContent(i); content < layer.behindContent(i); content++) {
            if (where.anyOverlaps(layer.contentStart(content), layer.contentEnd(content))) {
                return true;
            }
        }
        return false;
    }

    /** The figures, in text order. */
    public List<Figure> figures(ArticleView article, Places places) throws IOException {
        List<Figure> chosen = new ArrayList<>();
        FigureLayer layer = article.figureLayer();
        forEachFigure(article, places, i -> chosen.add(layer.get(i)));
        return chosen;
    }

    /**
     * Hands over the numbers of the figures in {@link ArticleView#figureLayer}, in text order.
     *
     * @return how many there are
     */
    public int forEachFigure(ArticleView article, Places places, Receiver receiver) throws IOException {
        FigureLayer layer = article.figureLayer();
        boolean byPlaces = figures.isEmpty() && layer.count() > 0 && places.count() > 0;
        PlaceList[] standing = new PlaceList[figures.size()];
        FigureProof all = figures.size() == 1 ? figures.getFirst().condition() : null;
        int chosen = 0;
        for (int i = next(all, layer, 0); i < layer.count(); i = next(all, layer, i + 1)) {
            if ((byPlaces ? sharesSentence(layer.start(i), article, places) : isChosen(layer, i, article, standing))
                    && (onlyFigures == null || onlyFigures.condition().test(layer, i))) {
                receiver.annotation(i);
                chosen++;
            }
        }
        return chosen;
    }

    /** The next figure that can be chosen: where there is one condition, that meets it. */
    private static int next(FigureProof all, FigureLayer layer, int from) {
        return all == null ? from : all.next(layer, from);
    }

    private boolean isChosen(FigureLayer layer, int i, ArticleView article, PlaceList[] standing)
            throws IOException {
        for (int c = 0; c < figures.size(); c++) {
            Chosen<FigureProof> choice = figures.get(c);
            boolean holds = figures.size() == 1 || choice.condition().condition().test(layer, i);
            if (holds && (choice.where() == null || stands(layer, i, choice, c, article, standing))) {
                return true;
            }
        }
        return figures.isEmpty();
    }

    private static boolean stands(FigureLayer layer, int i, Chosen<FigureProof> choice, int number, ArticleView article,
            PlaceList[] standing) throws IOException {
        Beside beside = choice.beside();
        return beside == null
                ? places(choice, number, article, standing).anyOverlaps(layer.start(i), layer.end(i))
                : beside.text().occursNear(article, layer.start(i), layer.end(i), beside.distance());
    }

    private static boolean hasPlace(StatementLayer layer, int i, Places places) throws IOException {
        for (int content = layer.firstContent(i); content < layer.behindContent(i); content++) {
            for (int k = 0; k < places.count(); k++) {
                if (layer.contentStart(content) <= places.start(k) && places.end(k) <= layer.contentEnd(content)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean sharesSentence(int start, ArticleView article, Places places) throws IOException {
        int sentence = article.sentenceAt(start);
        for (int i = 0; sentence >= 0 && i < places.count(); i++) {
            if (article.sentenceAt(places.start(i)) == sentence) {
                return true;
            }
        }
        return false;
    }
}
