package io.github.rmrbnlp.app.web;

import java.util.function.IntFunction;

/**
 * The pages of a list. Immutable.
 *
 * @param number which one this is, counted from 1
 * @param pages how many there are
 * @param previous the URL of the one before, or null
 * @param next the URL of the one behind, or null
 */
record Pager(int number, int pages, String previous, String next) {
    /**
     * @param total how many rows there are
     * @param rows how many of them a page has
     * @param last no page behind this one is shown: deeper rows are for programs, which page by cursor
     */
    static Pager of(int number, long total, int rows, int last, IntFunction<String> url) {
        int pages = (int) Math.min(last, (total + rows - 1) / rows);
        return new Pager(number, pages, number > 1 ? url.apply(number - 1) : null,
                number < pages ? url.apply(number + 1) : null);
    }
}
