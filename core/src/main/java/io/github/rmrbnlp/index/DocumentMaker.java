package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedNumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the Lucene documents of articles. Owns its buffers; not thread-safe. */
final class DocumentMaker {
    /** Terms with their frequencies; where they stand is proved on the columns. */
    private static final FieldType COUNTED = countedType(false);
    /** The same of a text whose length ranks nothing. */
    private static final FieldType COUNTED_ALONE = countedType(true);
    /** Lucene refuses longer terms; a name of that length is damage, and is cut. */
    private static final int MAX_NAME_CHARS = 8_000;

    /** The fields whose terms are counted when a segment is written. */
    static final Set<String> COUNTED_FIELDS = Set.of(IndexFields.of(QueryField.TITLE),
            IndexFields.of(QueryField.BODY), IndexFields.of(QueryField.KICKER), IndexFields.of(QueryField.SUBTITLE),
            IndexFields.words(QueryField.TITLE), IndexFields.words(QueryField.BODY), IndexFields.of(QueryField.QUOTE));

    private final WaitingTexts waiting;
    private final Map<String, TextTicket> tickets = new HashMap<>();
    private final AnnotationFields annotationFields = new AnnotationFields();
    private final AnnotationWriter annotations = new AnnotationWriter();
    private final ByteSink sink = new ByteSink();
    private Document document;

    /** @param waiting takes the texts, whose terms {@link CountedTermsCodec} writes */
    DocumentMaker(WaitingTexts waiting) {
        this.waiting = waiting;
    }

    /**
     * @param found the article and what was found in it
     * @param stored the article without its body
     * @param body the body's column
     * @param origins where it was read
     * @param batch the batch that brought its content
     */
    Document document(AnnotatedArticle found, BytesRef stored, BytesRef body, Origins origins, int batch) {
        Article article = found.article();
        document = new Document();
        document.add(new StringField(IndexFields.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(article.id())));
        document.add(new StoredField(IndexFields.ARTICLE, stored));
        document.add(new BinaryDocValuesField(IndexFields.ORIGINS, origins.encode()));
        addColumns(found, body);
        addTexts(found);
        addNames(document, article);
        addNumbers(document, article);
        addNumber(document, QueryField.BATCH, batch);
        annotationFields.add(found.annotations(), document);
        return document;
    }

    private void addColumns(AnnotatedArticle found, BytesRef body) {
        Article article = found.article();
        addColumn(IndexFields.TEXT, body);
        addColumn(IndexFields.TOKENS,
                TokenColumn.encode(found.annotations().sentences(), found.tokenEnds(), found.tags(),
                        found.tokens(), sink));
        addColumn(IndexFields.ANNOTATIONS, annotations.encode(article.body(), found.annotations()));
        addColumn(IndexFields.HEAD, HeadColumn.encode(article, found.titleEnds(), found.titleTokens(), sink));
    }

    private void addColumn(String name, BytesRef bytes) {
        document.add(new BinaryDocValuesField(name, bytes));
    }

    private void addTexts(AnnotatedArticle found) {
        Article article = found.article();
        char[] title = folded(article.title());
        char[] body = Arrays.copyOf(found.folded(), article.body().length());
        addCounted(IndexFields.of(QueryField.TITLE), CharsText.of(title));
        addCounted(IndexFields.of(QueryField.BODY), CharsText.of(body));
        addCounted(IndexFields.of(QueryField.KICKER), CharsText.of(folded(article.kicker())));
        addCounted(IndexFields.of(QueryField.SUBTITLE), CharsText.of(folded(article.subtitle())));
        addCounted(IndexFields.words(QueryField.TITLE),
                WordsText.of(title, Arrays.copyOf(found.titleEnds(), found.titleTokens())));
        WordsText words = WordsText.of(body, Arrays.copyOf(found.tokenEnds(), found.tokens()));
        addCounted(IndexFields.words(QueryField.BODY), words);
        addCounted(IndexFields.of(QueryField.QUOTE),
                CharsText.of(QuotedText.of(body, found.annotations().statements())), COUNTED_ALONE);
        document.add(new SortedNumericDocValuesField(IndexFields.WORDS, words.terms()));
    }

    private static char[] folded(String text) {
        return text == null ? new char[0] : ExactText.fold(text).toCharArray();
    }

    private void addCounted(String field, CountedText text) {
        addCounted(field, text, COUNTED);
    }

    private void addCounted(String field, CountedText text, FieldType type) {
        if (text.terms() > 0) {
            TextTicket ticket = tickets.computeIfAbsent(field, name -> new TextTicket(waiting));
            document.add(new Field(field, ticket.of(text), type));
        }
    }

    private static void addNames(Document document, Article article) {
        addName(document, QueryField.PAPER, article.paper());
        addName(document, QueryField.AUTHOR, article.authors());
        addName(document, QueryField.PEOPLE, article.people());
        addName(document, QueryField.UNIT, article.units());
        addName(document, QueryField.KEYWORD, article.keywords());
        addName(document, QueryField.GENRE, article.genre());
        addName(document, QueryField.COLUMN, article.column());
        addName(document, QueryField.PAGE_NAME, article.pageName());
        addName(document, QueryField.CLASSIFICATION, article.classification());
        addName(document, QueryField.DOCUMENT_NUMBER, article.documentNumber());
        addName(document, QueryField.ISSUER, article.issuer());
        addName(document, QueryField.FORMAT, article.source().format());
        addName(document, QueryField.FILE, article.source().file());
    }

    private static void addName(Document document, QueryField field, List<String> names) {
        names.forEach(name -> addName(document, field, name));
    }

    private static void addName(Document document, QueryField field, String name) {
        if (name == null || name.isEmpty()) {
            return;
        }
        String kept = name.length() > MAX_NAME_CHARS ? name.substring(0, MAX_NAME_CHARS) : name;
        document.add(new StringField(IndexFields.of(field), ExactText.fold(kept), Field.Store.NO));
        document.add(new SortedSetDocValuesField(IndexFields.facet(field), new BytesRef(kept)));
    }

    private static void addNumbers(Document document, Article article) {
        if (article.date() != null) {
            int day = Math.toIntExact(article.date().toEpochDay());
            document.add(new IntField(IndexFields.DATE, day, Field.Store.NO));
            document.add(new IntField(IndexFields.of(QueryField.YEAR), article.date().getYear(), Field.Store.NO));
        }
        addNumber(document, QueryField.PAGE, article.page());
        addNumber(document, QueryField.ITEM, article.item());
        addNumber(document, QueryField.ISSUE, article.issue());
        document.add(new IntField(IndexFields.LENGTH, article.body().length(), Field.Store.NO));
    }

    private static void addNumber(Document document, QueryField field, Integer number) {
        if (number != null) {
            document.add(new IntField(IndexFields.of(field), number, Field.Store.NO));
        }
    }

    private static FieldType countedType(boolean omitNorms) {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.freeze();
        return type;
    }
}
