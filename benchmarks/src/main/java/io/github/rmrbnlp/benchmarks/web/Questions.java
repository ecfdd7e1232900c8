package io.github.rmrbnlp.benchmarks.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What one person asks, one question after the other: mostly searches. Few words are asked often and many seldom: the n-th word
 * of the list with a share of 1/n (Zipf), as the queries of search engines are found to lie. Not thread-safe.
 */
final class Questions {
    private static final int FIRST_YEAR = 1946;
    private static final int YEARS = 57;

    private final SplittableRandom random;
    private final List<String> words;
    /** For each word the sum of the shares up to it. */
    private final double[] shares;

    /** @param words those asked most first */
    Questions(SplittableRandom random, List<String> words) {
        this.random = random;
        this.words = words;
        this.shares = new double[words.size()];
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            sum += 1.0 / (i + 1);
            shares[i] = sum;
        }
    }

    /**
     * @param kind the page or endpoint
     * @param path what to ask the server for
     */
    record Question(String kind, String path) {
    }

    Question next() {
        int lot = random.nextInt(100);
        if (lot < 55) {
            return api("search", "q", query(), "limit", "20");
        }
        if (lot < 70) {
            return new Question("page of hits", "/search?q=" + encoded(query()));
        }
        if (lot < 76) {
            return new Question("hint", "/hint?q=" + encoded(word()));
        }
        if (lot < 81) {
            return api("kwic", "q", query(), "order", "right1", "limit", "50");
        }
        if (lot < 86) {
            return api("trend", "q", query());
        }
        if (lot < 90) {
            return api("statements", "q", query(), "limit", "50");
        }
        if (lot < 94) {
            return api("figures", "q", query(), "limit", "50");
        }
        if (lot < 96) {
            return api("first", "q", word());
        }
        if (lot < 98) {
            return api("collocates", "q", word() + " AND year:" + year());
        }
        return lot < 99
                ? api("formula", "q", word(), "part", "years")
                : api("keyness", "target", "year:" + year(), "reference", "year:" + year());
    }

    /** As people ask: a word, two, a phrase, one of a page, of some years, of an author, near another. */
    private String query() {
        return switch (random.nextInt(10)) {
            case 0, 1, 2, 3 -> word();
            case 4 -> word() + " AND " + word();
            case 5 -> word() + " AND page:1";
            case 6 -> word() + " AND year:[" + year() + " TO " + (FIRST_YEAR + YEARS) + "]";
            case 7 -> "title:" + word() + " OR " + word();
            case 8 -> word() + " NEAR/10 " + word();
            default -> word() + " NOT " + word();
        };
    }

    private String word() {
        int at = Arrays.binarySearch(shares, random.nextDouble() * shares[shares.length - 1]);
        return words.get(at < 0 ? -at - 1 : at);
    }

    private int year() {
        return FIRST_YEAR + random.nextInt(YEARS);
    }

    private static Question api(String operation, String... parameters) {
        StringBuilder path = new StringBuilder("/api/v1/").append(operation);
        for (int i = 0; i < parameters.length; i += 2) {
            path.append(i == 0 ? '?' : '&').append(parameters[i]).append('=').append(encoded(parameters[i + 1]));
        }
        return new Question(operation, path.toString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
