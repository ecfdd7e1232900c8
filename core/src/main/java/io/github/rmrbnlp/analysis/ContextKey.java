package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.lucene.ExactText;
import io.github.rmrbnlp.lucene.TokenKind;
import java.io.IOException;
import java.util.Arrays;

/**
 * What a line of a concordance is sorted by, as chars that compare as the lines do: the part asked for, then date, id and
 * place. Built in a buffer of its own; a key costs no allocation unless it is kept. Not thread-safe.
 */
final class ContextKey {
    /** Sorts before every char of a folded text, so that a word comes before the longer ones it begins. */
    private static final char END_OF_WORD = 0;
    /** Chars of a context that are compared. */
    private static final int CHARS = 30;

    private final ConcordanceSort sort;
    private char[] buffer = new char[256];
    private int length;
    private int tieAt;

    ContextKey(ConcordanceSort sort) {
        this.sort = sort;
    }

    /** The part asked for; {@link #tie} adds the rest. */
    void build(ArticleView article, int start, int end) throws IOException {
        length = 0;
        switch (sort.by()) {
            case DATE -> number(article.day() != ArticleView.NONE ? article.day() : Integer.MAX_VALUE);
            case NEWEST -> number(article.day() != ArticleView.NONE ? -article.day() : Integer.MAX_VALUE);
            case HIT -> append(article.folded(), start, end);
            case LEFT -> {
                for (int i = start - 1; i >= Math.max(0, start - CHARS); i--) {
                    append(article.folded()[i]);
                }
            }
            case RIGHT -> append(article.folded(), end, Math.min(article.bodyLength(), end + CHARS));
            case LEFT_WORD -> leftWords(article, start);
            case RIGHT_WORD -> rightWords(article, end);
        }
        append(END_OF_WORD);
        tieAt = length;
    }

    /**
     * Whether a place is behind a whole key for certain, by one char or a few; quick, because most places of a long concordance
     * are, and the words round them need not be read.
     */
    boolean isBehind(ArticleView article, int start, int end, char[] key) throws IOException {
        return switch (sort.by()) {
            case HIT -> isBehind(article, start, key[0]);
            case LEFT -> start > 0 && isBehind(article, start - 1, key[0]);
            case RIGHT -> isBehind(article, end, key[0]);
            case RIGHT_WORD -> sort.word() == 1 && isWordBehind(article, end, key[0]);
            case DATE, NEWEST, LEFT_WORD -> false;
        };
    }

    private static boolean isBehind(ArticleView article, int at, char least) throws IOException {
        return at < article.bodyLength() && !Character.isSurrogate(article.charAt(at))
                && ExactText.fold(article.charAt(at)) > least;
    }

    /** The next word begins with its first letter or with a sign before that; it is behind if all of these are. */
    private static boolean isWordBehind(ArticleView article, int end, char least) throws IOException {
        for (int at = end; isBehind(article, at, least); at++) {
            if (TokenKind.isWord(article.charAt(at))) {
                return true;
            }
        }
        return false;
    }

    /** Adds what decides between lines that are equal in what was asked for. */
    void tie(ArticleView article, int start, int end) throws IOException {
        length = tieAt;
        number(article.day() != ArticleView.NONE ? article.day() : Integer.MAX_VALUE);
        String id = article.id();
        for (int i = 0; i < id.length(); i++) {
            append(id.charAt(i));
        }
        append(END_OF_WORD);
        number(start);
        number(end);
    }

    /** Compares the part asked for with that of a whole key: below 0 if this is before it for certain. */
    int compareStart(char[] key) {
        int mismatch = Arrays.mismatch(buffer, 0, tieAt, key, 0, Math.min(tieAt, key.length));
        return mismatch < 0 || mismatch == tieAt
                ? 0
                : mismatch == key.length ? 1 : Character.compare(buffer[mismatch], key[mismatch]);
    }

    int compare(char[] key) {
        return Arrays.compare(buffer, 0, length, key, 0, key.length);
    }

    char[] copy() {
        return Arrays.copyOf(buffer, length);
    }

    private void leftWords(ArticleView article, int start) throws IOException {
        int wanted = sort.word();
        int token = start == 0 ? -1 : article.tokenAt(start - 1);
        for (int seen = 0; token >= 0 && seen < wanted + ConcordanceSort.WORDS - 1; token--) {
            if (article.isWord(token) && ++seen >= wanted) {
                append(article.folded(), article.tokenStart(token), Math.min(article.tokenEnd(token), start));
                append(END_OF_WORD);
            }
        }
    }

    private void rightWords(ArticleView article, int end) throws IOException {
        int wanted = sort.word();
        int token = end >= article.bodyLength() ? article.tokenCount() : article.tokenAt(end);
        for (int seen = 0; token < article.tokenCount() && seen < wanted + ConcordanceSort.WORDS - 1; token++) {
            if (article.isWord(token) && ++seen >= wanted) {
                append(article.folded(), Math.max(article.tokenStart(token), end), article.tokenEnd(token));
                append(END_OF_WORD);
            }
        }
    }

    /** Two chars that compare as the number does. */
    private void number(int value) {
        int unsigned = value ^ Integer.MIN_VALUE;
        append((char) (unsigned >>> 16));
        append((char) unsigned);
    }

    private void append(char c) {
        if (length == buffer.length) {
            buffer = Arrays.copyOf(buffer, length * 2);
        }
        buffer[length++] = c;
    }

    private void append(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            append(text[i]);
        }
    }
}
