package io.github.rmrbnlp.spark;

import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * The schemas of the Datasets and Parquet tables.
 *
 * <p>Offsets ({@code start}, {@code end}) are UTF-16 indexes into {@code body}, start inclusive, end exclusive; Spark's own string
 * functions count code points, which differ behind an ideograph of a rare plane. An unpaired surrogate of a damaged source is a
 * {@code ?} here. {@code place} orders articles as they stand in the input: the file's number in the list of files, the entry's
 * in the file, the article's in the entry, all from 0 on.
 */
public final class Tables {
    /** Where an article stands in the input, so that sorting by it gives the order of a single reader. */
    public static final StructType PLACE = new StructType().add("file", DataTypes.LongType, false)
            .add("entry", DataTypes.LongType, false).add("article", DataTypes.LongType, false);

    /** What a reader noticed: {@code line} and {@code column} from 1, {@code byte} from 0. */
    public static final StructType PROBLEM = new StructType().add("severity", DataTypes.StringType, false)
            .add("code", DataTypes.StringType, false).add("message", DataTypes.StringType, false)
            .add("line", DataTypes.IntegerType, false).add("column", DataTypes.IntegerType, false)
            .add("byte", DataTypes.LongType, false);

    private static final StructType FIELD = new StructType().add("name", DataTypes.StringType, false).add("value",
            DataTypes.StringType);

    /**
     * One row an article, every occurrence of it in the input. The fields are those of
     * {@link io.github.rmrbnlp.corpusio.Article}; {@code file}, {@code entry}, {@code charset}, {@code format}, {@code byteStart}
     * and {@code byteEnd} are its source, {@code bodyMap} leads each char of {@code body} back to its byte
     * ({@link io.github.rmrbnlp.corpusio.SourceMap#ofBytes}).
     */
    public static final StructType ARTICLES = new StructType().add("place", PLACE, false)
            .add("id", DataTypes.StringType, false).add("year", DataTypes.IntegerType)
            .add("date", DataTypes.DateType).add("page", DataTypes.IntegerType).add("pageName", DataTypes.StringType)
            .add("item", DataTypes.IntegerType).add("issue", DataTypes.IntegerType)
            .add("kicker", DataTypes.StringType).add("title", DataTypes.StringType)
            .add("subtitle", DataTypes.StringType).add("authors", list(DataTypes.StringType), false)
            .add("column", DataTypes.StringType).add("classification", DataTypes.StringType)
            .add("keywords", list(DataTypes.StringType), false).add("genre", list(DataTypes.StringType), false)
            .add("people", list(DataTypes.StringType), false).add("units", list(DataTypes.StringType), false)
            .add("otherFields", list(FIELD), false).add("documentNumber", DataTypes.StringType)
            .add("issuer", DataTypes.StringType).add("paper", DataTypes.StringType)
            .add("body", DataTypes.StringType, false)
            .add("bodyMap", DataTypes.BinaryType).add("problems", list(PROBLEM), false)
            .add("file", DataTypes.StringType, false).add("entry", DataTypes.StringType)
            .add("charset", DataTypes.StringType).add("format", DataTypes.StringType)
            .add("byteStart", DataTypes.LongType, false).add("byteEnd", DataTypes.LongType, false);

    /**
     * One row for what did not become an article: {@code kind} is {@code rejected}, or {@code skipped} for bytes left out on
     * purpose that deserve a word, such as an empty file. An empty range of bytes stands for the whole file, archive or entry.
     */
    public static final StructType REJECTS = new StructType().add("kind", DataTypes.StringType, false)
            .add("file", DataTypes.StringType, false).add("entry", DataTypes.StringType)
            .add("byteStart", DataTypes.LongType, false).add("byteEnd", DataTypes.LongType, false)
            .add("problems", list(PROBLEM), false);

    static final StructType SPAN = new StructType().add("start", DataTypes.IntegerType, false).add("end",
            DataTypes.IntegerType, false);

    /** A quotation; {@code depth} 0 for outermost ones, which their nested ones follow. */
    static final StructType QUOTE = SPAN.add("closed", DataTypes.BooleanType, false)
            .add("depth", DataTypes.IntegerType, false).add("content", list(SPAN), false);

    /** Who said what, and by which word it is known. */
    static final StructType STATEMENT = new StructType().add("speakerName", DataTypes.StringType)
            .add("speakerText", DataTypes.StringType).add("speakerStart", DataTypes.IntegerType, false)
            .add("speakerEnd", DataTypes.IntegerType, false).add("role", DataTypes.StringType)
            .add("cueText", DataTypes.StringType).add("cueStart", DataTypes.IntegerType, false)
            .add("cueEnd", DataTypes.IntegerType, false).add("content", list(SPAN), false)
            .add("contentText", DataTypes.StringType, false).add("direct", DataTypes.BooleanType, false)
            .add("confidence", DataTypes.DoubleType, false).add("rule", DataTypes.StringType);

    /** A quantity in base units; {@code low} and {@code high} are equal but for a range. */
    static final StructType FIGURE = new StructType().add("text", DataTypes.StringType, false)
            .add("start", DataTypes.IntegerType, false).add("end", DataTypes.IntegerType, false)
            .add("kind", DataTypes.StringType, false).add("low", DataTypes.DoubleType, false)
            .add("high", DataTypes.DoubleType, false).add("unit", DataTypes.StringType, false)
            .add("approximation", DataTypes.StringType);

    /** A mentioned day or period, {@code value} in EDTF. */
    static final StructType DATE = new StructType().add("text", DataTypes.StringType, false)
            .add("start", DataTypes.IntegerType, false).add("end", DataTypes.IntegerType, false)
            .add("value", DataTypes.StringType, false);

    /** A policy term. */
    static final StructType TERM = new StructType().add("text", DataTypes.StringType, false)
            .add("start", DataTypes.IntegerType, false).add("end", DataTypes.IntegerType, false)
            .add("canonical", DataTypes.StringType, false).add("kind", DataTypes.StringType, false);

    /**
     * A token that is a word, folded: {@code number} counts all tokens of its text, punctuation too; {@code sentence} is null
     * outside sentences and for words of the title, which have no part of speech either.
     */
    static final StructType WORD = new StructType().add("field", DataTypes.StringType, false)
            .add("number", DataTypes.IntegerType, false).add("word", DataTypes.StringType, false)
            .add("tag", DataTypes.StringType).add("sentence", DataTypes.IntegerType)
            .add("start", DataTypes.IntegerType, false).add("end", DataTypes.IntegerType, false);

    /** An article with its annotation layers as arrays: what is computed in one go, and the tables are taken from. */
    static final StructType ANNOTATED = textDates(ARTICLES).add("sentences", list(SPAN), false)
            .add("quotes", list(QUOTE), false)
            .add("statements", list(STATEMENT), false).add("figures", list(FIGURE), false)
            .add("dates", list(DATE), false).add("terms", list(TERM), false).add("words", list(WORD), false);

    /** An article or a reject; the other is null. */
    static final StructType RECORD = new StructType().add("article", textDates(ARTICLES)).add("reject", REJECTS);

    private Tables() {
    }

    /**
     * Articles as tasks take and give them: Spark makes {@code java.sql.Date} of a day by means that JVMs without
     * {@code --add-opens} refuse.
     */
    private static StructType textDates(StructType articles) {
        StructType text = new StructType();
        for (StructField field : articles.fields()) {
            text = text.add(field.name(), field.name().equals("date") ? DataTypes.StringType : field.dataType(),
                    field.nullable());
        }
        return text;
    }

    /** Days as text, for tasks. */
    static Dataset<Row> withTextDates(Dataset<Row> articles) {
        return articles.withColumn("date", functions.col("date").cast(DataTypes.StringType));
    }

    /** Days as days, for users. */
    static Dataset<Row> withDates(Dataset<Row> articles) {
        return articles.withColumn("date", functions.col("date").cast(DataTypes.DateType));
    }

    private static ArrayType list(DataType of) {
        return DataTypes.createArrayType(of, false);
    }
}
