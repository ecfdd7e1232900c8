package io.github.rmrbnlp.segment.train;

import com.hankcs.hanlp.corpus.tag.Nature;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;

/**
 * Reads HanLP portable's core dictionary (Apache-2.0) from its compiled resource: the attributes of the words, then the two
 * arrays of a double-array trie over their chars.
 */
public final class HanlpWordList {
    private static final String RESOURCE = "/data/dictionary/CoreNatureDictionary.mini.txt.bin";

    private HanlpWordList() {
    }

    /**
     * The words of the core dictionary, classed by their first tag. Its frequencies are left aside: they were counted in the
     * month the models are trained on, so they tell there, and there only, which words the text holds.
     *
     * @throws IOException if the resource is missing or not as expected
     */
    public static WordList read() throws IOException {
        try (InputStream resource = Nature.class.getResourceAsStream(RESOURCE)) {
            if (resource == null) {
                throw new IOException("not on the class path: " + RESOURCE);
            }
            DataInputStream in = new DataInputStream(new BufferedInputStream(resource, 1 << 16));
            int words = in.readInt();
            String[] tags = new String[words];
            for (int i = 0; i < words; i++) {
                in.readInt();
                tags[i] = readFirstTag(in);
            }
            int[] base = new int[in.readInt()];
            int[] check = new int[base.length];
            for (int i = 0; i < base.length; i++) {
                base[i] = in.readInt();
                check[i] = in.readInt();
            }
            Map<String, Integer> classes = new TreeMap<>();
            new Walk(base, check, tags, classes).visit(base[0], new StringBuilder());
            return new WordList("HanLP portable core dictionary", classes);
        }
    }

    private static String readFirstTag(DataInputStream in) throws IOException {
        int count = in.readInt();
        String tag = "";
        for (int i = 0; i < count; i++) {
            Nature nature = Nature.values()[in.readInt()];
            in.readInt();
            tag = i == 0 ? nature.toString() : tag;
        }
        return tag;
    }

    private record Walk(int[] base, int[] check, String[] tags, Map<String, Integer> classes) {
        void visit(int node, StringBuilder prefix) {
            if (node < check.length && check[node] == node && base[node] < 0) {
                int word = -base[node] - 1;
                WordList.put(classes, prefix.toString(), tags[word], 1);
            }
            int last = Math.min(Character.MAX_VALUE, check.length - node - 2);
            for (int c = 0; c <= last; c++) {
                int child = node + c + 1;
                if (check[child] == node) {
                    prefix.append((char) c);
                    visit(base[child], prefix);
                    prefix.setLength(prefix.length() - 1);
                }
            }
        }
    }
}
