package io.github.rmrbnlp.corpusio.format;

import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the name of a tagged file says, {@code YYYYMMDDPPNN.TXT}.
 *
 * @param date publication date
 * @param page page
 * @param item item on the page
 */
record FileName(LocalDate date, int page, int item) {
    private static final Pattern NAME = Pattern.compile("(?:^|[/\\\\])(\\d{8})(\\d{2})(\\d{2})\\.[^./\\\\]*$");

    /** The parts, or null if the name has another shape. */
    static FileName of(String path) {
        Matcher matcher = NAME.matcher(path);
        if (!matcher.find()) {
            return null;
        }
        LocalDate date = Dates.compact(matcher.group(1));
        return date == null
                ? null
                : new FileName(date, Integer.parseInt(matcher.group(2)), Integer.parseInt(matcher.group(3)));
    }
}
