package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.analysis.RandomCorpus.Document;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines of a concordance against all places of the random corpus, sorted. */
class ConcordanceTest extends OnRandomCorpus {
    private record Place(Document document, int start, int end) {
        String date(boolean newest) {
            long day = document.article().date() == null ? 99_999 : document.article().date().toEpochDay();
            return String.format("%06d", newest && day != 99_999 ? 99_998 - day : day);
        }

        String words(boolean left, int from) {
            List<String> words = new ArrayList<>();
            List<int[]> tokens = document.tokens();
            for (int k = 0; k < tokens.size(); k++) {
                int i = left ? tokens.size() - 1 - k : k;
                int a = left ? tokens.get(i)[0] : Math.max(tokens.get(i)[0], end);
                int b = left ? Math.min(tokens.get(i)[1], start) : tokens.get(i)[1];
                if (a < b && document.isWord(i)) {
                    words.add(document.folded().substring(a, b) + "\0");
                }
            }
            return String.join("", words.subList(Math.min(from - 1, words.size()), Math.min(from + 2, words.size())));
        }

        String key(String sort) {
            String folded = document.folded();
            return switch (sort) {
                case "date" -> "";
                case "newest" -> date(true);
                case "hit" -> folded.substring(start, end);
                case "left" -> new StringBuilder(folded.substring(Math.max(0, start - 30), start)).reverse().toString();
                case "right" -> folded.substring(end, Math.min(folded.length(), end + 30));
                default -> words(sort.startsWith("left"), sort.charAt(sort.length() - 1) - '0');
            };
        }

        @Override
        public String toString() {
            return document.article().id() + "@" + start + "-" + end;
        }
    }

    private static List<Place> places(String... literals) {
        List<Place> places = new ArrayList<>();
        for (Document document : corpus.documents) {
            for (String literal : literals) {
                document.places(literal).forEach(p -> places.add(new Place(document, p[0], p[1])));
            }
        }
        return places;
    }

    private static List<String> sorted(List<Place> places, String sort) {
        return places.stream().sorted(Comparator.<Place, String>comparing(p -> p.key(sort))
                .thenComparing(p -> p.date(false)).thenComparing(p -> p.document().article().id())
                .thenComparingInt(Place::start)).map(Place::toString).toList();
    }

    private static List<String> lines(Concordance found) {
        return found.lines().stream().map(line -> line.id() + "@" + line.start() + "-" + line.end()).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"date", "newest", "hit", "left", "right", "left1", "right1", "left2", "right3"})
    void linesStandInTheOrderAskedForWhateverThePage(String sort) throws IOException {
        List<Place> places = places("发展", "展经");
        List<String> expected = sorted(places, sort);
        assertTrue(expected.size() > 300);
        ConcordanceRequest request = ConcordanceRequest.of(query("发展 OR 展经"))
                .withSort(ConcordanceSort.parse(sort).orElseThrow());
        for (int offset : new int[]{0, 7, 290, expected.size() - 3}) {
            Concordance found = Concordance.of(index, request.withWindow(offset, 60), ScanLimits.NONE);
            assertEquals(expected.subList(offset, Math.min(offset + 60, expected.size())), lines(found));
            assertEquals(places.size(), found.hits());
            assertEquals(places.stream().map(Place::document).distinct().count(), found.articles());
        }
    }

    @Test
    void aSampleIsTheSameEachTimeAndPartOfAllLines() throws IOException {
        ConcordanceRequest all = ConcordanceRequest.of(query("发展")).withWindow(0, 1000);
        Concordance first = Concordance.of(index, all.withSample(50, 7), ScanLimits.NONE);
        assertEquals(50, first.lines().size());
        assertEquals(places("发展").size(), first.hits());
        assertEquals(lines(first), lines(Concordance.of(index, all.withSample(50, 7), ScanLimits.NONE)));
        assertFalse(lines(first).equals(lines(Concordance.of(index, all.withSample(50, 8), ScanLimits.NONE))));
        List<String> drawn = lines(first);
        assertEquals(sorted(places("发展"), "date").stream().filter(new HashSet<>(drawn)::contains).toList(), drawn);
        assertEquals(true, first.toTable().facts().get("sampled"));
    }

    @Test
    void contextIsWhatStandsThereInCharsOrWords() throws IOException {
        ConcordanceRequest request = ConcordanceRequest.of(query("发展")).withWindow(0, 1000);
        for (Concordance.Line line : Concordance.of(index, request.withContext(5, false), ScanLimits.NONE).lines()) {
            Document document = document(line.id());
            String body = document.article().body();
            assertEquals(body.substring(Math.max(0, line.start() - 5), line.start()), line.left());
            assertEquals(body.substring(line.start(), line.end()), line.hit());
            assertEquals(body.substring(line.end(), Math.min(body.length(), line.end() + 5)), line.right());
        }
        for (Concordance.Line line : Concordance.of(index, request.withContext(2, true), ScanLimits.NONE).lines()) {
            Document document = document(line.id());
            String body = document.article().body();
            assertTrue(body.contains(line.left() + line.hit() + line.right()));
            assertEquals(Math.min(2, wordsIn(document, 0, line.start())),
                    wordsIn(document, line.start() - line.left().length(), line.start()));
            assertEquals(Math.min(2, wordsIn(document, line.end(), body.length())),
                    wordsIn(document, line.end(), line.end() + line.right().length()));
        }
    }

    private static Document document(String id) {
        return corpus.documents.stream().filter(d -> d.article().id().equals(id)).findFirst().orElseThrow();
    }
}
