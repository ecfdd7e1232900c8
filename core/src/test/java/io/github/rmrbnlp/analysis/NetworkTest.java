package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.annotate.Term;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.Places;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NetworkTest {
    /** The terms of every sentence with a hit, put together from the annotations one by one. */
    private static List<Set<String>> units(CorpusIndex index, String query) throws IOException {
        List<Set<String>> units = new ArrayList<>();
        index.scan(QueryParser.parse(query), () -> (view, places) -> {
            synchronized (units) {
                add(view, places, units);
            }
        }, ScanLimits.NONE);
        return units;
    }

    private static void add(ArticleView view, Places places, List<Set<String>> units) throws IOException {
        for (int sentence = 0; sentence < view.sentenceCount(); sentence++) {
            int start = view.sentenceStart(sentence);
            int end = view.sentenceEnd(sentence);
            if (places.toList().stream().anyMatch(place -> place.start() >= start && place.start() < end)) {
                Set<String> names = new TreeSet<>();
                for (Term term : view.terms()) {
                    if (term.span().start() >= start && term.span().start() < end) {
                        names.add(term.canonical());
                    }
                }
                units.add(names);
            }
        }
    }

    @Test
    void termsOfOneSentenceAreConnected(@TempDir Path folder) throws IOException {
        RandomCorpus corpus = new RandomCorpus(7, 300);
        try (CorpusIndex index = corpus.indexed(folder)) {
            List<Set<String>> units = units(index, "发展");
            Network found = Network.of(index, new NetworkRequest(QueryParser.parse("发展"), NetworkRequest.Unit.SENTENCE,
                    Set.of(NetworkRequest.Kind.TERM), 1000, 1), ScanLimits.NONE);
            long sentences = 0;
            for (Document document : corpus.documents) {
                sentences += document.places("发展").stream().map(p -> document.sentence(p[0])).distinct().count();
            }
            assertEquals(sentences, found.units());
            Map<String, Long> alone = new HashMap<>();
            Map<Set<String>, Long> together = new HashMap<>();
            for (Set<String> names : units) {
                for (String a : names) {
                    alone.merge(a, 1L, Long::sum);
                    names.stream().filter(b -> a.compareTo(b) < 0)
                            .forEach(b -> together.merge(Set.of(a, b), 1L, Long::sum));
                }
            }
            assertFalse(together.isEmpty());
            Map<String, Long> nodes = new HashMap<>();
            found.nodes().forEach(node -> nodes.put(node.name(), node.units()));
            assertEquals(alone, nodes);
            Map<Set<String>, Long> edges = new HashMap<>();
            found.edges().forEach(edge -> edges.put(new HashSet<>(List.of(found.nodes().get(edge.source()).name(),
                    found.nodes().get(edge.target()).name())), edge.table().both()));
            assertEquals(together, edges);
        }
    }
}
