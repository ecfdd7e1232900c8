package io.github.rmrbnlp.spark;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.github.rmrbnlp.analysis.Period;
import io.github.rmrbnlp.lucene.ExactText;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * Counts of {@link io.github.rmrbnlp.analysis} as aggregations of Spark, for corpora without an index. They equal those of an
 * index if every id stands once: take the tables of {@link AnnotatedCorpus#distinct distinct} articles. Rates, intervals and
 * measures of association are made of the counts by {@link io.github.rmrbnlp.statistic}. Stateless.
 *
 * <pre>{@code
 * Dataset<Row> near = Statistics.collocates(corpus.words(), "工会", 5, 5).filter("both >= 3");
 * }</pre>
 */
public final class Statistics {
    private Statistics() {
    }

    /**
     * How often each word occurs in bodies: {@code word}, {@code frequency}, {@code articles}.
     *
     * @param words a table of {@link AnnotatedCorpus#words}
     */
    public static Dataset<Row> words(Dataset<Row> words) {
        return body(words).groupBy("word").agg(count(lit(1)).as("frequency"), articles("articleId").as("articles"));
    }

    /**
     * How often each policy term is mentioned: {@code canonical}, {@code kind}, {@code mentions}, {@code articles},
     * {@code first}, {@code last}, the days of the first and last dated one.
     *
     * @param terms a table of {@link AnnotatedCorpus#terms}
     */
    public static Dataset<Row> terms(Dataset<Row> terms) {
        return terms.groupBy("canonical", "kind").agg(count(lit(1)).as("mentions"),
                articles("articleId").as("articles"), min("date").as("first"), max("date").as("last"));
    }

    /**
     * How often a word is found, period by period, as {@code rmrb trend 'word:…'} counts: {@code period}, {@code hits} in
     * bodies, {@code articles} that have it in body or title, {@code words} and {@code allArticles} of all. Articles without a
     * date are in no period; a period without articles has no row.
     *
     * @param articles a table of {@link AnnotatedCorpus#articles}
     * @param words the table of their words
     * @param word one word as the segmenter cuts it
     */
    public static Dataset<Row> trend(Dataset<Row> articles, Dataset<Row> words, String word, Period period) {
        Column label = date_format(col("date"), switch (period) {
            case YEAR -> "yyyy";
            case MONTH -> "yyyy-MM";
            case DAY -> "yyyy-MM-dd";
        }).as("period");
        Column isBody = col("field").equalTo("body");
        Column isWord = col("word").equalTo(ExactText.fold(word));
        Dataset<Row> all = articles.filter(col("date").isNotNull()).groupBy(label)
                .agg(count(lit(1)).as("allArticles"));
        Dataset<Row> found = words.filter(col("date").isNotNull()).groupBy(label).agg(
                sum(when(isBody.and(isWord), 1).otherwise(0)).as("hits"),
                count_distinct(when(isWord, col("articleId"))).as("articles"),
                sum(when(isBody, 1).otherwise(0)).as("words"));
        Column none = lit(0L);
        return all.join(found, all.col("period").equalTo(found.col("period")), "left").select(all.col("period"),
                coalesce(col("hits"), none).as("hits"), coalesce(col("articles"), none).as("articles"),
                coalesce(col("words"), none).as("words"), col("allArticles"));
    }

    /**
     * The words near a word, as {@code rmrb collocates 'word:…'} counts: {@code word}; {@code both}, how often it is in a
     * window; {@code windowWords}, all places in windows; {@code frequency}, how often it occurs; {@code otherWords}, all places
     * of words; {@code articles} in which it is a neighbour. The hits themselves count in none of these. A window does not leave
     * the sentence.
     *
     * @param words a table of {@link AnnotatedCorpus#words}
     * @param word one word as the segmenter cuts it
     * @param left so many words to the left
     * @param right so many words to the right
     */
    public static Dataset<Row> collocates(Dataset<Row> words, String word, int left, int right) {
        WindowSpec round = Window.partitionBy("articleId", "sentence").orderBy("number").rowsBetween(-right, left);
        Column hit = when(col("word").equalTo(ExactText.fold(word)), 1).otherwise(0);
        Dataset<Row> places = body(words).withColumn("hit", hit).withColumn("near", max("hit").over(round))
                .filter("hit = 0")
                .withColumn("neighbour", col("near").equalTo(1).and(col("sentence").isNotNull()));
        Dataset<Row> totals = places.agg(count(when(col("neighbour"), 1)).as("windowWords"),
                count(lit(1)).as("otherWords"));
        return places.groupBy("word")
                .agg(count(when(col("neighbour"), 1)).as("both"), count(lit(1)).as("frequency"),
                        count_distinct(when(col("neighbour"), col("articleId"))).as("articles"))
                .filter("both > 0").crossJoin(totals)
                .select("word", "both", "windowWords", "frequency", "otherWords", "articles");
    }

    private static Dataset<Row> body(Dataset<Row> words) {
        return words.filter(col("field").equalTo("body"));
    }

    private static Column articles(String id) {
        return count_distinct(col(id));
    }
}
