package io.github.rmrbnlp.app.web;

/**
 * A value that can be chosen, with how often it occurs. Immutable.
 *
 * @param text the value
 * @param count how often, as people read it
 * @param note what else is known of it, or null
 * @param chosen whether it is chosen already
 * @param url chooses it, or no longer
 * @param share how much of the most frequent value's count it has, in percent
 */
record FacetValue(String text, String count, String note, boolean chosen, String url, int share) {
    /** In percent, rounded up so that something is never nothing. */
    static int share(long part, long whole) {
        return whole == 0 ? 0 : (int) ((part * 100 + whole - 1) / whole);
    }
}
