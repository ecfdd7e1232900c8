package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.Texts;
import java.io.PrintWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The top command and the list of verbs.
 *
 * <p>To add a verb:
 * <ol>
 * <li>Write one package-private class {@code FooCommand extends Verb} with {@code @Command(name = "foo", description = "…")} and
 * {@code run()}. It parses options, calls a library and prints; anything worth a unit test of its own belongs to the library.
 * <li>Take common options as mixins: {@code @Mixin InputOptions} (paths, --charset, --paper), {@code @Mixin OutputOptions}
 * (--out, written atomically, else stdout); for questions to an index {@code CorpusOptions} (--index, filters, --time-limit),
 * {@code QueryParameter} and {@code AnswerOptions} (--out, --format), or {@code AnalysisOptions}, which has both and --offset.
 * {@code --quiet}, {@code --debug} and {@code --help} come by themselves.
 * <li>Results go to {@link OutputOptions#open} or {@code terminal().out()}, all else to {@link Verb#progress} and
 * {@link Verb#warn}. Never touch {@code System.out}.
 * <li>Return a value of {@link ExitStatus}; throw {@link CommandFailure} with one clear line for unusable input. An
 * {@link java.io.IOException} may pass through: {@link ErrorPolicy} words it.
 * <li>In long loops call {@code interruption().check()}: after Ctrl-C it throws, and the verb unwinds, closing what it opened.
 * <li>Name the class in {@link Verbs}, keep heavy classes out of its fields (start-up time), and add a test that
 * runs it through {@code CommandRun}.
 * </ol>
 */
@Command(name = "rmrb", mixinStandardHelpOptions = true, versionProvider = VersionText.class, //
        description = "Reads, segments, annotates, indexes and searches the archives of 人民日报 and its sister papers.", //
        synopsisSubcommandLabel = "VERB", commandListHeading = "%nVerbs:%n", //
        footer = {"", "Exit status: 0 done, 1 some input rejected, 2 wrong usage or unusable input, 130 interrupted.",
                "'rmrb VERB --help' tells more. RMRB_JAVA_OPTS adds JVM options, for example -Xmx4g."})
final class RmrbCommand implements Runnable {
    @Mixin
    private CommonOptions common;

    @Spec
    private CommandSpec spec;

    private final Terminal terminal;
    private final Interruption interruption;

    private RmrbCommand(Terminal terminal, Interruption interruption) {
        this.terminal = terminal;
        this.interruption = interruption;
    }

    /**
     * Runs one command line.
     *
     * @return the exit status
     */
    static int run(String[] args, Terminal terminal) {
        Interruption interruption = Interruption.ofProcess();
        return run(args, terminal, interruption);
    }

    static int run(String[] args, Terminal terminal, Interruption interruption) {
        RmrbCommand top = new RmrbCommand(terminal, interruption);
        CommandLine line = new CommandLine(top);
        Verbs.called(args).forEach(line::addSubcommand);
        ErrorPolicy policy = new ErrorPolicy(top);
        line.setParameterExceptionHandler(policy);
        line.setExecutionExceptionHandler(policy);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setUsageHelpAutoWidth(terminal.interactive());
        line.setOut(new PrintWriter(Texts.writer(terminal.out())));
        line.setErr(new PrintWriter(Texts.writer(terminal.err())));
        line.getSubcommands().values().forEach(verb -> verb.getCommandSpec().mixinStandardHelpOptions(true));
        try {
            return line.execute(args);
        } finally {
            line.getOut().flush();
            line.getErr().flush();
            interruption.done();
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a verb is missing");
    }

    Terminal terminal() {
        return terminal;
    }

    CommonOptions common() {
        return common;
    }

    Interruption interruption() {
        return interruption;
    }
}
