package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.tag.PartOfSpeech;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;

/**
 * Counts the stretches of whole words that contain a place, with a few more words on either side, and remembers where each stood
 * first. Stretches are told apart as texts are compared (script and width do not matter). Not thread-safe.
 */
final class VariantCounts {
    static final int MOST_LEFT = 2;
    static final int MOST_RIGHT = 3;
    /** Words a name or set phrase can begin with; a verb before it governs it. */
    private static final Set<PartOfSpeech> BEFORE = EnumSet.of(PartOfSpeech.N, PartOfSpeech.NR, PartOfSpeech.NS,
            PartOfSpeech.NT, PartOfSpeech.NX, PartOfSpeech.NZ, PartOfSpeech.NG, PartOfSpeech.A, PartOfSpeech.AN,
            PartOfSpeech.B, PartOfSpeech.J);
    /** Words it can go on with. */
    private static final Set<PartOfSpeech> BEHIND = EnumSet.of(PartOfSpeech.N, PartOfSpeech.NG, PartOfSpeech.NZ,
            PartOfSpeech.NT, PartOfSpeech.V, PartOfSpeech.VN, PartOfSpeech.VG, PartOfSpeech.A, PartOfSpeech.AN,
            PartOfSpeech.B, PartOfSpeech.J, PartOfSpeech.L, PartOfSpeech.I, PartOfSpeech.K);

    private final WordTable strings = new WordTable();
    private int[] counts = new int[64];
    private int[] days = new int[64];
    private int[] articles = new int[64];
    private int[] starts = new int[64];
    private int[] ends = new int[64];
    /** Ids tell which of two articles of one day comes first; their numbers only tell when they were indexed. */
    private String[] ids = new String[64];
    private int lastArticle = -1;
    private String lastId;

    /** Counts the stretches around one place. */
    void add(ArticleView article, int start, int end) throws IOException {
        int first = article.tokenAt(start);
        int last = article.tokenAt(end - 1);
        int leftmost = first;
        while (leftmost > first - MOST_LEFT && leftmost > 0 && BEFORE.contains(article.tag(leftmost - 1))) {
            leftmost--;
        }
        int rightmost = last;
        while (rightmost < last + MOST_RIGHT && rightmost + 1 < article.tokenCount()
                && BEHIND.contains(article.tag(rightmost + 1)) && !isCopula(article, rightmost + 1)) {
            rightmost++;
        }
        for (int from = first; from >= leftmost; from--) {
            for (int to = last; to <= rightmost; to++) {
                count(article, article.tokenStart(from), article.tokenEnd(to));
            }
        }
    }

    /** 是 ends what it is said of. */
    private static boolean isCopula(ArticleView article, int token) throws IOException {
        int start = article.tokenStart(token);
        return article.tokenEnd(token) - start == 1 && article.folded()[start] == '是';
    }

    private void count(ArticleView article, int start, int end) throws IOException {
        int number = strings.number(article.folded(), start, end);
        reserve(number);
        note(number, 1, day(article.day()), article.number(), id(article), start, end);
    }

    private String id(ArticleView article) throws IOException {
        if (lastArticle != article.number()) {
            lastArticle = article.number();
            lastId = article.id();
        }
        return lastId;
    }

    /** The undated come last. */
    private static int day(int day) {
        return day == ArticleView.NONE ? Integer.MAX_VALUE : day;
    }

    private void note(int number, int count, int day, int article, String id, int start, int end) {
        boolean isFirst = counts[number] == 0 || day < days[number]
                || day == days[number] && isBefore(id, start, number);
        counts[number] += count;
        if (isFirst) {
            days[number] = day;
            articles[number] = article;
            ids[number] = id;
            starts[number] = start;
            ends[number] = end;
        }
    }

    private boolean isBefore(String id, int start, int number) {
        int order = id.compareTo(ids[number]);
        return order < 0 || order == 0 && start < starts[number];
    }

    private void reserve(int number) {
        if (number >= counts.length) {
            int length = number * 2;
            counts = Arrays.copyOf(counts, length);
            days = Arrays.copyOf(days, length);
            articles = Arrays.copyOf(articles, length);
            starts = Arrays.copyOf(starts, length);
            ends = Arrays.copyOf(ends, length);
            ids = Arrays.copyOf(ids, length);
        }
    }

    void add(VariantCounts other) {
        for (int i = 0; i < other.strings.size(); i++) {
            int number = strings.numberOf(other.strings, i);
            reserve(number);
            note(number, other.counts[i], other.days[i], other.articles[i], other.ids[i], other.starts[i],
                    other.ends[i]);
        }
    }

    int size() {
        return strings.size();
    }

    String string(int number) {
        return strings.word(number);
    }

    int count(int number) {
        return counts[number];
    }

    int article(int number) {
        return articles[number];
    }

    int start(int number) {
        return starts[number];
    }

    int end(int number) {
        return ends[number];
    }
}
