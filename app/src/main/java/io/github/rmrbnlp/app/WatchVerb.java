package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.watch.Watch;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Base of the verbs that save queries: the name and the query behind the action, and what is told. */
abstract class WatchVerb extends Verb {
    @Spec
    private CommandSpec spec;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The name of the saved query.")
    private String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "QUERY", description = "What it asks; filters are saved with it.")
    private String query;

    @Option(names = "--list", paramLabel = "WHAT", defaultValue = "articles", //
            description = "What is told of articles that match: articles, texts, lines, statements, figures, dates or terms; default: ${DEFAULT-VALUE}.")
    private Listing listing;

    /**
     * Refuses what an action would leave unheeded, and one without the name it needs.
     *
     * @param action what is to be done
     * @param named whether it is done with one saved query
     * @param asking whether it is told what that query asks
     * @param ignored the options it does not heed, but for filters
     */
    final void require(Enum<?> action, boolean named, boolean asking, List<String> ignored) {
        if (query != null && !asking || name != null && !named) {
            throw new CommandFailure(action + " takes no " + (query != null ? "query" : "name"));
        }
        if (name == null && named) {
            throw new CommandFailure(action + " needs the name of a saved query");
        }
        Requests.refuse(given(), spec.name() + " " + action, ignored);
        if (!asking) {
            Requests.refuse(given(), spec.name() + " " + action, FilterOptions.NAMES);
        }
    }

    final ParseResult given() {
        return spec.commandLine().getParseResult();
    }

    final String name() {
        return name;
    }

    /** What is to be saved. */
    final Watch watch(FilterOptions filter, int told) throws IOException {
        return Requests.valid(() -> new Watch(name, listing, filter.applyTo(query), told));
    }

    /** Says what was saved, and from when on it is told. */
    final void tellSaved(Watch watch, String from) {
        warn("saved " + watch.name() + ": " + watch.listing().jsonName() + " of " + watch.query() + "; told from "
                + from + " on");
    }

    final CommandFailure unknown() {
        return new CommandFailure("there is no saved query '" + name + "'");
    }
}
