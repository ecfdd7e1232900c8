package io.github.rmrbnlp.spark;

import org.apache.spark.sql.SparkSession;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The main class of the jar for {@code spark-submit}. Exit status: 0 done; 1 done, but some input was rejected; 2 wrong usage or
 * unusable input, told in one line on standard error.
 */
@Command(name = "rmrb-spark", description = "Reads, annotates and indexes archives on Spark.", //
        mixinStandardHelpOptions = true, subcommands = {ExtractVerb.class, IndexVerb.class})
public final class RmrbSpark {
    static final int DONE = 0;
    static final int SOME_REJECTED = 1;
    static final int UNUSABLE = 2;

    private RmrbSpark() {
    }

    /** Runs one verb and ends the JVM with its status. */
    public static void main(String[] args) {
        SparkSession spark = SparkSession.builder().appName("rmrb-spark").getOrCreate();
        int status = run(spark, args);
        spark.stop();
        System.exit(status);
    }

    /** Runs one verb on a session, which stays open. */
    static int run(SparkSession spark, String... args) {
        CommandLine line = new CommandLine(new RmrbSpark());
        line.getSubcommands().values().forEach(sub -> ((SparkVerb) sub.getCommand()).on(spark));
        line.setExecutionExceptionHandler((e, command, parsed) -> {
            command.getErr().println("rmrb-spark: " + String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            if (!(e instanceof java.io.IOException)) {
                e.printStackTrace(command.getErr());
            }
            return UNUSABLE;
        });
        return line.execute(args);
    }
}
