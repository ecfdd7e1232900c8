package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.opensearch.ClusterWatches;
import io.github.rmrbnlp.opensearch.UnsupportedOnClusterException;
import io.github.rmrbnlp.watch.Watch;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rmrb cluster-watch}. */
@Command(name = "cluster-watch", description = "Saves queries with an OpenSearch cluster; rmrb publish --alerts tells them what comes.", //
        footer = {"",
                "add NAME QUERY saves a query, remove NAME drops it, list shows all. They are those of rmrb watch, kept in the "
                        + "index NAME-watches beside the articles.",
                "", ClusterOptions.SECRETS, "", "Examples:",
                "  rmrb cluster-watch add 送温暖 'quote:送温暖 AND page:1' --list statements --at https://node1:9200",
                "  rmrb publish today/ --to https://node1:9200 --alerts alerts.jsonl"})
final class ClusterWatchCommand extends Verb {
    /** What to do with saved queries; constants are lower case because users type them. */
    enum Action {
        add, list, remove
    }

    @Spec
    private CommandSpec spec;

    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
    private Action action;

    @Parameters(index = "1", arity = "0..1", paramLabel = "NAME", description = "The name of the saved query.")
    private String name;

    @Parameters(index = "2", arity = "0..1", paramLabel = "QUERY", description = "What it asks; filters are saved with it.")
    private String query;

    @Mixin
    private ClusterQuestion options;

    @Option(names = "--list", paramLabel = "WHAT", defaultValue = "articles", //
            description = "What is told of articles that match: articles, texts, lines, statements, figures, dates or terms; default: ${DEFAULT-VALUE}.")
    private Listing listing;

    @Option(names = "--at", required = true, split = ",", paramLabel = "URL", //
            description = "Address of the cluster, or of several of its nodes: https://HOST:9200.")
    private List<URI> addresses;

    @Override
    int run() throws IOException {
        if (action != Action.add && query != null || action == Action.list && name != null) {
            throw new CommandFailure(action + " takes no " + (query != null ? "query" : "name"));
        }
        if (action != Action.list && name == null) {
            throw new CommandFailure(action + " needs the name of a saved query");
        }
        if (action != Action.add) {
            Requests.refuse(spec.commandLine().getParseResult(), "cluster-watch " + action, FilterOptions.NAMES);
        }
        try (ClusterWatches watches = options.watches(addresses)) {
            run(watches);
        } catch (UnsupportedOnClusterException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private void run(ClusterWatches watches) throws IOException {
        switch (action) {
            case add -> {
                Watch watch = Requests.valid(() -> new Watch(name, listing, options.filter().applyTo(query), 0));
                Requests.valid(() -> {
                    watches.add(watch);
                    return watch;
                });
            }
            case remove -> {
                if (!watches.remove(name)) {
                    throw new CommandFailure("there is no saved query '" + name + "'");
                }
            }
            case list -> {
                Table.Builder table = Table.of("watches").text("name", "名称").text("listing", "列出").text("query", "检索式");
                watches.list().watches().forEach(
                        watch -> table.row(watch.name(), watch.listing().jsonName(), watch.query().toString()));
                options.print(table.fact("runs", watches.list().run()).build(), new Settings(), this);
            }
        }
    }
}
