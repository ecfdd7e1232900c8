package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * An article's body cut into paragraphs and stretches that carry the same annotations, whatever overlaps. Offsets are UTF-16
 * indexes into the body.
 */
final class LayeredText {
    private final String body;
    private final List<Mark> marks = new ArrayList<>();

    /** A stretch of the body that something is said of. */
    private record Mark(Span span, String style, String group, String note, String anchor) {
    }

    /**
     * A stretch of a paragraph.
     *
     * @param text as printed
     * @param styles the classes it has, "" if none
     * @param groups the statements it belongs to, separated by blanks, or null
     * @param note what is said of it, or null
     * @param anchors what begins here and can be linked to
     */
    record Run(String text, String styles, String groups, String note, List<String> anchors) {
    }

    private LayeredText(String body) {
        this.body = body;
    }

    /**
     * The paragraphs of a body with everything that is known of it.
     *
     * @param at the place the reader was led to, or null
     */
    static List<List<Run>> paragraphs(String body, Annotations annotations, List<Span> matches, Span at) {
        LayeredText text = new LayeredText(body);
        if (at != null) {
            text.mark(at, "at", null, null, "at");
        }
        matches.forEach(span -> text.mark(span, "hit", null, null, null));
        int number = 0;
        for (Statement statement : annotations.statements()) {
            text.add(statement, "s" + ++number);
        }
        number = 0;
        for (Figure figure : annotations.figures()) {
            text.mark(figure.span(), "figure", null, Shown.value(figure), "f" + ++number);
        }
        number = 0;
        for (DateMention date : annotations.dates()) {
            text.mark(date.span(), "date", null, date.value(), "d" + ++number);
        }
        number = 0;
        for (Term term : annotations.terms()) {
            text.mark(term.span(), "term", null, term.canonical(), "t" + ++number);
        }
        return text.cut();
    }

    private void add(Statement statement, String group) {
        Span speaker = statement.speaker().span();
        mark(speaker, "speaker", group, statement.speaker().name(), null);
        mark(statement.cue().span(), "cue", group, null, group);
        statement.content().forEach(span -> mark(span, statement.direct() ? "said direct" : "said", group, null, null));
    }

    private void mark(Span span, String style, String group, String note, String anchor) {
        if (span.length() > 0) {
            marks.add(new Mark(span, style, group, note, anchor));
        }
    }

    private List<List<Run>> cut() {
        marks.sort(Comparator.comparing(Mark::span));
        List<List<Run>> paragraphs = new ArrayList<>();
        List<Mark> open = new ArrayList<>();
        int next = 0;
        int start = 0;
        while (start <= body.length()) {
            int end = body.indexOf('\n', start);
            end = end < 0 ? body.length() : end;
            List<Run> runs = new ArrayList<>();
            int at = start;
            for (int edge : edges(start, end)) {
                while (next < marks.size() && marks.get(next).span().start() <= at) {
                    open.add(marks.get(next++));
                }
                int from = at;
                open.removeIf(mark -> mark.span().end() <= from);
                if (edge > at) {
                    runs.add(run(at, edge, open));
                }
                at = edge;
            }
            if (!runs.isEmpty()) {
                paragraphs.add(runs);
            }
            start = end + 1;
        }
        return paragraphs;
    }

    /** Where marks begin or end between two places, and the second place. */
    private Set<Integer> edges(int start, int end) {
        Set<Integer> edges = new TreeSet<>();
        for (Mark mark : marks) {
            if (mark.span().start() >= end) {
                break;
            }
            if (mark.span().start() > start) {
                edges.add(mark.span().start());
            }
            if (mark.span().end() > start && mark.span().end() < end) {
                edges.add(mark.span().end());
            }
        }
        edges.add(end);
        return edges;
    }

    private Run run(int from, int to, List<Mark> open) {
        Set<String> styles = new LinkedHashSet<>();
        Set<String> groups = new LinkedHashSet<>();
        List<String> notes = new ArrayList<>();
        List<String> anchors = new ArrayList<>();
        for (Mark mark : open) {
            styles.add(mark.style());
            if (mark.group() != null) {
                groups.add(mark.group());
            }
            if (mark.note() != null) {
                notes.add(mark.note());
            }
            if (mark.anchor() != null && mark.span().start() == from) {
                anchors.add(mark.anchor());
            }
        }
        return new Run(body.substring(from, to), String.join(" ", styles),
                groups.isEmpty() ? null : String.join(" ", groups),
                notes.isEmpty() ? null : String.join(" · ", notes), anchors);
    }
}
