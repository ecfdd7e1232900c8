package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import io.github.rmrbnlp.statistic.PairTable;
import io.github.rmrbnlp.text.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The words that stand near a query more, or less, often than chance has it. Immutable.
 *
 * <p>What is observed are the places of words in the bodies of the scope, without those that hits consist of (a word that a hit
 * covers, even in part, belongs to it). Of these N places, R1 lie in a window, C1 have the word, and O11 are both. A place in
 * several windows counts once, so the four are a contingency table, and {@code E11 = R1·C1/N} is what chance would give.
 *
 * @param request what was asked
 * @param hits places of the query
 * @param articles articles they stand in
 * @param windowWords R1
 * @param otherWords N
 * @param found how many words are neighbours often enough
 * @param words those asked for, strongest first
 */
public record Collocates(CollocatesRequest request, long hits, long articles, long windowWords, long otherWords,
        long found, List<Word> words) {
    public Collocates {
        words = List.copyOf(words);
    }

    /**
     * A neighbour.
     *
     * @param word the word, folded
     * @param table how often it is a neighbour, and how often it occurs
     * @param articles in how many articles it is a neighbour
     */
    public record Word(String word, PairTable table, long articles) {
    }

    /**
     * Counts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     */
    public static Collocates of(CorpusIndex index, CollocatesRequest request, ScanLimits limits) throws IOException {
        Neighbours neighbours = Neighbours.count(index, request, limits);
        TopRows<Word> top = new TopRows<>(order(request.sort()), (long) request.offset() + request.limit());
        neighbours.words().forEach(top::offer);
        return new Collocates(request, neighbours.hits(), neighbours.articles(), neighbours.windowWords(),
                neighbours.otherWords(), top.offered(), top.window(request.offset(), request.limit()));
    }

    private static Comparator<Word> order(AssociationMeasure measure) {
        return Comparator.<Word>comparingDouble(word -> -measure.of(word.table())).thenComparing(Word::word);
    }

    /** The collocates as a table, with all measures. */
    public Table toTable() {
        Table.Builder table = Table.of("collocates").text("word", "词").count("hits", "共现").number("expected", "期望")
                .count("articles", "篇数").count("frequency", "总次数");
        for (AssociationMeasure measure : AssociationMeasure.values()) {
            table.number(measure.label(), measure.label());
        }
        for (Word word : words) {
            PairTable pair = word.table();
            List<Object> row = new ArrayList<>(
                    List.of(Spelling.of(word.word()), pair.both(), pair.expected(), word.articles(), pair.second()));
            for (AssociationMeasure measure : AssociationMeasure.values()) {
                row.add(measure.of(pair));
            }
            table.row(row.toArray());
        }
        return table.window(request.offset(), found).fact("hits", hits).fact("articles", articles)
                .fact("windowWords", windowWords).fact("otherWords", otherWords).build();
    }
}
