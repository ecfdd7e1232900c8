package io.github.rmrbnlp.app;

import java.util.List;
import picocli.CommandLine.Command;

/** The verbs of {@link RmrbCommand}, in the order in which its help lists them. */
final class Verbs {
    static final List<Class<? extends Verb>> ALL = List.of(ParseCommand.class, ConvertCommand.class,
            SegmentCommand.class,
            DemoCommand.class, ExtractCommand.class, IndexCommand.class, PublishCommand.class, WatchCommand.class,
            ClusterCommand.class, ClusterWatchCommand.class, ExportCommand.class, //
            SearchCommand.class, KwicCommand.class, CollocatesCommand.class, KeynessCommand.class, TrendCommand.class, //
            StatementsCommand.class, FiguresCommand.class, FirstCommand.class, SpeakersCommand.class,
            FormulaCommand.class,
            ReuseCommand.class, //
            WordsCommand.class, NetworkCommand.class, ServeCommand.class, TermsCommand.class, CheckCommand.class, //
            TrainCommand.class, EvalCommand.class);

    private Verbs() {
    }

    /**
     * The verbs that have to be known to run a command line: the one it calls, or all where it calls none, for the help and for
     * what is said about a misspelt one. Reading the options of all verbs takes half of the start-up time.
     */
    static List<Class<? extends Verb>> called(String... args) {
        for (String argument : args) {
            if (!argument.startsWith("-")) {
                return ALL.stream().filter(verb -> name(verb).equals(argument)).findFirst()
                        .<List<Class<? extends Verb>>>map(List::of).orElse(ALL);
            }
        }
        return ALL;
    }

    static String name(Class<? extends Verb> verb) {
        return verb.getAnnotation(Command.class).name();
    }
}
