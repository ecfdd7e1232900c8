package io.github.rmrbnlp.tag;

import java.util.Arrays;

/**
 * The scores of labels that the features of one token alone give: to the token itself, to the one behind it and to the one
 * before it. They are added up once for a word and kept as long as its slot of {@link SeenWords} is. Not thread-safe.
 */
final class WordScores {
    private static final int PARTS = 3;

    private final LinearModel model;
    private final Templates templates;
    private final int labels;
    private final int[] features = new int[Templates.MAX];
    private final int[] rows = new int[Templates.MAX];
    private final int[] sums;
    private final long[] keys = new long[SeenWords.SLOTS];
    /** For each slot what its word gives to itself, to the next and to the one before; at most 15 weights of a byte a sum. */
    private final short[] kept;

    WordScores(LinearModel model, Templates templates) {
        this.model = model;
        this.templates = templates;
        this.labels = model.labels();
        this.sums = new int[labels];
        this.kept = new short[SeenWords.SLOTS * PARTS * labels];
    }

    /** Adds to {@code scores} what the token at {@code at} and its neighbours give it, each seen alone. */
    void add(TokenView view, int at, int[] scores) {
        int own = kept(view, at);
        if (own >= 0) {
            addKept(own, scores);
        } else {
            templates.own(view, at, features);
            model.add(features, templates.ownPlaces(), rows, scores);
        }
        int before = kept(view, at - 1);
        if (before >= 0) {
            addKept(before + labels, scores);
        } else {
            templates.before(view, at - 1, features);
            model.add(features, templates.beforePlaces(), rows, scores);
        }
        int behind = kept(view, at + 1);
        if (behind >= 0) {
            addKept(behind + 2 * labels, scores);
        } else {
            templates.behind(view, at + 1, features);
            model.add(features, templates.behindPlaces(), rows, scores);
        }
    }

    private void addKept(int from, int[] scores) {
        for (int label = 0; label < labels; label++) {
            scores[label] += kept[from + label];
        }
    }

    /** Where the scores of the word at {@code at} are kept, or -1 for a word that is not kept. */
    private int kept(TokenView view, int at) {
        long key = view.key[at];
        if (key == SeenWords.NO_KEY) {
            return -1;
        }
        int slot = SeenWords.slot(key);
        int from = slot * PARTS * labels;
        if (keys[slot] != key) {
            keys[slot] = key;
            keep(view, at, from);
        }
        return from;
    }

    private void keep(TokenView view, int at, int from) {
        templates.own(view, at, features);
        keep(templates.ownPlaces(), from);
        templates.before(view, at, features);
        keep(templates.beforePlaces(), from + labels);
        templates.behind(view, at, features);
        keep(templates.behindPlaces(), from + 2 * labels);
    }

    private void keep(int[] places, int from) {
        Arrays.fill(sums, 0);
        model.add(features, places, rows, sums);
        for (int label = 0; label < labels; label++) {
            kept[from + label] = (short) sums[label];
        }
    }
}
