package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of the page in one language. Immutable and thread-safe. */
final class Messages {
    private static final Map<Language, Messages> ALL = new EnumMap<>(Map.of(//
            Language.ZH, new Messages(Language.ZH), Language.EN, new Messages(Language.EN)));

    private static final Pattern PLACE = Pattern.compile("\\{(\\d)(?:\\|([^|}]*)\\|([^|}]*))?}");

    private final Language language;
    private final Properties words = new Properties();

    private Messages(Language language) {
        this.language = language;
        try (InputStream in = Messages.class.getResourceAsStream("words_" + language.code() + ".properties")) {
            words.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Messages in(Language language) {
        return ALL.get(language);
    }

    Language language() {
        return language;
    }

    /**
     * The words of that key, with <code>{0}</code>, <code>{1}</code> … replaced; whole numbers are grouped. <code>{0|page|pages}</code>
     * is the first word for one and the second for any other number.
     */
    String of(String key, Object... values) {
        String text = words.getProperty(key);
        if (text == null) {
            throw new IllegalArgumentException("no words for " + key + " in " + language);
        }
        return PLACE.matcher(text).replaceAll(place -> {
            Object value = values[Integer.parseInt(place.group(1))];
            return Matcher.quoteReplacement(
                    place.group(2) == null ? shown(value) : place.group(shown(value).equals("1") ? 2 : 3));
        });
    }

    /** What is wrong with a query, and where. */
    String mistake(QuerySyntaxException e) {
        return language == Language.ZH
                ? of("hint.column", e.column()) + Translations.ofQueries().of(e.reason())
                : e.getMessage();
    }

    /** Why a request is not answered. */
    String problem(WebProblem problem) {
        if (language == Language.EN) {
            return problem.getMessage();
        }
        return problem.column() == 0
                ? Translations.ofRequests().of(problem.getMessage())
                : QueryHelp.of(this, problem.query()).problem();
    }

    /** The words of that key, or another text where there are none. */
    String orElse(String key, String otherwise) {
        return words.getProperty(key, otherwise);
    }

    /** A whole number with groups. */
    String number(long value) {
        return String.format(Locale.ROOT, "%,d", value);
    }

    private String shown(Object value) {
        return value instanceof Long || value instanceof Integer
                ? number(((Number) value).longValue())
                : String.valueOf(value);
    }

    java.util.Set<String> keys() {
        return words.stringPropertyNames();
    }
}
