package io.github.rmrbnlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Turns paragraphs into training sentences and numbers their features in order of first appearance. */
final class TrainingSet {
    private final Templates templates;
    private final TokenView view;
    private final boolean limited;
    private final List<TrainingSentence> sentences = new ArrayList<>();
    private final int[] buffer = new int[Templates.MAX];
    private int[] hashes = new int[1 << 16];
    private int[] counts = new int[1 << 16];
    private HashTable numbers = new HashTable(1 << 16);
    private int size;

    TrainingSet(Templates templates, TokenView view, boolean limited) {
        this.templates = templates;
        this.view = view;
        this.limited = limited;
    }

    /** Adds a paragraph cut at {@code ends} with one label a token; a negative label leaves its sentence out. */
    void add(char[] text, int[] ends, byte[] labels) {
        add(text, ends, labels, null);
    }

    /** The same, with rare words forgotten where {@code forgetting} is not null. */
    void add(char[] text, int[] ends, byte[] labels, Forgetting forgetting) {
        int token = 0;
        while (token < ends.length) {
            int start = token == 0 ? 0 : ends[token - 1];
            token = view.fill(text, start, ends, token, ends.length);
            if (forgetting != null) {
                forgetting.apply(view);
            }
            byte[] gold = new byte[view.count()];
            boolean usable = gold.length > 0;
            for (int i = 0; i < gold.length; i++) {
                gold[i] = labels[view.index[TokenView.place(i)]];
                usable &= gold[i] >= 0;
            }
            if (usable) {
                sentences.add(sentence(gold));
            }
        }
    }

    private TrainingSentence sentence(byte[] gold) {
        int[][] features = new int[gold.length][];
        long[] allowed = new long[gold.length];
        for (int i = 0; i < gold.length; i++) {
            int at = TokenView.place(i);
            int count = templates.extract(view, at, buffer);
            features[i] = new int[count];
            for (int f = 0; f < count; f++) {
                features[i][f] = number(buffer[f]);
            }
            allowed[i] = limited ? view.allowed[at] | 1L << gold[i] : Lexicon.ANY;
        }
        return new TrainingSentence(features, allowed, gold);
    }

    private int number(int hash) {
        int number = numbers.get(hash);
        if (number < 0) {
            if (size == hashes.length) {
                grow();
            }
            number = size++;
            hashes[number] = hash;
            numbers.put(hash, number);
        }
        counts[number]++;
        return number;
    }

    private void grow() {
        hashes = Arrays.copyOf(hashes, size * 2);
        counts = Arrays.copyOf(counts, size * 2);
        numbers = new HashTable(size * 2);
        for (int i = 0; i < size; i++) {
            numbers.put(hashes[i], i);
        }
    }

    List<TrainingSentence> sentences() {
        return sentences;
    }

    int size() {
        return size;
    }

    int hash(int feature) {
        return hashes[feature];
    }

    int count(int feature) {
        return counts[feature];
    }
}
