package io.github.rmrbnlp.benchmarks.archive;

import com.hankcs.hanlp.corpus.tag.Nature;
import com.hankcs.hanlp.dictionary.CoreDictionary;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * Words by part of speech, drawn as often as HanLP portable's dictionary (Apache-2.0) counted them in the newspaper of 1998.
 * Immutable and thread-safe.
 */
final class WordSource {
    private static final String WORD_LIST = "/data/dictionary/synonym/CoreSynonym.txt";

    private final Map<Character, Draw> draws;

    private WordSource(Map<Character, Draw> draws) {
        this.draws = draws;
    }

    /** The words of HanLP's thesaurus with the frequencies of its core dictionary. */
    static WordSource load() {
        Map<Character, List<Counted>> words = new HashMap<>();
        for (String word : wordList()) {
            CoreDictionary.Attribute attribute = CoreDictionary.get(word);
            for (int i = 0; attribute != null && i < attribute.nature.length; i++) {
                words.computeIfAbsent(kind(attribute.nature[i]), k -> new ArrayList<>())
                        .add(new Counted(word, attribute.frequency[i]));
            }
        }
        Map<Character, Draw> draws = new HashMap<>();
        words.forEach((kind, counted) -> draws.put(kind, Draw.of(counted)));
        return new WordSource(draws);
    }

    /** A word of the part of speech whose tag begins with {@code kind}. */
    String draw(char kind, SplittableRandom random) {
        return draws.get(kind).word(random);
    }

    private static char kind(Nature nature) {
        return nature.toString().charAt(0);
    }

    private static TreeSet<String> wordList() {
        TreeSet<String> words = new TreeSet<>();
        try (InputStream in = CoreDictionary.class.getResourceAsStream(WORD_LIST);
                BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] columns = line.split(" ");
                words.addAll(Arrays.asList(columns).subList(1, columns.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(WORD_LIST, e);
        }
        return words;
    }

    private record Counted(String word, int frequency) {
    }

    /** Walker's alias method, built as Vose (1991) does: one draw in constant time. */
    private record Draw(String[] words, double[] share, int[] alias) {
        static Draw of(List<Counted> counted) {
            int n = counted.size();
            double total = counted.stream().mapToLong(Counted::frequency).sum();
            double[] share = counted.stream().mapToDouble(w -> w.frequency() * n / total).toArray();
            int[] alias = new int[n];
            int[] small = new int[n];
            int[] large = new int[n];
            int smalls = 0;
            int larges = 0;
            for (int i = 0; i < n; i++) {
                if (share[i] < 1) {
                    small[smalls++] = i;
                } else {
                    large[larges++] = i;
                }
            }
            while (smalls > 0 && larges > 0) {
                int less = small[--smalls];
                int more = large[larges - 1];
                alias[less] = more;
                share[more] -= 1 - share[less];
                if (share[more] < 1) {
                    small[smalls++] = large[--larges];
                }
            }
            while (larges > 0) {
                share[large[--larges]] = 1;
            }
            while (smalls > 0) {
                share[small[--smalls]] = 1;
            }
            return new Draw(counted.stream().map(Counted::word).toArray(String[]::new), share, alias);
        }

        String word(SplittableRandom random) {
            int i = random.nextInt(words.length);
            return words[random.nextDouble() < share[i] ? i : alias[i]];
        }
    }
}
