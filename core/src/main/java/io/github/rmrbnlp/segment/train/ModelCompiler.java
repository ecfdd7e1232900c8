package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.ScoreLayout;
import io.github.rmrbnlp.segment.SegmentAlphabet;
import io.github.rmrbnlp.segment.SegmentationModel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Packs a {@link ScoreTable} into the tables of a {@link SegmentationModel} and writes its file. */
final class ModelCompiler {
    /** No id and no slot: an empty place in a table. */
    private static final int EMPTY = Integer.MAX_VALUE;
    private static final int TRIGRAM = 3;
    /** No trie node has this number. */
    private static final int NO_PARENT = (1 << SegmentationModel.NODE_BITS) - 1;

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
        char[] numbered = new char[SegmentationModel.FIRST_KNOWN_ID + order.size()];
        if (numbered.length * SegmentationModel.TIERS > ScoreLayout.NO_SET) {
            throw new IllegalStateException("too many chars: " + numbered.length);
        }
        ids.put(SegmentAlphabet.PAD, 0);
        int id = SegmentationModel.FIRST_KNOWN_ID;
        for (char c : order) {
            numbered[id] = c;
            ids.put(c, id++);
        }
        return numbered;
    }

    private byte[] write(String name) {
        ModelBytes out = new ModelBytes(name);
        out.chars(chars);
        long[] singles = new long[chars.length];
        ngrams(1).forEach(ngram -> singles[id(ngram)] = ScoreLayout.pack(rows.get(ngram)));
        out.longs(singles);
        WordTrie trie = trie();
        writeNgrams(out, trie);
        trie.write(out);
        out.ints(table.gapPatterns());
        out.ints(table.charPatterns());
        return out.finish();
    }

    private void writeNgrams(ModelBytes out, WordTrie trie) {
        DoubleArray bigramSlots = new DoubleArray(0);
        Map<String, Integer> bigramBases = place(ngrams(2), bigramSlots, SegmentationModel.TIERS);
        DoubleArray trigramSlots = new DoubleArray(chars.length);
        Map<String, Integer> trigramBases = place(ngrams(TRIGRAM), trigramSlots, 1);
        int[] bases = new int[SegmentationModel.TIERS * chars.length];
        long[] bigrams = new long[bigramSlots.end() + chars.length];
        int[] extensions = new int[bigrams.length];
        Arrays.fill(bigrams, (long) ScoreLayout.NO_SET << ScoreLayout.SET_SHIFT);
        Map<String, Integer> filters = thirdCharFilters();
        Map<String, Integer> slots = new HashMap<>();
        for (String ngram : ngrams(2)) {
            String first = ngram.substring(0, 1);
            int tier = SegmentationModel.tier(id(ngram));
            int base = bigramBases.get(first + tier);
            int set = SegmentationModel.TIERS * id(first) + tier;
            bases[set] = base;
            int slot = base + id(ngram);
            slots.put(ngram, slot);
            extensions[slot] = trigramBases.getOrDefault(ngram, 0) | filters.getOrDefault(ngram, 0);
            bigrams[slot] = ScoreLayout.pack(rows.get(ngram)) & ScoreLayout.BIGRAM_MASK
                    | (extensions[slot] != 0 ? 1L << ScoreLayout.EXTENDED_BIT : 0)
                    | (long) set << ScoreLayout.SET_SHIFT;
        }
        requireBelow(trigramSlots.end(), SegmentationModel.BASE_BITS, "n-grams of three chars");
        out.ints(bases);
        out.longs(bigrams);
        out.ints(extensions);
        writeTrigrams(out, slots, trigramBases, trigramSlots.end() + chars.length, trie);
    }

    private void writeTrigrams(ModelBytes out, Map<String, Integer> bigramSlots, Map<String, Integer> bases, int size,
            WordTrie trie) {
        long[] trigrams = new long[2 * size];
        for (int i = 1; i < trigrams.length; i += 2) {
            trigrams[i] = (long) EMPTY << 32;
        }
        for (String ngram : ngrams(TRIGRAM)) {
            String first = ngram.substring(0, 2);
            int slot = bases.get(first) + id(ngram);
            int node = trie.nodes().getOrDefault(ngram, 0);
            trigrams[2 * slot] = ScoreLayout.pack(rows.get(ngram)) | (node == 0 ? 0 : ScoreLayout.LONGER);
            trigrams[2 * slot + 1] = (long) bigramSlots.get(first) << 32 | node;
        }
        out.longs(trigrams);
    }

    /** Which third chars follow two chars, see {@link SegmentationModel#filterBit}. */
    private Map<String, Integer> thirdCharFilters() {
        Map<String, Integer> filters = new HashMap<>();
        for (String ngram : ngrams(TRIGRAM)) {
            filters.merge(ngram.substring(0, 2), 1 << SegmentationModel.filterBit(id(ngram)), (a, b) -> a | b);
        }
        return filters;
    }

    private static void requireBelow(int value, int bits, String what) {
        if (value >= 1 << bits) {
            throw new IllegalStateException("too many " + what + ": " + value);
        }
    }

    private record WordTrie(Map<String, Integer> nodes, long[] entries, int[] scores) {
        void write(ModelBytes out) {
            out.longs(entries);
            out.ints(scores);
        }
    }

    private WordTrie trie() {
        TreeSet<String> prefixes = new TreeSet<>();
        for (String word : table.words().keySet()) {
            for (int length = 1; length <= word.length(); length++) {
                prefixes.add(word.substring(0, length));
            }
        }
        DoubleArray slots = new DoubleArray(1);
        Map<String, Integer> basesByPrefix = place(prefixes, slots, 1);
        Map<String, Integer> nodes = new HashMap<>(Map.of("", 0));
        requireBelow(slots.end() + 1, SegmentationModel.NODE_BITS, "beginnings of words");
        long[] entries = new long[slots.end() + chars.length];
        Arrays.fill(entries, NO_PARENT);
        LinkedHashMap<List<Integer>, Integer> scores = new LinkedHashMap<>();
        entries[0] = trieEntry(NO_PARENT, basesByPrefix.getOrDefault("", 0), 0);
        for (String prefix : prefixes) {
            String parent = prefix.substring(0, prefix.length() - 1);
            int node = basesByPrefix.get(parent) + id(prefix);
            nodes.put(prefix, node);
            int[] wordScores = table.words().get(prefix);
            int word = wordScores == null
                    ? 0
                    : scores.computeIfAbsent(Arrays.stream(wordScores).boxed().toList(), key -> scores.size() + 1);
            entries[node] = trieEntry(nodes.get(parent), basesByPrefix.getOrDefault(prefix, 0), word);
        }
        int[] wordScores = new int[(scores.size() + 1) * ScoreLayout.WORD_SCORES];
        scores.forEach((values, number) -> {
            for (int i = 0; i < ScoreLayout.WORD_SCORES; i++) {
                wordScores[number * ScoreLayout.WORD_SCORES + i] = values.get(i);
            }
        });
        return new WordTrie(nodes, entries, wordScores);
    }

    private static long trieEntry(int parent, int base, int word) {
        return (long) word << 2 * SegmentationModel.NODE_BITS | (long) base << SegmentationModel.NODE_BITS | parent;
    }

    private List<String> ngrams(int order) {
        return rows.keySet().stream().filter(ngram -> ngram.length() == order).toList();
    }

    /**
     * Places the last chars of {@code strings} by what comes before them, tier by tier, so that frequent n-grams lie close
     * together, and large sets first. Gives the base of each set by what
     * comes before, to which the tier is appended if there are several.
     */
    private Map<String, Integer> place(Collection<String> strings, DoubleArray slots, int tiers) {
        TreeMap<String, List<Integer>> children = new TreeMap<>();
        for (String string : strings) {
            String prefix = string.substring(0, string.length() - 1);
            String set = tiers == 1 ? prefix : prefix + SegmentationModel.tier(id(string));
            children.computeIfAbsent(set, key -> new ArrayList<>()).add(id(string));
        }
        List<String> order = new ArrayList<>(children.keySet());
        order.sort(Comparator.<String>comparingInt(set -> tiers == 1 ? 0 : set.charAt(set.length() - 1))
                .thenComparingInt(set -> -children.get(set).size()));
        Map<String, Integer> bases = new HashMap<>();
        for (String set : order) {
            bases.put(set, slots.place(children.get(set).stream().mapToInt(Integer::intValue).sorted().toArray()));
        }
        return bases;
    }

    /** The id of the last char. */
    private int id(String string) {
        return ids.get(string.charAt(string.length() - 1));
    }
}
