package io.github.rmrbnlp.segment.train;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The words the model may lean on, each seen through several views: how often the training corpus has it, the class each word
 * list gives it, and which of these know it at all. In training a word's own fold of the corpus is not counted, or the model
 * would trust the training words more than it can trust any word of a new text.
 */
final class Lexicon {
    /** Longer words are left to the n-grams. */
    static final int MAX_LENGTH = 10;
    /** Folds of the training corpus. */
    static final int FOLDS = 10;
    /** No fold: the corpus as a whole, for segmenting other text. */
    static final int WHOLE = -1;

    private static final int COUNT_VIEW = 0;
    /** The views before it know what the corpus knows. */
    static final int FIRST_LIST_VIEW = 2;
    private static final int[] COUNT_LIMITS = {0, 1, 3, 9, 49};

    private final LongIntMap byHash = new LongIntMap();
    private final List<String> words = new ArrayList<>();
    private final List<int[]> counts = new ArrayList<>();
    private final List<int[]> listClasses = new ArrayList<>();
    private final int lists;

    /** The words of {@code corpus}, whose paragraph {@code i} is in fold {@code folds[i]}, and of the lists. */
    Lexicon(SegmentedCorpus corpus, int[] folds, List<WordList> lists) {
        this.lists = lists.size();
        Map<String, int[]> corpusCounts = new TreeMap<>();
        List<SegmentedCorpus.Paragraph> paragraphs = corpus.paragraphs();
        for (int i = 0; i < folds.length; i++) {
            count(paragraphs.get(i), folds[i], corpusCounts);
        }
        corpusCounts.forEach((word, wordCounts) -> counts.set(add(word), wordCounts));
        for (int i = 0; i < lists.size(); i++) {
            int list = i;
            lists.get(i).classes().forEach((word, wordClass) -> {
                if (!word.isEmpty() && word.length() <= MAX_LENGTH) {
                    listClasses.get(add(word))[list] = wordClass;
                }
            });
        }
    }

    private static void count(SegmentedCorpus.Paragraph paragraph, int fold, Map<String, int[]> counts) {
        int start = 0;
        for (int i = 0; i < paragraph.folded().length; i++) {
            if (paragraph.wordEnds()[i]) {
                if (i + 1 - start <= MAX_LENGTH) {
                    String word = new String(paragraph.folded(), start, i + 1 - start);
                    int[] wordCounts = counts.computeIfAbsent(word, key -> new int[FOLDS + 1]);
                    wordCounts[fold]++;
                    wordCounts[FOLDS]++;
                }
                start = i + 1;
            }
        }
    }

    private int add(String word) {
        long hash = hash(word);
        int entry = byHash.get(hash, -1);
        if (entry < 0) {
            entry = words.size();
            byHash.put(hash, entry);
            words.add(word);
            counts.add(new int[FOLDS + 1]);
            listClasses.add(new int[lists]);
        } else if (!words.get(entry).equals(word)) {
            throw new IllegalStateException("hash collision: " + word + ", " + words.get(entry));
        }
        return entry;
    }

    int size() {
        return words.size();
    }

    String word(int entry) {
        return words.get(entry);
    }

    int views() {
        return FIRST_LIST_VIEW + lists;
    }

    /** The entry of the word whose hash was built up with {@link #extend}, or -1. */
    int find(long hash) {
        return byHash.get(hash, -1);
    }

    static long emptyHash() {
        return 1125899906842597L;
    }

    static long extend(long hash, char c) {
        long mixed = (hash ^ hash >>> 31) * 0x9E3779B97F4A7C15L + c + 1;
        return mixed == 0 ? 1 : mixed;
    }

    private static long hash(String word) {
        long hash = emptyHash();
        for (int i = 0; i < word.length(); i++) {
            hash = extend(hash, word.charAt(i));
        }
        return hash;
    }

    /** The class of {@code entry} in {@code view}, without what {@code fold} knows; 0: none. */
    int classOf(int entry, int view, int fold) {
        if (view >= FIRST_LIST_VIEW) {
            return listClasses.get(entry)[view - FIRST_LIST_VIEW];
        }
        int count = counts.get(entry)[FOLDS] - (fold == WHOLE ? 0 : counts.get(entry)[fold]);
        return view == COUNT_VIEW ? countClass(count) : memberClass(entry, count);
    }

    private int memberClass(int entry, int count) {
        int members = count > 0 ? 1 : 0;
        for (int i = 0; i < lists; i++) {
            members |= listClasses.get(entry)[i] > 0 ? 2 << i : 0;
        }
        return members;
    }

    private static int countClass(int count) {
        int countClass = 0;
        while (countClass < COUNT_LIMITS.length && count > COUNT_LIMITS[countClass]) {
            countClass++;
        }
        return countClass;
    }
}
