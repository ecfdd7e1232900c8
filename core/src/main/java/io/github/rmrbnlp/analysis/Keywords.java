package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.statistic.KeynessTable;
import io.github.rmrbnlp.text.Spelling;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;

/**
 * Keyness: the words one part of the corpus has more, or less, of than another. Immutable.
 *
 * @param request what was asked
 * @param targetSize words, or sequences, of the target
 * @param targetArticles its articles
 * @param referenceSize words, or sequences, of the reference
 * @param referenceArticles its articles
 * @param common articles that are in both parts, and blur the difference
 * @param found how many words there are as asked for
 * @param words those asked for, in order
 */
public record Keywords(KeywordsRequest request, long targetSize, long targetArticles, long referenceSize,
        long referenceArticles, long common, long found, List<Word> words) {
    public Keywords {
        words = List.copyOf(words);
    }

    /**
     * A word.
     *
     * @param word the word, or words with blanks between them
     * @param table its frequencies
     * @param targetRange how many articles of the target have it
     * @param referenceRange how many of the reference
     */
    public record Word(String word, KeynessTable table, long targetRange, long referenceRange) {
    }

    /**
     * Counts both parts.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     * @throws IllegalArgumentException if one of the parts has no words
     */
    public static Keywords of(CorpusIndex index, KeywordsRequest request, ScanLimits limits) throws IOException {
        Frequencies frequencies = new Frequencies(request.n(), List.of(request.target(), request.reference()));
        TopRows<Word> top = new TopRows<>(order(request), (long) request.offset() + request.limit());
        frequencies.forEach(index, limits, (counts, word) -> offer(counts, word, frequencies, request, top));
        requireWords(frequencies.sequences(0), "target", request.target());
        requireWords(frequencies.sequences(1), "reference", request.reference());
        long common = index.count(SearchRequest.of(Scopes.both(request.target(), request.reference())), limits);
        return new Keywords(request, frequencies.sequences(0), frequencies.articles(0), frequencies.sequences(1),
                frequencies.articles(1), common, top.offered(), top.window(request.offset(), request.limit()));
    }

    private static void requireWords(long words, String part, Object query) {
        if (words == 0) {
            throw new IllegalArgumentException("the " + part + " " + query + " has no words to compare");
        }
    }

    private static void offer(WordCounts counts, int word, Frequencies frequencies, KeywordsRequest request,
            TopRows<Word> top) {
        int rich = request.underused() ? 1 : 0;
        if (counts.occurrences(word, rich) < request.minFrequency() || counts.articles(word, rich) < request.minRange()
                || frequencies.sequences(0) == 0 || frequencies.sequences(1) == 0) {
            return;
        }
        KeynessTable table = new KeynessTable(counts.occurrences(word, 0), frequencies.sequences(0),
                counts.occurrences(word, 1), frequencies.sequences(1));
        double keyness = table.logLikelihood();
        boolean wanted = request.underused() ? keyness < 0 : keyness > 0;
        if (wanted && (request.maxP() == 1 || table.significance() <= request.maxP())) {
            top.offer(new Word(counts.words().word(word), table, counts.articles(word, 0), counts.articles(word, 1)));
        }
    }

    private static Comparator<Word> order(KeywordsRequest request) {
        int sign = request.underused() ? 1 : -1;
        Comparator<Word> order = switch (request.sort()) {
            case LLR -> Comparator.comparingDouble(word -> sign * word.table().logLikelihood());
            case LOG_RATIO -> Comparator.comparingDouble(word -> sign * word.table().logRatio());
            case FREQUENCY -> Comparator.comparingLong(
                    word -> -(request.underused() ? word.table().reference() : word.table().target()));
        };
        return order.thenComparing(Word::word);
    }

    /** The keywords as a table. */
    public Table toTable() {
        Table.Builder table = Table.of("keyness").text("word", "词").count("targetHits", "目标次数")
                .number("targetPerMillion", "目标每百万词").count("targetRange", "目标篇数").count("referenceHits", "参照次数")
                .number("referencePerMillion", "参照每百万词").count("referenceRange", "参照篇数").number("llr", "LLR")
                .number("p", "p").number("percentDiff", "%DIFF").number("logRatio", "LogRatio");
        for (Word word : words) {
            KeynessTable of = word.table();
            table.row(Spelling.of(word.word()), of.target(), of.target() * 1e6 / of.targetSize(), word.targetRange(),
                    of.reference(), of.reference() * 1e6 / of.referenceSize(), word.referenceRange(),
                    of.logLikelihood(), of.significance(), of.percentDifference(), of.logRatio());
        }
        String counted = request.n() == 1 ? "Words" : "Sequences";
        return table.window(request.offset(), found).fact("target" + counted, targetSize)
                .fact("targetArticles", targetArticles).fact("reference" + counted, referenceSize)
                .fact("referenceArticles", referenceArticles).fact("commonArticles", common).build();
    }
}
