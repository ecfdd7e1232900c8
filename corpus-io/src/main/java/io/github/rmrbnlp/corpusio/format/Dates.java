package io.github.rmrbnlp.corpusio.format;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads calendar dates. A masked year such as 20** is none. */
final class Dates {
    private static final Pattern COMPACT = Pattern.compile("^(\\d{4})(\\d{2})(\\d{2})$");
    private static final Pattern NUMERIC = Pattern.compile(
            "(?<![0-9０-９])([0-9０-９]{4})[-/.－．／年]\\s*([0-9０-９]{1,2})[-/.－．／月]\\s*([0-9０-９]{1,2})(?![0-9０-９])日?");
    private static final Pattern CHINESE = Pattern.compile(
            "([一二][○〇零Oo０0一二三四五六七八九]{3})年\\s*([一二三四五六七八九十]{1,2})月\\s*([一二三四五六七八九十]{1,3})日");
    private static final String NUMERALS = "○一二三四五六七八九";

    private Dates() {
    }

    /** The date written as {@code YYYYMMDD}, or null. */
    static LocalDate compact(String text) {
        Matcher matcher = COMPACT.matcher(text);
        return matcher.matches()
                ? date(number(matcher.group(1)), number(matcher.group(2)), number(matcher.group(3)))
                : null;
    }

    /** The first whole date in the text, in figures or Chinese numerals, or null. */
    static LocalDate find(String text) {
        Matcher numeric = NUMERIC.matcher(text);
        if (numeric.find()) {
            return date(number(numeric.group(1)), number(numeric.group(2)), number(numeric.group(3)));
        }
        Matcher chinese = CHINESE.matcher(text);
        return chinese.find()
                ? date(year(chinese.group(1)), numeral(chinese.group(2)), numeral(chinese.group(3)))
                : null;
    }

    /** The date, or null if the calendar has none such. */
    static LocalDate date(int year, int month, int day) {
        try {
            return LocalDate.of(year, month, day);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static int number(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, Chars.digit(digits.charAt(i)));
        }
        return value;
    }

    private static int year(String digits) {
        int value = 0;
        for (int i = 0; i < digits.length(); i++) {
            value = value * 10 + Math.max(0, NUMERALS.indexOf(digits.charAt(i)));
        }
        return value;
    }

    private static int numeral(String text) {
        int ten = text.indexOf('十');
        if (ten < 0) {
            return NUMERALS.indexOf(text.charAt(0));
        }
        int tens = ten == 0 ? 1 : NUMERALS.indexOf(text.charAt(0));
        return tens * 10 + (ten == text.length() - 1 ? 0 : NUMERALS.indexOf(text.charAt(ten + 1)));
    }
}
