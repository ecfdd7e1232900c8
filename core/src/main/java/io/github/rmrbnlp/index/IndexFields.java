package io.github.rmrbnlp.index;

import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.query.QueryField;
import java.util.Arrays;
import java.util.Locale;
import org.apache.lucene.util.NumericUtils;

/** Names of the Lucene fields of an article. */
final class IndexFields {
    /** Changes whenever a field, an analysis or the stored form changes. */
    static final String SCHEMA = "5";

    /** The article's id, as it is: the key of an upsert. */
    static final String ID = "id";
    /** The article in the form of {@link ArticleCodec}, stored. */
    static final String ARTICLE = "article";
    /** Where the article was read and what stood there, as {@link Origins}. */
    static final String ORIGINS = "origins";
    /** Day of publication since 1970-01-01. */
    static final String DATE = "date";
    /** Number of chars of the body. */
    static final String LENGTH = "length";
    /** The number of words of the body: tokens that are neither punctuation nor white space. */
    static final String WORDS = "words";

    /** The body, as {@link TextColumn}. */
    static final String TEXT = "column.text";
    /** Sentences and tokens of the body, as {@link TokenColumn}. */
    static final String TOKENS = "column.tokens";
    /** Statements, figures, dates, terms and quotes, as {@link AnnotationWriter} writes them. */
    static final String ANNOTATIONS = "column.annotations";
    /** Titles, as {@link HeadColumn}. */
    static final String HEAD = "column.head";

    /** Names and mentions of speakers. */
    static final String SPEAKER = "speaker";
    /** Their titles. */
    static final String ROLE = "role";
    /** Cue verbs. */
    static final String CUE = "cue";
    /** Terms of every kind: canonical, and as printed. */
    static final String TERM = "term";
    /** Their canonical names as they are, for counting. */
    static final String CANONICAL = "term.canonical";
    /** First and last day of the dates mentioned, two dimensions. */
    static final String MENTIONED = "mentioned";
    /** Kind and unit of the figures: {@code money CNY}. */
    static final String UNIT = "figure.unit";

    /** Which layers are not empty: {@link #STATEMENT}, {@link #FIGURE}. */
    static final String HAS = "has";
    static final String STATEMENT = "statement";
    static final String FIGURE = "figure";

    private static final String WORDS_SUFFIX = ".words";
    private static final String FACET_SUFFIX = ".facet";

    /** By the number of the query field; asked for with every article. */
    private static final String[] NAMES = Arrays.stream(QueryField.values())
            .map(field -> field.name().toLowerCase(Locale.ROOT)).toArray(String[]::new);

    private IndexFields() {
    }

    /** The field that holds a query field's values. */
    static String of(QueryField field) {
        return NAMES[field.ordinal()];
    }

    /** Terms of one kind. */
    static String of(Term.Kind kind) {
        return kind == Term.Kind.DOCNO ? of(QueryField.DOCUMENT_NUMBER) : kind.jsonName();
    }

    /** Bounds of the figures of one kind, two dimensions: {@link #bound}. */
    static String of(Figure.Kind kind) {
        return "figure." + kind.jsonName();
    }

    /** A value as a point's dimension, rounded down or up to what a float can tell; the proof compares exactly. */
    static int bound(double value, boolean up) {
        float rounded = (float) value;
        if (up && rounded < value) {
            rounded = Math.nextUp(rounded);
        } else if (!up && rounded > value) {
            rounded = Math.nextDown(rounded);
        }
        return NumericUtils.floatToSortableInt(rounded);
    }

    /** The words of a text field. */
    static String words(QueryField field) {
        return of(field) + WORDS_SUFFIX;
    }

    /** A name field's values as printed, for counting. */
    static String facet(QueryField field) {
        return of(field) + FACET_SUFFIX;
    }
}
