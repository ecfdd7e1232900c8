package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.opensearch.ClusterWatches;
import io.github.rmrbnlp.opensearch.UnsupportedOnClusterException;
import io.github.rmrbnlp.watch.Watch;
import java.io.IOException;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code rmrb cluster-watch}. */
@Command(name = "cluster-watch", description = "Saves queries with an OpenSearch cluster; rmrb publish --alerts tells them what comes.", //
        footer = {"",
                "add NAME QUERY saves a query, remove NAME drops it, list shows all. They are those of rmrb watch, kept in the "
                        + "index NAME-watches beside the articles.",
                "", ClusterOptions.SECRETS, "", "Examples:",
                "  rmrb cluster-watch add 送温暖 'quote:送温暖 AND page:1' --list statements --at https://node1:9200",
                "  rmrb publish today/ --to https://node1:9200 --alerts alerts.jsonl"})
final class ClusterWatchCommand extends WatchVerb {
    /** What to do with saved queries; constants are lower case because users type them. */
    enum Action {
        add, list, remove
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
    private Action action;

    @Mixin
    private ClusterQuestion options;

    @Override
    int run() throws IOException {
        require(action, action != Action.list, action == Action.add, switch (action) {
            case add -> List.of("--format", "--out");
            case remove -> List.of("--format", "--out", "--list");
            case list -> List.of("--list");
        });
        try (ClusterWatches watches = options.watches()) {
            run(watches);
        } catch (UnsupportedOnClusterException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
        return ExitStatus.DONE;
    }

    private void run(ClusterWatches watches) throws IOException {
        switch (action) {
            case add -> {
                Watch watch = watch(options.filter(), 0);
                Requests.valid(() -> {
                    watches.add(watch);
                    return watch;
                });
                tellSaved(watch, "now");
            }
            case remove -> {
                if (!watches.remove(name())) {
                    throw unknown();
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
