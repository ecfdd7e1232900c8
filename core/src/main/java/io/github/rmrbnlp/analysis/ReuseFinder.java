package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads articles one after the other and finds what stood in an earlier one. Keeps the first place of each fingerprint, some 16
 * bytes in an open table; every agreement is proven on the chars. Not thread-safe.
 */
final class ReuseFinder {
    private static final int KEPT_TEXTS = 64;

    private final int minChars;
    private final Fingerprints here;
    private final List<Reuse> reuses = new ArrayList<>();
    private final Map<Integer, Fingerprints> texts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Fingerprints> eldest) {
            return size() > KEPT_TEXTS;
        }
    };
    private long[] keys = new long[1 << 12];
    private long[] places = new long[1 << 12]; // article << 32 | counted char, plus one; 0 is free
    private int size;

    ReuseFinder(int minChars) {
        this.minChars = minChars;
        here = new Fingerprints(minChars);
    }

    /**
     * A passage and its first place. Offsets are UTF-16 indexes into the bodies.
     *
     * @param chars its length without punctuation and blanks
     */
    record Reuse(int firstArticle, int firstStart, int firstEnd, int article, int start, int end, int chars) {
        /** Passages that begin at the same place of the same article. */
        long firstPlace() {
            return (long) firstArticle << 32 | firstStart;
        }
    }

    List<Reuse> reuses() {
        return reuses;
    }

    /** Finds the passages of an article that stood in earlier ones, then takes it for one of them. */
    Void compare(ArticleView view, CorpusIndex index) throws IOException {
        int article = view.number();
        here.read(view.folded(), view.bodyLength());
        int covered = 0;
        for (int i = 0; i < here.count(); i++) {
            long place = find(here.hash(i));
            if (place < 0 || here.at(i) < covered) {
                continue;
            }
            int first = (int) (place >>> 32);
            Fingerprints earlier = text(first, index);
            covered = Math.max(covered, extend(article, here.at(i), first, (int) place, earlier, covered));
        }
        for (int i = 0; i < here.count(); i++) {
            put(here.hash(i), (long) article << 32 | here.at(i));
        }
        return null;
    }

    private Fingerprints text(int article, CorpusIndex index) throws IOException {
        Fingerprints known = texts.get(article);
        if (known == null) {
            known = new Fingerprints(minChars);
            Fingerprints read = known;
            index.read(article, view -> {
                read.read(view.folded(), view.bodyLength());
                return null;
            });
            texts.put(article, known);
        }
        return known;
    }

    /** The longest common stretch round an agreement; behind what is covered already. */
    private int extend(int article, int at, int first, int firstAt, Fingerprints earlier, int covered) {
        int left = 0;
        while (at - left > covered && firstAt - left > 0
                && here.charAt(at - left - 1) == earlier.charAt(firstAt - left - 1)) {
            left++;
        }
        int right = 0;
        while (at + right < here.length() && firstAt + right < earlier.length()
                && here.charAt(at + right) == earlier.charAt(firstAt + right)) {
            right++;
        }
        int chars = left + right;
        if (chars < minChars) {
            return covered;
        }
        reuses.add(new Reuse(first, earlier.offset(firstAt - left), earlier.offset(firstAt + right - 1) + 1, article,
                here.offset(at - left), here.offset(at + right - 1) + 1, chars));
        return at + right;
    }

    private long find(long key) {
        for (int slot = slot(key); places[slot] != 0; slot = slot + 1 & keys.length - 1) {
            if (keys[slot] == key) {
                return places[slot] - 1;
            }
        }
        return -1;
    }

    /** Keeps the first place. */
    private void put(long key, long place) {
        int slot = slot(key);
        while (places[slot] != 0) {
            if (keys[slot] == key) {
                return;
            }
            slot = slot + 1 & keys.length - 1;
        }
        keys[slot] = key;
        places[slot] = place + 1;
        if (++size * 2 > keys.length) {
            grow();
        }
    }

    private int slot(long key) {
        return (int) (key >>> 17) & keys.length - 1;
    }

    private void grow() {
        long[] oldKeys = keys;
        long[] oldPlaces = places;
        keys = new long[oldKeys.length * 2];
        places = new long[keys.length];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldPlaces[i] != 0) {
                int slot = slot(oldKeys[i]);
                while (places[slot] != 0) {
                    slot = slot + 1 & keys.length - 1;
                }
                keys[slot] = oldKeys[i];
                places[slot] = oldPlaces[i];
            }
        }
    }
}
