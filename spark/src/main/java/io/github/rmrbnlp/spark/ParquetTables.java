package io.github.rmrbnlp.spark;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.pmod;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;

/**
 * Writes the tables as Parquet, partitioned by year, each replaced as a whole: writing the same again gives the same. Rows are in
 * the order of the input within a file. Stateless.
 */
public final class ParquetTables {
    private ParquetTables() {
    }

    /**
     * Writes {@code articles}, {@code statements}, {@code figures}, {@code dates}, {@code terms}, {@code quotes} and, if asked
     * for, {@code words}, each a folder; and {@code rejects}, which has no years.
     *
     * @param target a folder, of a local path or URI all executors reach
     * @param filesPerYear how many files a year of a table is cut into; more where a year is gigabytes
     * @param words whether to write the words, the largest of the tables
     */
    public static void write(ArchiveRecords records, AnnotatedCorpus corpus, String target, int filesPerYear,
            boolean words) {
        write(corpus.articles(), "id", target + "/articles", filesPerYear);
        Map<String, Dataset<Row>> layers = new LinkedHashMap<>();
        layers.put("statements", corpus.statements());
        layers.put("figures", corpus.figures());
        layers.put("dates", corpus.dates());
        layers.put("terms", corpus.terms());
        layers.put("quotes", corpus.quotes());
        if (words) {
            layers.put("words", corpus.words());
        }
        layers.forEach((name, layer) -> write(layer, "articleId", target + "/" + name, filesPerYear));
        records.rejects().coalesce(1).sortWithinPartitions("file", "entry", "byteStart").write()
                .mode(SaveMode.Overwrite).parquet(target + "/rejects");
    }

    private static void write(Dataset<Row> table, String id, String folder, int filesPerYear) {
        table.repartition(col("year"), pmod(xxhash64(col(id)), lit(filesPerYear))).sortWithinPartitions("year", "place")
                .write().mode(SaveMode.Overwrite).partitionBy("year").parquet(folder);
    }
}
