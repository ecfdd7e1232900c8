package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Network;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import java.util.ArrayList;
import java.util.List;

/**
 * What the page of a network of names shows. Immutable.
 *
 * @param page what every page shows
 * @param state what is asked
 * @param network the answer, or null before anything is asked
 */
record NetworkPage(Page page, NetworkState state, Network network) {
    /** A drawing with more lines shows none of them. */
    private static final int EDGES = 300;

    List<Network.Edge> edges() {
        return network.edges().subList(0, Math.min(EDGES, network.edges().size()));
    }

    String name(int node) {
        return network.nodes().get(node).name();
    }

    String kind(Network.Node node) {
        return page.t().of("node." + Network.kindName(node));
    }

    String logDice(Network.Edge edge) {
        return Shown.fixed(AssociationMeasure.LOG_DICE.of(edge.table()));
    }

    String nodeUrl(int node) {
        return page.link("/search", state.search().urls().with("q", both(state.search().query(), name(node))));
    }

    String edgeUrl(Network.Edge edge) {
        return page.link("/search", state.search().urls().with("q",
                both(both(state.search().query(), name(edge.source())), name(edge.target()))));
    }

    private static String both(String query, String name) {
        return "(" + query + ") AND \"" + name.replace("\"", "") + "\"";
    }

    List<Export> exports() {
        List<Export> all = new ArrayList<>(Export.of("network", state.urls().and("limit", 10_000)));
        all.add(new Export("GraphML", state.urls().with(AnswerFormat.PARAMETER, AnswerFormat.GRAPHML.shortName())
                .at(Endpoint.ROOT + "/network"), "network.graphml"));
        return all;
    }
}
