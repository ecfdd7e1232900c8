package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.AssociationMeasure;
import io.github.rmrbnlp.statistic.KeynessTable;
import io.github.rmrbnlp.statistic.PairTable;
import io.github.rmrbnlp.text.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The collocates of a query in two parts of the corpus, side by side. Immutable.
 *
 * @param request what was asked; its scope is the first part
 * @param secondScope the second part
 * @param first hits, articles and words of the first part; its list is empty
 * @param second those of the second part
 * @param found how many words are neighbours often enough in one of the parts
 * @param words those asked for: those whose share of the windows differs most surely first
 */
public record CollocateComparison(CollocatesRequest request, QueryNode secondScope, Collocates first, Collocates second,
        long found, List<Word> words) {
    public CollocateComparison {
        words = List.copyOf(words);
    }

    /**
     * A neighbour in both parts.
     *
     * @param word the word, folded
     * @param first its table in the first part, or null if it is no neighbour there
     * @param second its table in the second part, or null if it is no neighbour there
     * @param windows how often it is a neighbour among the words in windows: the first part as target, the second as reference
     */
    public record Word(String word, PairTable first, PairTable second, KeynessTable windows) {
    }

    /**
     * Counts in both parts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     * @throws IllegalArgumentException if the query has no neighbours in one of the parts
     */
    public static CollocateComparison of(CorpusIndex index, CollocatesRequest request, QueryNode secondScope,
            ScanLimits limits) throws IOException {
        // every neighbour is counted, so that one that is rare in one part has its true count beside that of the other
        CollocatesRequest all = new CollocatesRequest(request.query(), request.scope(), request.window(), 1,
                request.sort(), 0, 0);
        Neighbours first = Neighbours.count(index, all, limits);
        Neighbours second = Neighbours.count(index, all.withScope(secondScope), limits);
        if (first.windowWords() == 0 || second.windowWords() == 0) {
            throw new IllegalArgumentException(request.query() + " has no neighbours in "
                    + (first.windowWords() == 0 ? request.scope() : secondScope));
        }
        TopRows<Word> top = new TopRows<>(
                Comparator.<Word>comparingDouble(word -> -Math.abs(word.windows().logLikelihood()))
                        .thenComparing(Word::word),
                (long) request.offset() + request.limit());
        joined(first, second).stream().filter(
                word -> Math.max(word.windows().target(), word.windows().reference()) >= request.minFrequency())
                .forEach(top::offer);
        return new CollocateComparison(request, secondScope, totals(all, first),
                totals(all.withScope(secondScope), second), top.offered(),
                top.window(request.offset(), request.limit()));
    }

    private static Collocates totals(CollocatesRequest request, Neighbours neighbours) {
        return new Collocates(request, neighbours.hits(), neighbours.articles(), neighbours.windowWords(),
                neighbours.otherWords(), neighbours.words().size(), List.of());
    }

    private static List<Word> joined(Neighbours first, Neighbours second) {
        Map<String, PairTable> others = new HashMap<>();
        second.words().forEach(word -> others.put(word.word(), word.table()));
        List<Word> words = new ArrayList<>();
        for (Collocates.Word word : first.words()) {
            words.add(word(word.word(), word.table(), others.remove(word.word()), first, second));
        }
        others.forEach((word, table) -> words.add(word(word, null, table, first, second)));
        return words;
    }

    private static Word word(String word, PairTable first, PairTable second, Neighbours inFirst, Neighbours inSecond) {
        return new Word(word, first, second, new KeynessTable(first == null ? 0 : first.both(), inFirst.windowWords(),
                second == null ? 0 : second.both(), inSecond.windowWords()));
    }

    /** Both parts side by side, with the measure asked for. */
    public Table toTable() {
        AssociationMeasure measure = request.sort();
        Table.Builder table = Table.of("collocates").text("word", "词").count("firstHits", "甲共现")
                .number("firstPerThousand", "甲每千邻词").number("first" + name(measure), "甲" + measure.label())
                .count("secondHits", "乙共现").number("secondPerThousand", "乙每千邻词")
                .number("second" + name(measure), "乙" + measure.label()).number("llr", "LLR").number("p", "p")
                .number("logRatio", "LogRatio");
        for (Word word : words) {
            KeynessTable windows = word.windows();
            table.row(Spelling.of(word.word()), windows.target(), windows.target() * 1e3 / windows.targetSize(),
                    word.first() == null ? null : measure.of(word.first()), windows.reference(),
                    windows.reference() * 1e3 / windows.referenceSize(),
                    word.second() == null ? null : measure.of(word.second()), windows.logLikelihood(),
                    windows.significance(), windows.logRatio());
        }
        return table.window(request.offset(), found).fact("firstHits", first.hits())
                .fact("firstWindowWords", first.windowWords()).fact("secondHits", second.hits())
                .fact("secondWindowWords", second.windowWords()).build();
    }

    private static String name(AssociationMeasure measure) {
        return Character.toUpperCase(measure.label().charAt(0)) + measure.label().substring(1);
    }
}
