package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.statistic.PairTable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The counts collocations are made of.
 *
 * @param windowWords places of words in windows
 * @param otherWords all places of words but those of the hits
 * @param words the neighbours that are frequent enough
 */
record Neighbours(long hits, long articles, long windowWords, long otherWords, List<Collocates.Word> words) {
    static Neighbours count(CorpusIndex index, CollocatesRequest request, ScanLimits limits) throws IOException {
        SharedCounts shared = SharedCounts.ofAll(WindowCollector.GROUPS);
        long hits = 0;
        long articles = 0;
        long windowWords = 0;
        long nodeWords = 0;
        for (WindowCollector slice : index.scan(Scopes.both(request.query(), request.scope()),
                () -> new WindowCollector(shared, request.window()), limits)) {
            slice.flush();
            hits += slice.hits();
            articles += slice.articles();
            windowWords += slice.neighbours();
            nodeWords += slice.nodes();
        }
        WordCounts counts = shared.counts();
        List<Integer> frequent = new ArrayList<>();
        WordTable chosen = new WordTable();
        for (int word = 0; word < counts.size(); word++) {
            if (counts.occurrences(word, WindowCollector.NEIGHBOURS) >= request.minFrequency()) {
                frequent.add(word);
                chosen.numberOf(counts.words(), word);
            }
        }
        ChosenWords all = ChosenWords.count(index, request.scope(), chosen, limits);
        long otherWords = all.words() - nodeWords;
        List<Collocates.Word> words = new ArrayList<>(frequent.size());
        for (int i = 0; i < frequent.size(); i++) {
            int word = frequent.get(i);
            long outside = all.occurrences(i) - counts.occurrences(word, WindowCollector.NODES);
            PairTable pair = new PairTable(counts.occurrences(word, WindowCollector.NEIGHBOURS), windowWords, outside,
                    otherWords);
            words.add(new Collocates.Word(counts.words().word(word), pair,
                    counts.articles(word, WindowCollector.NEIGHBOURS)));
        }
        return new Neighbours(hits, articles, windowWords, otherWords, words);
    }
}
