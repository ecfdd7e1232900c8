package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.CharEntry;
import io.github.rmrbnlp.segment.ScoreLayout;
import io.github.rmrbnlp.segment.SegmentAlphabet;
import io.github.rmrbnlp.segment.SegmentationModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packs a {@link ScoreTable} into the tables of a {@link SegmentationModel} and writes its file. */
final class ModelCompiler {
    /** No first char: an empty place among the bigrams. */
    private static final int NO_FIRST = (CharEntry.MAX_IDS - 1) << SegmentationModel.FIRST_SHIFT;
    /** No group: an empty place among the trigrams. */
    private static final int NO_GROUP = -1 << SegmentationModel.GROUP_SHIFT;
    /** No trie base: an empty place in the trie. */
    private static final int NO_BASE = (1 << SegmentationModel.NODE_BITS) - 1;
    private static final int TRIGRAM = 3;

    private final ScoreTable table;
    private final TreeMap<String, int[]> rows;
    private final Map<Character, Integer> ids = new HashMap<>();
    private final char[] chars;

    private ModelCompiler(ScoreTable table) {
        this.table = table;
        rows = withPrefixes(table);
        chars = numberChars();
    }

    /** The bytes of the model file; the same table and name give the same bytes. */
    static byte[] compile(ScoreTable table, String name) {
        return new ModelCompiler(table).write(name);
    }

    /** A three-char row hangs under its bigram, a longer word under its first three chars: these must be there. */
    private static TreeMap<String, int[]> withPrefixes(ScoreTable table) {
        TreeMap<String, int[]> rows = new TreeMap<>(table.rows());
        for (String word : table.words().keySet()) {
            rows.putIfAbsent(word.substring(0, TRIGRAM), new int[ScoreLayout.LANES]);
        }
        for (String ngram : List.copyOf(rows.keySet())) {
            if (ngram.length() == TRIGRAM) {
                rows.putIfAbsent(ngram.substring(0, 2), new int[ScoreLayout.LANES]);
            }
        }
        return rows;
    }

    /** Frequent chars get small ids, so that their rows lie close together. */
    private char[] numberChars() {
        LinkedHashSet<Character> order = new LinkedHashSet<>(table.frequentChars());
        for (Collection<String> part : List.of(rows.keySet(), table.words().keySet())) {
            for (String ngram : part) {
                for (int i = 0; i < ngram.length(); i++) {
                    order.add(ngram.charAt(i));
                }
            }
        }
        order.remove(SegmentAlphabet.PAD);
        char[] numbered = new char[CharEntry.FIRST_KNOWN_ID + order.size()];
        if (numbered.length >= CharEntry.MAX_IDS) {
            throw new IllegalStateException("too many chars: " + numbered.length);
        }
        ids.put(SegmentAlphabet.PAD, 0);
        int id = CharEntry.FIRST_KNOWN_ID;
        for (char c : order) {
            numbered[id] = c;
            ids.put(c, id++);
        }
        return numbered;
    }

    private byte[] write(String name) {
        ModelBytes out = new ModelBytes(name);
        WordTrie trie = trie();
        writeNgrams(out, trie);
        trie.write(out);
        out.ints(table.gapPatterns());
        out.ints(table.charPatterns());
        return out.finish();
    }

    private void writeNgrams(ModelBytes out, WordTrie trie) {
        BigramPlaces places = placeBigrams();
        long[] singles = new long[chars.length];
        Arrays.fill(singles, ScoreLayout.packBiased(new int[ScoreLayout.LANES]));
        ngrams(1).forEach(ngram -> singles[id(ngram)] = ScoreLayout.packBiased(rows.get(ngram)));
        RowNumbers numbers = new RowNumbers(ngrams(2), rows);
        requireBelow(numbers.count(), Character.SIZE, "different rows of two chars");
        int[] bigrams = new int[places.size()];
        Arrays.fill(bigrams, NO_FIRST);
        Map<String, Integer> filters = thirdCharFilters();
        for (String ngram : ngrams(2)) {
            int first = id(ngram.substring(0, 1));
            bigrams[places.slot(first, id(ngram))] = first << SegmentationModel.FIRST_SHIFT
                    | filters.getOrDefault(ngram, 0) | numbers.of(ngram);
        }
        long[] allRows = Arrays.copyOf(numbers.packed(), numbers.count() + singles.length);
        System.arraycopy(singles, 0, allRows, numbers.count(), singles.length);
        out.ints(charTable(places));
        out.ints(bigrams);
        out.longs(allRows);
        writeTrigrams(out, places, trie);
    }

    private BigramPlaces placeBigrams() {
        List<List<Integer>> seconds = new ArrayList<>();
        for (int id = 0; id < chars.length; id++) {
            seconds.add(new ArrayList<>());
        }
        ngrams(2).forEach(ngram -> seconds.get(id(ngram.substring(0, 1))).add(id(ngram)));
        return new BigramPlaces(seconds);
    }

    /** The entry of every char, then the bases of the bigrams. */
    private int[] charTable(BigramPlaces places) {
        int[] entries = new int[SegmentationModel.BASES + places.bases().length];
        for (int c = 0; c < SegmentationModel.BASES; c++) {
            char folded = SegmentAlphabet.fold((char) c);
            int charClass = SegmentAlphabet.classOf(folded);
            entries[c] = CharEntry.of(ids.getOrDefault(folded, charClass), charClass, Character.isSurrogate((char) c));
        }
        System.arraycopy(places.bases(), 0, entries, SegmentationModel.BASES, places.bases().length);
        return entries;
    }

    private void writeTrigrams(ModelBytes out, BigramPlaces places, WordTrie trie) {
        TreeMap<Integer, List<Integer>> thirds = new TreeMap<>();
        for (String ngram : ngrams(TRIGRAM)) {
            thirds.computeIfAbsent(group(places, ngram), key -> new ArrayList<>()).add(inGroup(places, ngram));
        }
        int[] bases = new int[(places.size() >>> SegmentationModel.GROUP_BITS) + 1];
        requireBelow(bases.length + 1, Character.SIZE, "groups of bigrams");
        DoubleArray slots = new DoubleArray(0);
        place(thirds, slots).forEach((group, base) -> bases[group] = base);
        RowNumbers numbers = new RowNumbers(ngrams(TRIGRAM), rows);
        requireBelow(numbers.count(), Character.SIZE - 1, "different rows of three chars");
        int[] trigrams = new int[slots.end() + (chars.length << SegmentationModel.GROUP_BITS)];
        int[] trieBases = new int[trigrams.length];
        Arrays.fill(trigrams, NO_GROUP);
        for (String ngram : ngrams(TRIGRAM)) {
            int group = group(places, ngram);
            int slot = bases[group] + inGroup(places, ngram);
            trieBases[slot] = trie.bases().getOrDefault(ngram, 0);
            trigrams[slot] = group << SegmentationModel.GROUP_SHIFT | numbers.of(ngram) << 1
                    | (trieBases[slot] == 0 ? 0 : 1);
        }
        out.ints(bases);
        out.ints(trigrams);
        out.longs(numbers.packed());
        out.ints(trieBases);
    }

    private int bigramSlot(BigramPlaces places, String trigram) {
        return places.slot(id(trigram.substring(0, 1)), id(trigram.substring(0, 2)));
    }

    private int group(BigramPlaces places, String trigram) {
        return bigramSlot(places, trigram) >>> SegmentationModel.GROUP_BITS;
    }

    private int inGroup(BigramPlaces places, String trigram) {
        int place = bigramSlot(places, trigram) & (1 << SegmentationModel.GROUP_BITS) - 1;
        return id(trigram) << SegmentationModel.GROUP_BITS | place;
    }

    /** Which third chars follow two chars, see {@link CharEntry#filterBit}. */
    private Map<String, Integer> thirdCharFilters() {
        Map<String, Integer> filters = new HashMap<>();
        for (String ngram : ngrams(TRIGRAM)) {
            filters.merge(ngram.substring(0, 2), 1 << CharEntry.filterBit(id(ngram)), (a, b) -> a | b);
        }
        return filters;
    }

    private static void requireBelow(int value, int bits, String what) {
        if (value >= 1 << bits) {
            throw new IllegalStateException("too many " + what + ": " + value);
        }
    }

    /** Bases by the chars read so far; of the entries, those of the first three chars are left to the trigrams. */
    private record WordTrie(Map<String, Integer> bases, long[] entries, int[] scores) {
        void write(ModelBytes out) {
            out.longs(entries);
            out.ints(scores);
        }
    }

    private WordTrie trie() {
        TreeSet<String> prefixes = new TreeSet<>();
        for (String word : table.words().keySet()) {
            for (int length = TRIGRAM + 1; length <= word.length(); length++) {
                prefixes.add(word.substring(0, length));
            }
        }
        TreeMap<String, List<Integer>> children = new TreeMap<>();
        for (String prefix : prefixes) {
            children.computeIfAbsent(prefix.substring(0, prefix.length() - 1), key -> new ArrayList<>())
                    .add(id(prefix));
        }
        DoubleArray slots = new DoubleArray(chars.length);
        Map<String, Integer> bases = place(children, slots);
        requireBelow(slots.end() + 1, SegmentationModel.NODE_BITS, "beginnings of words");
        long[] entries = new long[slots.end() + chars.length];
        Arrays.fill(entries, NO_BASE);
        LinkedHashMap<List<Integer>, Integer> scores = new LinkedHashMap<>();
        for (String prefix : prefixes) {
            int base = bases.get(prefix.substring(0, prefix.length() - 1));
            int[] wordScores = table.words().get(prefix);
            int word = wordScores == null
                    ? 0
                    : scores.computeIfAbsent(Arrays.stream(wordScores).boxed().toList(), key -> scores.size() + 1);
            entries[base + id(prefix)] = trieEntry(base, bases.getOrDefault(prefix, 0), word);
        }
        int[] wordScores = new int[(scores.size() + 1) * ScoreLayout.WORD_SCORES];
        scores.forEach((values, number) -> {
            for (int i = 0; i < ScoreLayout.WORD_SCORES; i++) {
                wordScores[number * ScoreLayout.WORD_SCORES + i] = values.get(i);
            }
        });
        return new WordTrie(bases, entries, wordScores);
    }

    private static long trieEntry(int parentBase, int base, int word) {
        return (long) word << 2 * SegmentationModel.NODE_BITS | (long) base << SegmentationModel.NODE_BITS | parentBase;
    }

    private List<String> ngrams(int order) {
        return rows.keySet().stream().filter(ngram -> ngram.length() == order).toList();
    }

    /** Places sets of children, large ones first; no two have the same base. */
    private static <K extends Comparable<K>> Map<K, Integer> place(TreeMap<K, List<Integer>> sets, DoubleArray slots) {
        List<K> order = new ArrayList<>(sets.keySet());
        order.sort(Comparator.comparingInt(set -> -sets.get(set).size()));
        Map<K, Integer> bases = new HashMap<>();
        Set<Integer> taken = new HashSet<>();
        for (K set : order) {
            int[] children = sets.get(set).stream().mapToInt(Integer::intValue).sorted().toArray();
            int base = slots.place(children, candidate -> !taken.contains(candidate));
            taken.add(base);
            bases.put(set, base);
        }
        return bases;
    }

    /** The id of the last char. */
    private int id(String string) {
        return ids.get(string.charAt(string.length() - 1));
    }
}
