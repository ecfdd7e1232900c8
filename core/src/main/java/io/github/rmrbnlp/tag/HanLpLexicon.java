package io.github.rmrbnlp.tag;

import com.hankcs.hanlp.collection.trie.DoubleArrayTrie;
import com.hankcs.hanlp.corpus.dictionary.item.EnumItem;
import com.hankcs.hanlp.corpus.tag.NR;
import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import com.hankcs.hanlp.dictionary.nr.PersonDictionary;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Reads HanLP portable's core dictionary (Apache-2.0): the tags of its words, and the roles of characters in names. */
final class HanLpLexicon {
    /** A tag with less than this share of a word's occurrences is left out of the word's profile. */
    private static final double SMALLEST_SHARE = 0.05;

    private HanLpLexicon() {
    }

    /** For every word its tags, the most frequent first, joined by blanks. */
    static SortedMap<String, String> wordTags() {
        SortedMap<String, String> words = new TreeMap<>();
        entries(CoreDictionary.trie).forEach((word, attribute) -> words.put(word, tags(attribute)));
        return words;
    }

    /** For every char the ranks of {@link Lexicon#roles}. */
    static byte[] nameRoles() {
        byte[] roles = new byte[Character.MAX_VALUE + 1];
        for (int c = 0; c < roles.length; c++) {
            EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf((char) c));
            if (item != null) {
                roles[c] = (byte) (rank(item, NR.B) | rank(item, NR.C) << 2 | rank(item, NR.D) << 4
                        | rank(item, NR.E) << 6);
            }
        }
        return roles;
    }

    /** How often {@code c} has {@code role} in HanLP's counts. */
    static int nameFrequency(char c, NR role) {
        EnumItem<NR> item = PersonDictionary.dictionary.get(String.valueOf(c));
        return item == null ? 0 : item.labelMap.getOrDefault(role, 0);
    }

    private static int rank(EnumItem<NR> item, NR role) {
        int frequency = item.labelMap.getOrDefault(role, 0);
        return frequency == 0 ? 0 : frequency < 10 ? 1 : frequency < 200 ? 2 : 3;
    }

    private static String tags(CoreDictionary.Attribute attribute) {
        Nature[] natures = attribute.nature;
        int total = IntStream.of(attribute.frequency).sum();
        return IntStream.range(0, natures.length).boxed()
                .filter(i -> attribute.frequency[i] >= SMALLEST_SHARE * total)
                .sorted(Comparator.<Integer>comparingInt(i -> -attribute.frequency[i])
                        .thenComparing(i -> natures[i].toString()))
                .limit(3).map(i -> natures[i].toString()).collect(Collectors.joining(" "));
    }

    /** The keys of a double-array trie: a state's children are the places whose check holds the state's base. */
    private static <V> Map<String, V> entries(DoubleArrayTrie<V> trie) {
        int[] base = trie.getBase();
        int[] check = trie.getCheck();
        Map<Integer, List<Integer>> children = IntStream.range(1, trie.getSize()).boxed()
                .filter(place -> check[place] != 0).collect(Collectors.groupingBy(place -> check[place]));
        Map<String, V> entries = new HashMap<>();
        collect(base, children, base[0], "", trie, entries);
        return entries;
    }

    private static <V> void collect(int[] base, Map<Integer, List<Integer>> children, int state, String prefix,
            DoubleArrayTrie<V> trie, Map<String, V> entries) {
        for (int place : children.getOrDefault(state, List.of())) {
            if (place == state) {
                entries.put(prefix, trie.getValueAt(-base[place] - 1));
            } else {
                collect(base, children, base[place], prefix + (char) (place - state - 1), trie, entries);
            }
        }
    }
}
