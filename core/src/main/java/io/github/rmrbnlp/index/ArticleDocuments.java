package io.github.rmrbnlp.index;

import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.query.QueryField;
import java.util.List;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;

/** Makes the Lucene document of an article. Stateless. */
final class ArticleDocuments {
    /** Chars and pairs, words: positions, no offsets – an exact term's position is its offset. */
    private static final FieldType TEXT = textType();
    /** Lucene refuses longer terms; a name of that length is damage, and is cut. */
    private static final int MAX_NAME_CHARS = 8_000;

    private ArticleDocuments() {
    }

    static Document of(Article article, byte[] stored, Origins origins) {
        Document document = new Document();
        document.add(new StringField(IndexFields.ID, article.id(), Field.Store.NO));
        document.add(new SortedDocValuesField(IndexFields.ID, new BytesRef(article.id())));
        document.add(new StoredField(IndexFields.ARTICLE, stored));
        document.add(new BinaryDocValuesField(IndexFields.ORIGINS, origins.encode()));
        addTexts(document, article);
        addNames(document, article);
        addNumbers(document, article);
        return document;
    }

    private static void addTexts(Document document, Article article) {
        addText(document, QueryField.TITLE, article.title());
        addText(document, QueryField.BODY, article.body());
        addText(document, QueryField.KICKER, article.kicker());
        addText(document, QueryField.SUBTITLE, article.subtitle());
        addWords(document, QueryField.TITLE, article.title());
        addWords(document, QueryField.BODY, article.body());
    }

    private static void addText(Document document, QueryField field, String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new Field(IndexFields.of(field), text, TEXT));
        }
    }

    private static void addWords(Document document, QueryField field, String text) {
        if (text != null && !text.isEmpty()) {
            document.add(new Field(IndexFields.words(field), text, TEXT));
        }
    }

    private static void addNames(Document document, Article article) {
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

    private static FieldType textType() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS);
        type.setTokenized(true);
        type.freeze();
        return type;
    }
}
