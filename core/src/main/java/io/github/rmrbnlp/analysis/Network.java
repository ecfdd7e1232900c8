package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanCollector;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import io.github.rmrbnlp.statistic.PairTable;
import io.github.rmrbnlp.text.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Which names occur together around a query: in the sentences that hits begin in, or in the bodies of the articles that match.
 * Immutable.
 *
 * @param request what was asked
 * @param units how many sentences or articles there are
 * @param found how many different names they have
 * @param nodes those of the most units, ties by name
 * @param edges pairs of these nodes, those of the most common units first
 */
public record Network(NetworkRequest request, long units, long found, List<Node> nodes, List<Edge> edges) {
    public Network {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    /**
     * A name.
     *
     * @param kind what it is
     * @param name the name, folded
     * @param mentions how often it occurs in the units
     * @param units how many units have it
     */
    public record Node(NetworkRequest.Kind kind, String name, long mentions, long units) {
    }

    /**
     * Two names with units in common.
     *
     * @param source index of the one in {@link Network#nodes}
     * @param target index of the other, greater
     * @param table their units among all
     */
    public record Edge(int source, int target, PairTable table) {
    }

    /**
     * Counts: one scan for the names, one for their pairs.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Network of(CorpusIndex index, NetworkRequest request, ScanLimits limits) throws IOException {
        SharedCounts shared = SharedCounts.ofAll(1);
        long units = 0;
        for (NameCollector slice : index.scan(request.query(), () -> new NameCollector(request, shared), limits)) {
            slice.counts.flush();
            units += slice.units;
        }
        WordCounts counts = shared.counts();
        TopRows<Node> top = new TopRows<>(Comparator.comparingLong(Node::units).reversed().thenComparing(Node::name)
                .thenComparing(Node::kind), request.nodes());
        for (int i = 0; i < counts.size(); i++) {
            String key = counts.words().word(i);
            top.offer(
                    new Node(NameFinder.kind(key), Spelling.of(key.substring(1)), counts.occurrences(i, 0),
                            counts.articles(i, 0)));
        }
        List<Node> nodes = top.sorted();
        return new Network(request, units, top.offered(), nodes, edges(index, request, limits, nodes, units));
    }

    private static List<Edge> edges(CorpusIndex index, NetworkRequest request, ScanLimits limits, List<Node> nodes,
            long units) throws IOException {
        WordTable chosen = new WordTable();
        nodes.forEach(node -> chosen.number(NameFinder.key(node.kind(), node.name())));
        int n = nodes.size();
        AtomicIntegerArray together = new AtomicIntegerArray(n * (n - 1) / 2);
        index.scan(request.query(), () -> new PairCollector(request, chosen, together), limits);
        List<Edge> edges = new ArrayList<>();
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                int common = together.get(PairCollector.cell(a, b));
                if (common >= request.minTogether()) {
                    edges.add(new Edge(a, b, new PairTable(common, nodes.get(a).units(), nodes.get(b).units(), units)));
                }
            }
        }
        edges.sort(Comparator.<Edge>comparingLong(edge -> -edge.table().both()).thenComparingInt(Edge::source)
                .thenComparingInt(Edge::target));
        return edges;
    }

    /** Counts names. */
    private static final class NameCollector implements ScanCollector {
        private final NameFinder finder;
        private final SliceCounts counts;
        private long units;

        NameCollector(NetworkRequest request, SharedCounts shared) {
            finder = new NameFinder(request);
            counts = new SliceCounts(shared, 1);
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            finder.forEachUnit(article, places, keys -> {
                units++;
                for (String key : keys) {
                    counts.add(key.toCharArray(), 0, key.length(), 0);
                }
                counts.endArticle();
            });
        }
    }

    /** Counts pairs of chosen names. */
    private static final class PairCollector implements ScanCollector {
        private final NameFinder finder;
        private final WordTable chosen;
        private final AtomicIntegerArray together;

        PairCollector(NetworkRequest request, WordTable chosen, AtomicIntegerArray together) {
            finder = new NameFinder(request);
            this.chosen = chosen;
            this.together = together;
        }

        /** The cell of a pair a &lt; b in a triangle without its diagonal. */
        static int cell(int a, int b) {
            return b * (b - 1) / 2 + a;
        }

        @Override
        public void collect(ArticleView article, Places places) throws IOException {
            finder.forEachUnit(article, places, keys -> {
                int[] present = keys.stream().mapToInt(chosen::find).filter(node -> node != WordTable.NONE).distinct()
                        .sorted().toArray();
                for (int b = 1; b < present.length; b++) {
                    for (int a = 0; a < b; a++) {
                        together.incrementAndGet(cell(present[a], present[b]));
                    }
                }
            });
        }
    }

    /** The pairs as a table, {@code offset} left out, at most {@code limit} shown. */
    public Table toTable(int offset, int limit) {
        Table.Builder table = Table.of("network").text("source", "甲").text("sourceKind", "类").text("target", "乙")
                .text("targetKind", "类").count("together", "同现").count("sourceUnits", "甲次").count("targetUnits", "乙次")
                .number("logDice", "logDice").number("llr", "LLR");
        int from = Math.min(offset, edges.size());
        for (Edge edge : edges.subList(from, (int) Math.min((long) from + limit, edges.size()))) {
            Node source = nodes.get(edge.source());
            Node target = nodes.get(edge.target());
            table.row(source.name(), kindName(source), target.name(), kindName(target), edge.table().both(),
                    source.units(), target.units(), AssociationMeasure.LOG_DICE.of(edge.table()),
                    AssociationMeasure.LLR.of(edge.table()));
        }
        return table.window(offset, edges.size()).fact("units", units).fact("names", found)
                .fact("namesShown", nodes.size()).build();
    }

    /** The kind in lower case. */
    public static String kindName(Node node) {
        return node.kind().name().toLowerCase(Locale.ROOT);
    }
}
