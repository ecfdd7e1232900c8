package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.StatementFilter;
import io.github.rmrbnlp.query.QueryNode;
import java.util.List;
import picocli.CommandLine.Option;

/** What statements are narrowed to, whatever the query chooses them by. */
final class StatementOptions {
    @Option(names = "--speaker", paramLabel = "NAME", split = ",", description = "Said by one of these.")
    private List<String> speakers = List.of();

    @Option(names = "--cue", paramLabel = "VERB", split = ",", description = "Introduced by one of these verbs.")
    private List<String> cues = List.of();

    @Option(names = "--direct", arity = "0..1", fallbackValue = "true", paramLabel = "true|false", //
            description = "Only what stands in quotation marks, or only what does not.")
    private Boolean direct;

    /** The condition, or null for none. */
    QueryNode.OneStatement condition() {
        return new StatementFilter(speakers, cues, direct).condition();
    }
}
