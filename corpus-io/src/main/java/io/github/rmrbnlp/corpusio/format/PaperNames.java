package io.github.rmrbnlp.corpusio.format;

import java.util.Comparator;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which newspaper or programme the names of folders, archives and fields tell of. Immutable, safe for all threads.
 *
 * <p>A name tells it only where nothing but years and words for a data base stand around it: {@code 解放军报全文库/2002},
 * {@code 人民日报1946-2003.zip}; {@code 人民日报发表社论} is a title.
 */
final class PaperNames {
    /** How an undefined field that names the paper is called. */
    private static final Set<String> FIELDS = Set.of("报纸", "报名", "报刊");
    private static final String NOISE = "[^\\p{IsHan}]|[年月日至]";

    private final Pattern name = Pattern.compile("(?:%s)*+(%s)(?:%s|全文|图文|数据|电子版|库)*+".formatted(NOISE,
            Lexicon.load("papers.tsv").keySet().stream().sorted(Comparator.comparing(String::length).reversed())
                    .collect(Collectors.joining("|")),
            NOISE));

    /** Whether a field of that tag, {@code BZ/报纸}, names the paper. */
    static boolean isField(String tag) {
        return tag.indexOf('/') == 2 && FIELDS.contains(tag.substring(3));
    }

    /**
     * The paper that the nearest folder or archive above a document is named after, or the file itself, or null.
     *
     * @param file the path as the caller gave it
     * @param entry the path inside an archive, or null
     */
    String of(String file, String entry) {
        String inside = entry == null ? null : of(entry);
        return inside != null ? inside : of(file);
    }

    private String of(String path) {
        for (int end = path.length(); end > 0;) {
            int start = Math.max(path.lastIndexOf('/', end - 1), path.lastIndexOf('\\', end - 1)) + 1;
            Matcher matcher = name.matcher(path).region(start, end);
            if (hasHan(path, start, end) && matcher.matches()) {
                return matcher.group(1);
            }
            end = start - 1;
        }
        return null;
    }

    /** Most names are years and days, and no pattern is needed to see it. */
    private static boolean hasHan(String text, int start, int end) {
        for (int i = start; i < end; i++) {
            if (Chars.isHan(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }
}
