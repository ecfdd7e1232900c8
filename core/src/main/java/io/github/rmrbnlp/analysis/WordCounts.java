package io.github.rmrbnlp.analysis;

import java.util.Arrays;

/**
 * Counts of strings, in one or several groups: occurrences, and articles that have them. Not thread-safe.
 */
final class WordCounts {
    private final WordTable words = new WordTable();
    private final int[][] occurrences;
    private final int[][] articles;

    WordCounts(int groups) {
        occurrences = new int[groups][1 << 9];
        articles = new int[groups][1 << 9];
    }

    WordTable words() {
        return words;
    }

    int size() {
        return words.size();
    }

    int groups() {
        return occurrences.length;
    }

    void add(int word, int group, int moreOccurrences, int moreArticles) {
        reserve(word);
        // an archive would need more than 2 milliards of one word to overflow, some 20 times 人民日报
        occurrences[group][word] = Math.addExact(occurrences[group][word], moreOccurrences);
        articles[group][word] += moreArticles;
    }

    private void reserve(int word) {
        if (word >= occurrences[0].length) {
            int length = Math.max(word + 1, occurrences[0].length * 2);
            for (int group = 0; group < occurrences.length; group++) {
                occurrences[group] = Arrays.copyOf(occurrences[group], length);
                articles[group] = Arrays.copyOf(articles[group], length);
            }
        }
    }

    int occurrences(int word, int group) {
        return word < occurrences[group].length ? occurrences[group][word] : 0;
    }

    int articles(int word, int group) {
        return word < articles[group].length ? articles[group][word] : 0;
    }

    /** Adds those counts of another that belong to the class. */
    void add(WordCounts other, HashClass members) {
        for (int word = 0; word < other.size(); word++) {
            if (members.has(other.words.hash(word))) {
                int mine = words.numberOf(other.words, word);
                for (int group = 0; group < occurrences.length; group++) {
                    add(mine, group, other.occurrences(word, group), other.articles(word, group));
                }
            }
        }
    }

    /** Takes the counts of one group from those of another, which holds all of them. */
    void subtract(int group, int from) {
        for (int word = 0; word < size(); word++) {
            add(word, from, -occurrences(word, group), -articles(word, group));
        }
    }
}
