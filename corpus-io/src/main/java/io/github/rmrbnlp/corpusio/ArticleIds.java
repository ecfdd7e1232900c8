package io.github.rmrbnlp.corpusio;

import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;

/** Makes the ids of articles by the rule stated at {@link Article}. */
final class ArticleIds {
    // FNV-1a with 64 bits (Fowler, Noll, Vo; RFC 9923), its result mixed by the finalizer of MurmurHash3
    private static final long FNV_BASIS = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private static final int DIGITS = 13;
    /** The paper whose articles' ids do not name it. */
    private static final String PLAIN = "人民日报";
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private ArticleIds() {
    }

    static String of(String paper, LocalDate date, Integer page, Integer item, String title, List<String> authors,
            String body) {
        String id = of(date, page, item, title, authors, body);
        return paper == null || paper.equals(PLAIN) ? id : id + "-" + SIGNS.matcher(paper).replaceAll("");
    }

    private static String of(LocalDate date, Integer page, Integer item, String title, List<String> authors,
            String body) {
        StringBuilder id = new StringBuilder(28);
        if (date == null) {
            id.append("nodate");
        } else {
            number(id, date.getYear(), 4);
            number(id, date.getMonthValue(), 2);
            number(id, date.getDayOfMonth(), 2);
        }
        number(id.append('-'), page == null ? 0 : page, 2);
        id.append('-');
        if (date != null && page != null && item != null) {
            return id.append(item).toString();
        }
        return id.append(digest(title, authors, body)).toString();
    }

    /** 64 bits in base 32. */
    private static String digest(String title, List<String> authors, String body) {
        long hash = add(FNV_BASIS, title == null ? "" : title);
        for (String author : authors) {
            hash = add(hash, author);
        }
        hash = mix(add(hash, body));
        char[] digits = new char[DIGITS];
        for (int i = DIGITS - 1; i >= 0; i--) {
            digits[i] = Character.forDigit((int) (hash & 31), 32);
            hash >>>= 5;
        }
        return new String(digits);
    }

    private static long add(long hash, String text) {
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * FNV_PRIME;
        }
        return (hash ^ 0xFFFF) * FNV_PRIME;
    }

    private static long mix(long hash) {
        hash = (hash ^ hash >>> 33) * 0xff51afd7ed558ccdL;
        hash = (hash ^ hash >>> 33) * 0xc4ceb9fe1a85ec53L;
        return hash ^ hash >>> 33;
    }

    private static void number(StringBuilder to, int value, int digits) {
        String text = Integer.toString(value);
        to.repeat('0', Math.max(0, digits - text.length())).append(text);
    }
}
