package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Annotations;
import io.github.rmrbnlp.annotate.DateMention;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.lucene.ExactText;
import java.util.HashSet;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.StringField;
import org.apache.lucene.util.BytesRef;

/**
 * The fields that lead from a name, a value or a day to the articles whose annotations may hold it; the annotations column
 * proves it. Owns its buffers; not thread-safe.
 */
final class AnnotationFields {
    private static final int MAX_NAME_CHARS = 8_000;

    private final Set<String> seen = new HashSet<>();
    private Document document;

    void add(Annotations annotations, Document to) {
        document = to;
        seen.clear();
        if (!annotations.statements().isEmpty()) {
            addName(IndexFields.HAS, IndexFields.STATEMENT);
        }
        if (!annotations.figures().isEmpty()) {
            addName(IndexFields.HAS, IndexFields.FIGURE);
        }
        annotations.statements().forEach(this::addStatement);
        annotations.figures().forEach(this::addFigure);
        annotations.dates().forEach(this::addDate);
        annotations.terms().forEach(this::addTerm);
        document = null;
    }

    private void addStatement(Statement statement) {
        addName(IndexFields.SPEAKER, statement.speaker().name());
        addName(IndexFields.SPEAKER, statement.speaker().text());
        if (statement.speaker().role() != null) {
            addName(IndexFields.ROLE, statement.speaker().role());
        }
        addName(IndexFields.CUE, statement.cue().text());
    }

    private void addFigure(Figure figure) {
        addName(IndexFields.UNIT, figure.kind().jsonName() + " " + figure.unit());
        if (figure.hasValue() && seen.add(figure.kind() + "\0" + figure.low() + "\0" + figure.high())) {
            document.add(new IntPoint(IndexFields.of(figure.kind()),
                    IndexFields.bound(Math.min(figure.low(), figure.high()), false),
                    IndexFields.bound(Math.max(figure.low(), figure.high()), true)));
        }
    }

    private void addDate(DateMention date) {
        MentionedDays days = MentionedDays.of(date.value());
        if (days != null && seen.add(IndexFields.MENTIONED + date.value())) {
            document.add(new IntPoint(IndexFields.MENTIONED, days.first(), days.last()));
        }
    }

    private void addTerm(Term term) {
        if (seen.add(IndexFields.CANONICAL + "\0" + term.canonical())) {
            document.add(new StringField(IndexFields.CANONICAL, canonical(term.canonical()), Field.Store.NO));
        }
        addName(IndexFields.TERM, term.canonical());
        addName(IndexFields.TERM, term.text());
        if (term.kind() == Term.Kind.LAW || term.kind() == Term.Kind.MEETING || term.kind() == Term.Kind.DOCNO) {
            addName(IndexFields.of(term.kind()), term.canonical());
            addName(IndexFields.of(term.kind()), term.text());
        }
    }

    private void addName(String field, String name) {
        String folded = folded(name);
        if (seen.add(field + "\0" + folded)) {
            document.add(new StringField(field, folded, Field.Store.NO));
        }
    }

    /** As the index holds it: UTF-16, so that a name of a damaged text is told from every other, and cut where it is too long. */
    static BytesRef canonical(String name) {
        char[] chars = (name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) : name).toCharArray();
        byte[] bytes = new byte[chars.length * Character.BYTES];
        return new BytesRef(bytes, 0, TermForm.CHARS.encode(chars, 0, chars.length, bytes));
    }

    /** As the index holds it: folded, and cut where it is too long for a term. */
    static String folded(String name) {
        return ExactText.fold(name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) : name);
    }
}
