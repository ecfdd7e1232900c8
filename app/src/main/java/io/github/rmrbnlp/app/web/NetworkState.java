package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.NetworkRequest;
import io.github.rmrbnlp.index.SortOrder;
import io.github.rmrbnlp.query.QueryNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What the URL of a network of names says. Immutable.
 *
 * @param search what the names stand around, and the filters
 * @param unit what two names must share
 * @param kinds what counts as a name
 * @param nodes so many names at most
 * @param minTogether pairs that share less are left out
 */
record NetworkState(SearchState search, NetworkRequest.Unit unit, Set<NetworkRequest.Kind> kinds, int nodes,
        int minTogether) {
    static final int MAX_NODES = 500;
    static final int NODES = 100;
    private static final Set<NetworkRequest.Kind> USUAL = EnumSet.of(NetworkRequest.Kind.PERSON,
            NetworkRequest.Kind.ORGANISATION, NetworkRequest.Kind.TERM);

    static List<Param> parameters() {
        List<Param> all = new ArrayList<>();
        SearchState.parameters().forEach(p -> all.add(p.name().equals("q") ? p.needed() : p));
        all.add(Param.choice("unit", "What two names must share.", NetworkRequest.Unit.class));
        all.add(Param.choice("kind", "What counts as a name; person, organisation and term where none is given.",
                NetworkRequest.Kind.class).repeated());
        all.add(Param.number("nodes", "So many names at most, up to " + MAX_NODES + ".", "100"));
        all.add(Param.number("min-together", "Leave out pairs that share less.", "1"));
        return all;
    }

    static NetworkState of(Parameters parameters) {
        Set<NetworkRequest.Kind> kinds = EnumSet.noneOf(NetworkRequest.Kind.class);
        kinds.addAll(parameters.choices("kind", NetworkRequest.Kind.class));
        return new NetworkState(SearchState.of(parameters, SortOrder.RELEVANCE),
                parameters.choice("unit", NetworkRequest.Unit.SENTENCE, NetworkRequest.Unit.class),
                kinds.isEmpty() ? USUAL : kinds, parameters.number("nodes", NODES, 1, MAX_NODES),
                parameters.number("min-together", 1, 1, 1_000_000));
    }

    NetworkRequest request(Parameters parameters) {
        QueryNode node = search.node(parameters);
        return new NetworkRequest(node, unit, kinds, nodes, minTogether);
    }

    Urls urls() {
        Urls urls = search.urls().and("unit", unit == NetworkRequest.Unit.SENTENCE ? "" : Param.nameOf(unit));
        for (NetworkRequest.Kind kind : kinds.equals(USUAL) ? Set.<NetworkRequest.Kind>of() : kinds) {
            urls = urls.and("kind", Param.nameOf(kind));
        }
        return urls.and("nodes", nodes == NODES ? "" : nodes).and("min-together", minTogether == 1 ? "" : minTogether);
    }
}
