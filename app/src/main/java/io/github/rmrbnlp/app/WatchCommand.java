package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.watch.Watch;
import io.github.rmrbnlp.watch.WatchList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code rmrb watch}. */
@Command(name = "watch", description = "Saves queries with an index, and tells them what new articles bring.", //
        footer = {"", "add NAME QUERY saves a query, remove NAME drops it, list shows all, run tells what is new.",
                "An article is told once to each query, and again when its content changes. With --alerts FILE a run that is "
                        + "killed leaves nothing twice; on standard output its alerts come again.",
                "", "Examples:", "  rmrb watch add 江泽民谈送温暖 'speaker:江泽民 AND quote:送温暖' --list statements --index DIR",
                "  rmrb index today/ --index DIR --alerts alerts.jsonl",
                "  rmrb watch run --index DIR --alerts alerts.jsonl"})
final class WatchCommand extends WatchVerb {
    /** What to do with saved queries; constants are lower case because users type them. */
    enum Action {
        add, list, remove, run
    }

    @Parameters(index = "0", paramLabel = "ACTION", description = "${COMPLETION-CANDIDATES}.")
    private Action action;

    @Mixin
    private AnalysisOptions options;

    @Option(names = "--all", description = "With add: tell what is in the index already, too; default: from now on.")
    private boolean all;

    @Option(names = "--alerts", paramLabel = "FILE", //
            description = "With run: append the alerts to FILE, each exactly once; default: standard output.")
    private Path alerts;

    @Override
    int run() throws IOException {
        if (action == Action.run && given().hasMatchedOption("--format")
                && given().matchedOption("--format").getValue() != AnswerFormat.jsonl) {
            throw new CommandFailure("watch run tells alerts as JSON Lines; say --format jsonl or nothing");
        }
        require(action, action == Action.add || action == Action.remove, action == Action.add, switch (action) {
            case add -> List.of("--format", "--out", "--offset", "--alerts", "--time-limit");
            case remove -> List.of("--format", "--out", "--offset", "--alerts", "--time-limit", "--list", "--all");
            case list -> List.of("--offset", "--alerts", "--time-limit", "--list", "--all");
            case run -> List.of("--out", "--offset", "--list", "--all");
        });
        switch (action) {
            case add -> add();
            case remove -> remove();
            case list -> list();
            case run ->
                new AlertRun(this, options.folder(), options.segmenter(), alerts).run(options.limits(this).time());
        }
        return ExitStatus.DONE;
    }

    private void add() throws IOException {
        try (IndexNotes notes = IndexNotes.open(options.folder())) {
            Watch watch = watch(options.filter(), all ? 0 : notes.batch());
            notes.replace(Requests.valid(() -> WatchList.of(notes.current()).with(watch).in(notes.current())));
            tellSaved(watch, "batch " + (watch.told() + 1));
        }
    }

    private void remove() throws IOException {
        try (IndexNotes notes = IndexNotes.open(options.folder())) {
            Map<String, String> next = WatchList.without(name(), notes.current());
            if (next.equals(notes.current())) {
                throw unknown();
            }
            notes.replace(next);
        }
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
