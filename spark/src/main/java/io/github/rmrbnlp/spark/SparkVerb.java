package io.github.rmrbnlp.spark;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the verbs have in common: their input, and what they tell of its rejects. */
abstract sealed class SparkVerb implements Callable<Integer> permits ExtractVerb, IndexVerb {
    private static final int SHOWN = 10;

    @Spec
    private CommandSpec spec;

    @Parameters(arity = "1..*", paramLabel = "PATH", //
            description = "Files, folders and archives (.gz .zip .tar .tar.gz .7z): local paths that are the same on all "
                    + "machines, or URIs of Hadoop file systems.")
    private List<String> paths;

    @Option(names = "--format", paramLabel = "FORMAT", defaultValue = "auto", //
            description = "auto, tagged, markdown, json or plain; auto decides by the content of each document.")
    private String format;

    @Option(names = "--charset", paramLabel = "CHARSET", defaultValue = "auto", //
            description = "auto, UTF-8, GB18030, Big5, UTF-16 or another; auto decides for each document.")
    private String charset;

    @Option(names = "--paper", paramLabel = "NAME", //
            description = "The newspaper of every article that does not name its own, for example 解放军报; default: as "
                    + "folders and archives are named.")
    private String paper;

    @Option(names = "--partitions", paramLabel = "N", defaultValue = "0", //
            description = "Tasks the input is divided into; default: by its size, at most 32 MB a task.")
    private int partitions;

    private SparkSession spark;

    void on(SparkSession session) {
        spark = session;
    }

    @Override
    public Integer call() throws IOException {
        try (ArchiveRecords records = ArchiveRecords.read(spark, paths, settings())) {
            run(records);
            return tell(records.rejects());
        }
    }

    abstract void run(ArchiveRecords records) throws IOException;

    private ReadSettings settings() {
        try {
            return new ReadSettings(format, charset, paper, partitions);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    /** Says what was rejected or skipped; the status. */
    private int tell(Dataset<Row> rejects) {
        PrintWriter err = spec.commandLine().getErr();
        rejects.select("kind", "file", "entry", "problems").limit(SHOWN).collectAsList().forEach(row -> {
            Row problem = row.<Row>getList(3).getFirst();
            err.println("rmrb-spark: " + row.getString(1) + (row.isNullAt(2) ? "" : "!/" + row.getString(2)) + ":"
                    + problem.<Integer>getAs("line") + ": " + row.getString(0) + ": " + problem.getAs("message") + " ("
                    + problem.getAs("code") + ")");
        });
        long rejected = rejects.filter("kind = 'rejected'").count();
        long all = rejects.count();
        say("%,d rejected, %,d skipped%s", rejected, all - rejected, all > SHOWN ? "; the first are above" : "");
        return rejected == 0 ? RmrbSpark.DONE : RmrbSpark.SOME_REJECTED;
    }

    void say(String format, Object... values) {
        spec.commandLine().getErr().println("rmrb-spark: " + String.format(java.util.Locale.ROOT, format, values));
    }
}
