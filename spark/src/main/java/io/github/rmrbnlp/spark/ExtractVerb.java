package io.github.rmrbnlp.spark;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code extract}. */
@Command(name = "extract", description = "Annotates articles and writes Parquet, partitioned by year.", //
        mixinStandardHelpOptions = true)
final class ExtractVerb extends SparkVerb {
    @Option(names = "--out", required = true, paramLabel = "FOLDER", //
            description = "Receives the tables, a folder each; they replace those of an earlier run.")
    private String out;

    @Option(names = "--files-per-year", paramLabel = "N", defaultValue = "1", //
            description = "Files a year of a table is cut into; default: ${DEFAULT-VALUE}.")
    private int filesPerYear;

    @Option(names = "--words", description = "Also write the words of all articles, by far the largest table.")
    private boolean words;

    @Override
    void run(ArchiveRecords records) {
        try (AnnotatedCorpus corpus = AnnotatedCorpus.of(records.articles())) {
            ParquetTables.write(records, corpus, out, filesPerYear, words);
            say("%s: %,d articles, %,d statements, %,d figures, %,d dates, %,d terms", out, corpus.articles().count(),
                    corpus.statements().count(), corpus.figures().count(), corpus.dates().count(),
                    corpus.terms().count());
        }
    }
}
