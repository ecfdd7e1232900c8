package io.github.rmrbnlp.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.posexplode;
import static org.apache.spark.sql.functions.row_number;

import io.github.rmrbnlp.index.ArticleAnnotator;
import java.io.Closeable;
import java.util.Arrays;
import java.util.Iterator;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.storage.StorageLevel;

/**
 * Articles with all that is found in them, as tables: the annotations of {@code rmrb extract} and the words the index counts.
 * Annotated once, by engines each executor makes once, and kept on the executors' disks until {@link #close}.
 *
 * <p>Every table of a layer has the columns {@code articleId}, {@code place}, {@code year}, {@code date}, {@code page} of its
 * article, {@code ordinal} (its number in the article, from 0 on), and its own ones, see {@link Tables}.
 *
 * <pre>{@code
 * try (AnnotatedCorpus corpus = AnnotatedCorpus.of(records.articles())) {
 *     corpus.figures().filter("unit = 'CNY'").groupBy("year").sum("low").show();
 * }
 * }</pre>
 */
public final class AnnotatedCorpus implements Closeable {
    private final Dataset<Row> annotated;

    private AnnotatedCorpus(Dataset<Row> annotated) {
        this.annotated = annotated;
    }

    /** @param articles has the columns of {@link Tables#ARTICLES}: just read, or read from Parquet */
    public static AnnotatedCorpus of(Dataset<Row> articles) {
        Dataset<Row> ordered = Tables.withTextDates(articles.select(columns(Tables.ARTICLES.fieldNames())));
        return new AnnotatedCorpus(ordered.mapPartitions(AnnotatedCorpus::annotate, Encoders.row(Tables.ANNOTATED))
                .persist(StorageLevel.DISK_ONLY()));
    }

    /**
     * Of the articles with one id only the last in the order of the input, as an index keeps them.
     *
     * @param articles has the columns of {@link Tables#ARTICLES}
     */
    public static Dataset<Row> distinct(Dataset<Row> articles) {
        return articles
                .withColumn("nth", row_number().over(Window.partitionBy("id").orderBy(col("place").desc())))
                .filter("nth = 1").drop("nth");
    }

    private static Iterator<Row> annotate(Iterator<Row> articles) {
        ArticleAnnotator annotator = SharedEngines.get().newWorker();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return articles.hasNext();
            }

            @Override
            public Row next() {
                Row row = articles.next();
                return AnnotationRows.annotated(row, annotator.annotate(ArticleRows.article(row)));
            }
        };
    }

    private static Column[] columns(String... names) {
        return Arrays.stream(names).map(org.apache.spark.sql.functions::col).toArray(Column[]::new);
    }

    /** The articles, {@link Tables#ARTICLES}, with their {@code sentences} as an array of {@code start} and {@code end}. */
    public Dataset<Row> articles() {
        return Tables.withDates(annotated).drop("quotes", "statements", "figures", "dates", "terms", "words");
    }

    /**
     * Who said what: {@code speakerName}, {@code speakerText}, {@code speakerStart}, {@code speakerEnd}, {@code role},
     * {@code cueText}, {@code cueStart}, {@code cueEnd}, {@code content} (spans), {@code contentText}, {@code direct},
     * {@code confidence}, {@code rule}.
     */
    public Dataset<Row> statements() {
        return layer("statements");
    }

    /** Quantities: {@code text}, {@code start}, {@code end}, {@code kind}, {@code low}, {@code high}, {@code unit}, {@code approximation}. */
    public Dataset<Row> figures() {
        return layer("figures");
    }

    /** Mentioned dates: {@code text}, {@code start}, {@code end}, {@code value} in EDTF. */
    public Dataset<Row> dates() {
        return layer("dates");
    }

    /** Policy terms: {@code text}, {@code start}, {@code end}, {@code canonical}, {@code kind}. */
    public Dataset<Row> terms() {
        return layer("terms");
    }

    /** Quotations, outer before inner: {@code start}, {@code end}, {@code closed}, {@code depth}, {@code content}. */
    public Dataset<Row> quotes() {
        return layer("quotes");
    }

    /**
     * Words, folded, punctuation left out: {@code field} ({@code body} or {@code title}), {@code number} among all tokens,
     * {@code word}, {@code tag}, {@code sentence}, {@code start}, {@code end}. Some 250 rows an article.
     */
    public Dataset<Row> words() {
        return layer("words");
    }

    private Dataset<Row> layer(String name) {
        return Tables.withDates(annotated)
                .select(col("id").as("articleId"), col("place"), col("year"), col("date"), col("page"),
                        posexplode(col(name)).as(new String[]{"ordinal", "found"}))
                .select("articleId", "place", "year", "date", "page", "ordinal", "found.*");
    }

    /** Forgets what was annotated. */
    @Override
    public void close() {
        annotated.unpersist();
    }
}
