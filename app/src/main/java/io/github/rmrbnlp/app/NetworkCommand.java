package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.analysis.NetworkRequest;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.app.write.GraphMl;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code rmrb network}. */
@Command(name = "network", description = "Finds which names occur together around a query.", //
        footer = {"", "Examples:", "  rmrb network 希望工程 --index DIR",
                "  rmrb network 希望工程 --in article --nodes person,speaker --graphml -o 希望工程.graphml --index DIR"})
final class NetworkCommand extends Verb {
    @Mixin
    private QueryParameter query;

    @Mixin
    private AnalysisOptions options;

    @Mixin
    private ColumnSort sort;

    @Option(names = "--in", paramLabel = "UNIT", defaultValue = "sentence", //
            description = "What two names must share, sentence or article; default: ${DEFAULT-VALUE}.")
    private NetworkRequest.Unit unit;

    @Option(names = "--nodes", paramLabel = "KIND", split = ",", defaultValue = "person,organisation,term", //
            description = "person, place, organisation, term, speaker, role (of speakers); default: ${DEFAULT-VALUE}.")
    private List<NetworkRequest.Kind> kinds;

    @Option(names = "--max-nodes", paramLabel = "N", defaultValue = "100", //
            description = "The N most frequent names; default: ${DEFAULT-VALUE}.")
    private int nodes;

    @Option(names = "--min-together", paramLabel = "N", defaultValue = "1", //
            description = "Leave out pairs that share less; default: ${DEFAULT-VALUE}.")
    private int minTogether;

    @Option(names = "--graphml", description = "Write the graph as GraphML.")
    private boolean graphml;

    @Option(names = "--limit", paramLabel = "N", converter = RowCount.class, defaultValue = "50", //
            description = "So many pairs; default: ${DEFAULT-VALUE}. GraphML has all.")
    private int limit;

    @Override
    int run() throws IOException {
        NetworkRequest request = Requests.valid(() -> new NetworkRequest(query.node(options.filter()), unit,
                EnumSet.copyOf(kinds), nodes, minTogether));
        Map<String, String> settings = new Settings().with("query", request.query()).with("in", name(unit))
                .with("nodes", String.join(",", kinds.stream().map(NetworkCommand::name).toList()))
                .with("maxNodes", nodes).with("minTogether", minTogether)
                .with("sort", sort.column()).map();
        try (CorpusIndex corpus = options.open()) {
            Network network = Network.of(corpus, request, options.limits(this));
            if (graphml) {
                Provenance provenance = new Provenance("network", settings, corpus.manifest(), Instant.now());
                options.write(this, out -> GraphMl.write(network, provenance, out));
            } else {
                options.print(sort.page(network.toTable(0, Integer.MAX_VALUE), options.offset(), limit), settings,
                        corpus, this);
            }
            if (network.nodes().size() < network.found()) {
                warn(network.nodes().size() + " of " + network.found() + " names are shown");
            }
        }
        return ExitStatus.DONE;
    }

    private static String name(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
