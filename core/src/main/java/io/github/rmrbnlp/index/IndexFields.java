package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.util.Locale;

/** Names of the Lucene fields of an article. */
final class IndexFields {
    /** Changes whenever a field, an analysis or the stored form changes. */
    static final String SCHEMA = "1";

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

    private static final String WORDS_SUFFIX = ".words";
    private static final String FACET_SUFFIX = ".facet";

    private IndexFields() {
    }

    /** The field that holds a query field's values. */
    static String of(QueryField field) {
        return field.name().toLowerCase(Locale.ROOT);
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
