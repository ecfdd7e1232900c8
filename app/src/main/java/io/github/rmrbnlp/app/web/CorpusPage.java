package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.LastReading;
import java.util.List;
import java.util.stream.IntStream;

/**
 * What is indexed. Immutable.
 *
 * @param page what every page shows
 * @param manifest what the index says of itself
 * @param map its years and pages
 */
record CorpusPage(Page page, IndexManifest manifest, CorpusMap map) {
    /** Later pages are rare and counted together. */
    private static final int COLUMNS = 24;
    private static final int SHADES = 6;

    /** One square of the map: how dark of 6, and the URL of its articles. */
    record Square(long articles, int shade, String url) {
    }

    /** The years before that one of which nothing is indexed, or null. */
    String gapBefore(int year) {
        Integer before = new java.util.TreeMap<>(map.years()).lowerKey(year);
        return before == null || before == year - 1
                ? null
                : before == year - 2 ? Integer.toString(year - 1) : (before + 1) + "–" + (year - 1);
    }

    List<Integer> columns() {
        return IntStream.rangeClosed(1, Math.min(COLUMNS, map.lastPage())).boxed().toList();
    }

    boolean hasLaterPages() {
        return map.lastPage() > COLUMNS;
    }

    Square square(int year, int number) {
        long count = map.years().get(year).pages().getOrDefault(number, 0L);
        return square(count, "year:" + year + " AND page:" + number);
    }

    Square later(int year) {
        long count = map.years().get(year).pages().entrySet().stream().filter(e -> e.getKey() > COLUMNS)
                .mapToLong(java.util.Map.Entry::getValue).sum();
        return square(count, "year:" + year + " AND page:[" + (COLUMNS + 1) + " TO *]");
    }

    private Square square(long count, String query) {
        int shade = count == 0 ? 0 : 1 + (int) (Math.sqrt((double) count / Math.max(count, map.most())) * (SHADES - 1));
        return new Square(count, shade, page.link("/search", Urls.EMPTY.with("q", query)));
    }

    String yearUrl(int year) {
        return page.link("/search", Urls.EMPTY.with("year", year));
    }

    /** What was wrong with what was read last, or null where nothing was noted. */
    LastReading reading() {
        return LastReading.of(manifest).orElse(null);
    }

    String digest() {
        return Long.toHexString(manifest.digest());
    }
}
