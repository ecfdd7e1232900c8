package io.github.rmrbnlp.eval;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.eval.GoldArticle.GoldStatement;
import io.github.rmrbnlp.eval.GoldArticle.GoldValue;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Scores annotations against a gold standard: a folder with {@code gold/<id>.json}, one file an article. Positions are compared
 * in NFKC without white space, so that re-flowed lines do not matter. Not thread-safe.
 *
 * <ul>
 * <li>{@code statements.cue}: a cue that overlaps the gold's; {@code .speaker}: the same with an accepted name;
 * {@code .content}: the same with content that overlaps the gold's by 0.8 (intersection over union)
 * <li>{@code figures.span}, {@code dates.span}: the exact span; {@code .value}: the same with the value (relative error 1e-6),
 * for money with the currency; durations and ordinals count neither way
 * <li>{@code terms.span}: an overlap of half of the longer; {@code .kind}: the same with the kind
 * </ul>
 */
public final class ExtractionScorer {
    private static final Set<Figure.Kind> SCORED = Set.of(Figure.Kind.MONEY, Figure.Kind.PERCENT, Figure.Kind.COUNT,
            Figure.Kind.MEASURE, Figure.Kind.RATIO);
    private static final double CONTENT_OVERLAP = 0.8;
    private static final double TERM_OVERLAP = 0.5;
    private static final double VALUE_TOLERANCE = 1e-6;

    private final Map<String, GoldArticle> gold = new LinkedHashMap<>();
    private final Map<String, Tally> tallies = new LinkedHashMap<>();
    private final Set<String> scored = new HashSet<>();
    private final List<String> errors = new ArrayList<>();

    /**
     * @param goldDirectory holds {@code gold/<id>.json}
     * @throws IOException if it cannot be read
     */
    public ExtractionScorer(Path goldDirectory) throws IOException {
        this(GoldArticle.readAll(goldDirectory));
    }

    ExtractionScorer(List<GoldArticle> articles) {
        articles.forEach(article -> gold.put(article.id(), article));
    }

    /** The ids of the gold articles, which are the names of their files without the ending. */
    public Set<String> ids() {
        return Set.copyOf(gold.keySet());
    }

    /**
     * Counts one article.
     *
     * @param id one of {@link #ids()}, each once
     * @param body the text the annotations' offsets are of
     * @param found the predictions
     * @throws IllegalArgumentException if the id is unknown or was scored before
     */
    public void add(String id, String body, Annotations found) {
        GoldArticle article = gold.get(id);
        if (article == null || !scored.add(id)) {
            throw new IllegalArgumentException("no gold, or scored before: " + id);
        }
        Alignment alignment = new Alignment(body, article.flat());
        scoreStatements(article, alignment, found);
        scoreFigures(article, alignment, found);
        scoreDates(article, alignment, found);
        scoreTerms(article, alignment, found);
    }

    /** The scores; gold articles never added count as missed. */
    public List<Score> scores() {
        Annotations nothing = new Annotations(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
        for (String id : gold.keySet()) {
            if (!scored.contains(id)) {
                add(id, "", nothing);
            }
        }
        return tallies.values().stream().map(t -> new Score(t.measure, t.correct, t.gold, t.predicted)).toList();
    }

    /** One line for every miss, wrong value and spurious annotation so far: article, layer, kind of error, what. */
    public List<String> errors() {
        return List.copyOf(errors);
    }

    private void scoreStatements(GoldArticle article, Alignment alignment, Annotations found) {
        List<Statement> predicted = new ArrayList<>();
        List<Span> cues = new ArrayList<>();
        for (Statement statement : found.statements()) {
            Span cue = alignment.span(statement.cue().span().start(), statement.cue().span().end());
            if (cue != null) {
                predicted.add(statement);
                cues.add(cue);
            }
        }
        for (String measure : List.of("cue", "speaker", "content")) {
            tally("statements." + measure).count(article.statements().size(), predicted.size());
        }
        Set<Integer> used = new HashSet<>();
        for (GoldStatement expected : article.statements()) {
            int hit = firstOverlapping(cues, expected.cue(), used);
            if (hit < 0) {
                error(article, "statements", "MISSED", expected.shown());
            } else {
                used.add(hit);
                scoreStatement(article, alignment, expected, predicted.get(hit));
            }
        }
        for (int i = 0; i < cues.size(); i++) {
            if (!used.contains(i)) {
                error(article, "statements", "SPURIOUS",
                        predicted.get(i).speaker().name() + " | " + around(article.flat(), cues.get(i), 12));
            }
        }
    }

    private void scoreStatement(GoldArticle article, Alignment alignment, GoldStatement expected, Statement predicted) {
        tally("statements.cue").correct++;
        String name = comparableName(predicted.speaker().name());
        if (name.isEmpty() || !expected.speakers().contains(name)) {
            error(article, "statements", "SPEAKER", expected.shown() + " | predicted " + predicted.speaker().name());
            return;
        }
        tally("statements.speaker").correct++;
        List<Span> content = predicted.content().stream().map(s -> alignment.span(s.start(), s.end()))
                .filter(Objects::nonNull).toList();
        if (expected.content() == null || content.isEmpty()) {
            return;
        }
        if (contentOverlap(content, expected.content()) >= CONTENT_OVERLAP) {
            tally("statements.content").correct++;
        } else {
            error(article, "statements", "CONTENT", "gold " + expected.content().of(article.flat()) + " | predicted "
                    + content.stream().map(s -> s.of(article.flat())).toList());
        }
    }

    /** A split quote rightly leaves out the attribution between its parts, so its outer ends are compared. */
    private static double contentOverlap(List<Span> spans, Span expected) {
        if (spans.size() == 1) {
            int both = overlap(spans.getFirst(), expected);
            return (double) both / (expected.length() + spans.getFirst().length() - both);
        }
        int start = spans.stream().mapToInt(Span::start).min().orElseThrow();
        int end = spans.stream().mapToInt(Span::end).max().orElseThrow();
        int union = Math.max(expected.end(), end) - Math.min(expected.start(), start);
        int both = union - Math.abs(start - expected.start()) - Math.abs(expected.end() - end);
        return (double) both / union;
    }

    private void scoreFigures(GoldArticle article, Alignment alignment, Annotations found) {
        Set<Span> neutral = new HashSet<>();
        List<GoldValue> expected = new ArrayList<>();
        for (GoldValue value : article.figures()) {
            if (SCORED.contains(Figure.Kind.valueOf(value.kind().toUpperCase(Locale.ROOT)))) {
                expected.add(value);
            } else {
                neutral.add(value.span());
            }
        }
        Map<Span, Figure> predicted = new HashMap<>();
        int count = 0;
        for (Figure figure : found.figures()) {
            Span span = alignment.span(figure.span().start(), figure.span().end());
            if (SCORED.contains(figure.kind()) && span != null && !neutral.contains(span)) {
                predicted.put(span, figure);
                count++;
            }
        }
        scoreValues(article, "figures", expected, predicted, count, ExtractionScorer::sameValue);
    }

    private void scoreDates(GoldArticle article, Alignment alignment, Annotations found) {
        Map<Span, DateMention> predicted = new HashMap<>();
        int count = 0;
        for (DateMention date : found.dates()) {
            Span span = alignment.span(date.span().start(), date.span().end());
            if (span != null) {
                predicted.put(span, date);
                count++;
            }
        }
        scoreValues(article, "dates", article.dates(), predicted, count, (g, d) -> g.value().equals(d.value()));
    }

    private <T> void scoreValues(GoldArticle article, String layer, List<GoldValue> expected, Map<Span, T> predicted,
            int predictedCount, java.util.function.BiPredicate<GoldValue, T> same) {
        tally(layer + ".span").count(expected.size(), predictedCount);
        tally(layer + ".value").count(expected.size(), predictedCount);
        for (GoldValue value : expected) {
            T match = predicted.remove(value.span());
            if (match == null) {
                error(article, layer, "MISSED", value.text() + " = " + shownValue(value));
                continue;
            }
            tally(layer + ".span").correct++;
            if (same.test(value, match)) {
                tally(layer + ".value").correct++;
            } else {
                error(article, layer, "VALUE", "gold " + shownValue(value) + " | predicted " + match);
            }
        }
        for (Span span : predicted.keySet()) {
            error(article, layer, "SPURIOUS", span.of(article.flat()) + " | " + around(article.flat(), span, 8));
        }
    }

    private void scoreTerms(GoldArticle article, Alignment alignment, Annotations found) {
        List<Term> predicted = new ArrayList<>();
        List<Span> spans = new ArrayList<>();
        for (Term term : found.terms()) {
            Span span = alignment.span(term.span().start(), term.span().end());
            if (span != null) {
                predicted.add(term);
                spans.add(span);
            }
        }
        tally("terms.span").count(article.terms().size(), predicted.size());
        tally("terms.kind").count(article.terms().size(), predicted.size());
        Set<Integer> used = new HashSet<>();
        for (GoldValue expected : article.terms()) {
            int best = mostOverlapping(spans, expected.span(), used);
            if (best < 0) {
                error(article, "terms", "MISSED", expected.kind() + " " + expected.text());
                continue;
            }
            used.add(best);
            tally("terms.span").correct++;
            if (predicted.get(best).kind().jsonName().equals(expected.kind())) {
                tally("terms.kind").correct++;
            }
        }
        for (int i = 0; i < spans.size(); i++) {
            if (!used.contains(i)) {
                error(article, "terms", "SPURIOUS",
                        predicted.get(i).kind().jsonName() + " " + spans.get(i).of(article.flat()));
            }
        }
    }

    private static int firstOverlapping(List<Span> spans, Span expected, Set<Integer> used) {
        for (int i = 0; expected != null && i < spans.size(); i++) {
            if (!used.contains(i) && spans.get(i).overlaps(expected)) {
                return i;
            }
        }
        return -1;
    }

    private static int mostOverlapping(List<Span> spans, Span expected, Set<Integer> used) {
        int best = -1;
        double bestShare = TERM_OVERLAP;
        for (int i = 0; expected != null && i < spans.size(); i++) {
            double share = (double) overlap(expected, spans.get(i))
                    / Math.max(expected.length(), spans.get(i).length());
            if (!used.contains(i) && share >= bestShare) {
                best = i;
                bestShare = share;
            }
        }
        return best;
    }

    private static int overlap(Span a, Span b) {
        return Math.max(0, Math.min(a.end(), b.end()) - Math.max(a.start(), b.start()));
    }

    private static boolean sameValue(GoldValue expected, Figure figure) {
        double[] numbers = figure.isRange()
                ? new double[]{figure.low(), figure.high()}
                : new double[]{figure.low()};
        if (numbers.length != expected.numbers().length) {
            return false;
        }
        for (int i = 0; i < numbers.length; i++) {
            double scale = Math.max(1e-12, Math.max(Math.abs(numbers[i]), Math.abs(expected.numbers()[i])));
            if (Math.abs(numbers[i] - expected.numbers()[i]) > VALUE_TOLERANCE * scale) {
                return false;
            }
        }
        return !expected.kind().equals(Figure.Kind.MONEY.jsonName()) || figure.unit().equals(expected.unit());
    }

    /** A name without white space, book-title marks, quotation marks and middle dots. */
    static String comparableName(String name) {
        return CanonicalText.canon(name == null ? "" : name).replaceAll("[\\s《》“”\"'·•・]", "");
    }

    private static String shownValue(GoldValue value) {
        return value.numbers().length == 0 ? value.value() : java.util.Arrays.toString(value.numbers()) + value.unit();
    }

    private static String around(String text, Span span, int chars) {
        return text.substring(Math.max(0, span.start() - chars), Math.min(text.length(), span.end() + 8));
    }

    private void error(GoldArticle article, String layer, String kind, String what) {
        errors.add(article.id() + "\t" + layer + "\t" + kind + "\t" + what);
    }

    private Tally tally(String measure) {
        return tallies.computeIfAbsent(measure, Tally::new);
    }

    private static final class Tally {
        final String measure;
        int correct;
        int gold;
        int predicted;

        Tally(String measure) {
            this.measure = measure;
        }

        void count(int goldCount, int predictedCount) {
            gold += goldCount;
            predicted += predictedCount;
        }
    }
}
