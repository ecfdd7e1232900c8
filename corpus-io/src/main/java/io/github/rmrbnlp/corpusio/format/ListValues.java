package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Splits fields that hold several values: keywords, genres, people. */
final class ListValues {
    private static final Pattern SEPARATOR = Pattern.compile("[；;、，,/／|｜]|[\\s\u3000]+");
    private static final Set<String> GENRES = Lexicon.load("genres.tsv").keySet();
    private static final int LONGEST_GENRE = 7;

    private ListValues() {
    }

    /** The values, without empty ones and repetitions. */
    static List<String> split(String field) {
        List<String> values = new ArrayList<>();
        for (String value : SEPARATOR.split(field)) {
            String trimmed = value.strip();
            if (!trimmed.isEmpty() && !values.contains(trimmed)) {
                values.add(trimmed);
            }
        }
        return values;
    }

    /** The genres, also where two were merged: 图片照片 is 图片 and 照片. */
    static List<String> genres(String field) {
        List<String> genres = new ArrayList<>();
        for (String value : split(field)) {
            for (String genre : unmerge(value)) {
                if (!genres.contains(genre)) {
                    genres.add(genre);
                }
            }
        }
        return genres;
    }

    /** Known genres one after the other, the longest first; the value itself if it is one or is not made of them. */
    private static List<String> unmerge(String value) {
        if (GENRES.contains(value)) {
            return List.of(value);
        }
        List<String> parts = new ArrayList<>();
        for (int at = 0; at < value.length();) {
            int end = Math.min(value.length(), at + LONGEST_GENRE);
            while (end > at + 1 && !GENRES.contains(value.substring(at, end))) {
                end--;
            }
            if (end == at + 1) {
                return List.of(value);
            }
            parts.add(value.substring(at, end));
            at = end;
        }
        return parts;
    }
}
