package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleSet;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.WordTotals;
import io.github.rmrbnlp.query.QueryNode;
import io.github.rmrbnlp.statistic.Dispersion;
import io.github.rmrbnlp.statistic.Rate;
import io.github.rmrbnlp.text.Spelling;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The words of a part of the corpus, or its sequences of words, with frequency and dispersion. Words are folded (simplified
 * script, half width, lower case) and counted in bodies. Immutable.
 *
 * @param request what was asked
 * @param articles how many articles were counted
 * @param sequences how many words, or sequences, they have, repeated ones each time
 * @param found how many different ones are as frequent as asked for
 * @param words those asked for, in order
 */
public record WordList(WordListRequest request, long articles, long sequences, long found, List<Word> words) {
    /** Words times parts; an int each. */
    private static final long MAX_CELLS = 40_000_000;
    /** The inverted lists of more words take longer to read than all texts do. */
    private static final int MAX_LISTS = 1_000;

    public WordList {
        words = List.copyOf(words);
    }

    /**
     * A word.
     *
     * @param word the word, or words with blanks between them
     * @param frequency how often it occurs
     * @param articles how many articles have it
     * @param dispersion how evenly it is spread, or null if that was not asked for
     */
    public record Word(String word, long frequency, long articles, Dispersion dispersion) {
    }

    /**
     * Counts. Scans once for the frequencies (more often if the different sequences are more than memory holds) and once for
     * the dispersion.
     *
     * @throws IOException if the index cannot be read, or the limits end the scan
     * @throws IllegalArgumentException if an order by dispersion has too many words to hold; a higher minimum makes them fewer
     */
    public static WordList of(CorpusIndex index, WordListRequest request, ScanLimits limits) throws IOException {
        boolean byDispersion = request.sort().needsParts();
        Frequencies frequencies = new Frequencies(request.n(), List.of(request.scope()));
        TopRows<Word> top = new TopRows<>(order(request.sort()),
                byDispersion ? Integer.MAX_VALUE : (long) request.offset() + request.limit());
        frequencies.forEach(index, limits, (counts, word) -> {
            if (counts.occurrences(word, 0) >= request.minFrequency()
                    && counts.articles(word, 0) >= request.minArticles()) {
                top.offer(new Word(counts.words().word(word), counts.occurrences(word, 0), counts.articles(word, 0),
                        null));
            }
        });
        List<Word> rows = byDispersion ? top.sorted() : top.window(request.offset(), request.limit());
        if (request.parts() != null) {
            rows = withDispersion(rows, index, request, limits);
        }
        if (byDispersion) {
            TopRows<Word> again = new TopRows<>(order(request.sort()), (long) request.offset() + request.limit());
            rows.forEach(again::offer);
            rows = again.window(request.offset(), request.limit());
        }
        return new WordList(request, frequencies.articles(0), frequencies.sequences(0), top.offered(), rows);
    }

    private static Comparator<Word> order(WordListRequest.Sort sort) {
        Comparator<Word> byWord = Comparator.comparing(Word::word);
        return switch (sort) {
            case FREQUENCY -> Comparator.comparingLong(Word::frequency).reversed().thenComparing(byWord);
            case ARTICLES -> Comparator.comparingLong(Word::articles).reversed().thenComparing(byWord);
            case EVEN -> Comparator.comparingDouble(WordList::dp).thenComparing(byWord);
            case UNEVEN -> Comparator.comparingDouble(WordList::dp).reversed().thenComparing(byWord);
            case WORD -> byWord;
        };
    }

    private static double dp(Word word) {
        return word.dispersion() == null ? 0 : word.dispersion().dp();
    }

    private static List<Word> withDispersion(List<Word> rows, CorpusIndex index, WordListRequest request,
            ScanLimits limits) throws IOException {
        Optional<WordTotals> totals = index.wordTotals();
        if (totals.isPresent() && request.n() == 1 && request.scope() instanceof QueryNode.All
                && rows.size() <= MAX_LISTS && rows.stream().allMatch(row -> ArticleSet.knows(row.word()))) {
            return dispersedByLists(rows, totals.get(), CorpusParts.of(index, request.parts(),
                    totals.get().numbers(), limits), limits.start());
        }
        WordTable wanted = new WordTable();
        rows.forEach(row -> wanted.number(row.word()));
        PartCounts parts = new PartCounts(wanted, request.n(), request.parts(), MAX_CELLS);
        index.scan(request.scope(), parts::collector, limits);
        long[] sizes = parts.sizes();
        List<Word> dispersed = new ArrayList<>(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            Word row = rows.get(i);
            dispersed.add(new Word(row.word(), row.frequency(), row.articles(),
                    Dispersion.of(parts.occurrences(i), sizes)));
        }
        return dispersed;
    }

    private static List<Word> dispersedByLists(List<Word> rows, WordTotals totals, CorpusParts parts,
            ScanLimits.Watch watch) throws IOException {
        List<Word> dispersed = new ArrayList<>(rows.size());
        for (Word row : rows) {
            int[] found = totals.occurrences(row.word(), parts.partOf(), parts.sizes().length);
            dispersed.add(new Word(row.word(), row.frequency(), row.articles(), Dispersion.of(found, parts.sizes())));
            watch.check();
        }
        return dispersed;
    }

    /** The list as a table. */
    public Table toTable() {
        Table.Builder table = Table.of("words").text("word", "词").count("frequency", "次数").number("perMillion", "每百万词")
                .count("articles", "篇数");
        if (request.parts() != null) {
            table.count("range", "分布期数").number("juillandD", "D").number("dp", "DP").number("dpNorm", "DPnorm");
        }
        for (Word word : words) {
            List<Object> row = new ArrayList<>(List.of(Spelling.of(word.word()), word.frequency(),
                    new Rate(word.frequency(), sequences).per(1e6), word.articles()));
            if (request.parts() != null) {
                row.addAll(List.of(word.dispersion().range(), word.dispersion().juillandD(), word.dispersion().dp(),
                        word.dispersion().dpNorm()));
            }
            table.row(row.toArray());
        }
        table.window(request.offset(), found).fact(request.n() == 1 ? "words" : "sequences", sequences)
                .fact("inArticles", articles);
        if (request.parts() != null && !words.isEmpty()) {
            table.fact("dispersionParts", words.getFirst().dispersion().parts());
        }
        return table.build();
    }
}
