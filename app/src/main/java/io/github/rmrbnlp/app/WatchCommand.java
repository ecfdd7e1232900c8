package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Listing;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.watch.Watch;
import io.github.rmrbnlp.watch.WatchList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code rmrb watch}. */
@Command(name = "watch", description = "Saves queries with an index, and tells them what new articles bring.", //
        footer = {"", "add NAME QUERY saves a query, remove NAME drops it, list shows all, run tells what is new.",
                "An article is told once to each query, and again when its content changes. With --alerts FILE a run that is "
                        + "killed leaves nothing twice; on standard output its alerts come again.",
                "", "Examples:", "  rmrb watch add 江泽民谈送温暖 'speaker:江泽民 AND quote:送温暖' --list statements --index DIR",
                "  rmrb index today/ --index DIR --alerts alerts.jsonl",
                "  rmrb watch run --index DIR --alerts alerts.jsonl"})
final class WatchCommand extends Verb {
    /** What to do with saved queries; constants are lower case because users type them. */
    enum Action {
        add, list, remove, run
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
    private AnalysisOptions options;

    @Option(names = "--list", paramLabel = "WHAT", defaultValue = "articles", //
            description = "What is told of articles that match: articles, texts, lines, statements, figures, dates or terms; default: ${DEFAULT-VALUE}.")
    private Listing listing;

    @Option(names = "--all", description = "With add: tell what is in the index already, too; default: from now on.")
    private boolean all;

    @Option(names = "--alerts", paramLabel = "FILE", //
            description = "With run: append the alerts to FILE, each exactly once; default: standard output.")
    private Path alerts;

    @Override
    int run() throws IOException {
        if (action != Action.add && query != null || (action == Action.list || action == Action.run) && name != null) {
            throw new CommandFailure(action + " takes no " + (query != null ? "query" : "name"));
        }
        refuseIgnored();
        switch (action) {
            case add -> add();
            case remove -> remove();
            case list -> list();
            case run ->
                new AlertRun(this, options.folder(), options.segmenter(), alerts).run(options.limits(this).time());
        }
        return ExitStatus.DONE;
    }

    /** What an action would leave unheeded is said, not swallowed. */
    private void refuseIgnored() {
        ParseResult given = spec.commandLine().getParseResult();
        if (action == Action.run && given.hasMatchedOption("--format")
                && given.matchedOption("--format").getValue() != TableFormat.jsonl) {
            throw new CommandFailure("watch run tells alerts as JSON Lines; say --format jsonl or nothing");
        }
        Requests.refuse(given, "watch " + action, switch (action) {
            case add -> List.of("--format", "--out", "--offset", "--alerts", "--time-limit");
            case remove -> List.of("--format", "--out", "--offset", "--alerts", "--time-limit", "--list", "--all");
            case list -> List.of("--offset", "--alerts", "--time-limit", "--list", "--all");
            case run -> List.of("--out", "--offset", "--list", "--all");
        });
        if (action != Action.add) {
            Requests.refuse(given, "watch " + action, FilterOptions.NAMES);
        }
    }

    private void add() throws IOException {
        QueryNode node = options.filter().applyTo(query);
        try (IndexNotes notes = IndexNotes.open(options.folder())) {
            Map<String, String> next = Requests.valid(() -> WatchList.of(notes.current())
                    .with(new Watch(named(), listing, node, all ? 0 : notes.batch())).in(notes.current()));
            notes.replace(next);
        }
    }

    private void remove() throws IOException {
        try (IndexNotes notes = IndexNotes.open(options.folder())) {
            Map<String, String> next = WatchList.without(named(), notes.current());
            if (next.equals(notes.current())) {
                throw new CommandFailure("there is no saved query '" + name + "'");
            }
            notes.replace(next);
        }
    }

    private String named() {
        if (name == null) {
            throw new CommandFailure(action + " needs the name of a saved query");
        }
        return name;
    }

    private void list() throws IOException {
        try (CorpusIndex corpus = options.open()) {
            Table.Builder table = Table.of("watches").text("name", "名称").text("listing", "列出").count("told", "已告至批次")
                    .text("query", "检索式");
            for (Watch watch : WatchList.of(corpus.manifest().notes()).watches()) {
                table.row(watch.name(), watch.listing().jsonName(), watch.told(), watch.query().toString());
            }
            options.print(table.fact("batch", corpus.manifest().batch()).build(), Map.of(), corpus, this);
        }
    }
}
