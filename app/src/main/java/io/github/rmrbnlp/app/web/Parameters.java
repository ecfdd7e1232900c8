package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.query.DatePeriod;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The parameters of a URL, read strictly: what cannot be understood is told, not guessed. Immutable. */
final class Parameters {
    private static final int MAX_VALUES = 50;
    private static final int MAX_CHARS = 200;

    private final Map<String, List<String>> values;
    private final WebLimits limits;

    Parameters(Map<String, List<String>> values, WebLimits limits) {
        this.values = values;
        this.limits = limits;
    }

    /** Refuses names that mean nothing here: a misspelt limit must not become the default. */
    void requireKnown(Set<String> names) {
        for (String name : values.keySet()) {
            if (!names.contains(name)) {
                throw WebProblem.parameter(name, "is not known here; known are " + String.join(", ", names));
            }
        }
    }

    /** The query of that name, "" if there is none. */
    String query(String name) {
        String query = one(name);
        if (query.length() > limits.queryChars()) {
            throw WebProblem.of(WebProblem.Kind.TOO_LONG,
                    "the query has " + query.length() + " chars; at most " + limits.queryChars() + " are allowed");
        }
        return query;
    }

    /** The value, stripped, "" if there is none. */
    String text(String name) {
        String text = one(name);
        if (text.length() > MAX_CHARS) {
            throw WebProblem.parameter(name, "is longer than " + MAX_CHARS + " chars");
        }
        return text;
    }

    private String one(String name) {
        List<String> all = values.getOrDefault(name, List.of());
        if (all.size() > 1) {
            throw WebProblem.parameter(name, "is given " + all.size() + " times");
        }
        return all.isEmpty() ? "" : all.getFirst().strip();
    }

    /** All values that are not blank. */
    List<String> texts(String name) {
        List<String> all = values.getOrDefault(name, List.of()).stream().map(String::strip).filter(v -> !v.isEmpty())
                .distinct().toList();
        if (all.size() > MAX_VALUES || all.stream().anyMatch(v -> v.length() > MAX_CHARS)) {
            throw WebProblem.parameter(name, "has more than " + MAX_VALUES + " values, or one is too long");
        }
        return all;
    }

    /** The queries of that name. */
    List<String> queries(String name, int most) {
        List<String> all = values.getOrDefault(name, List.of()).stream().map(String::strip).filter(v -> !v.isEmpty())
                .distinct().toList();
        if (all.size() > most) {
            throw WebProblem.parameter(name, "has more than " + most + " values");
        }
        if (all.stream().anyMatch(v -> v.length() > limits.queryChars())) {
            throw WebProblem.of(WebProblem.Kind.TOO_LONG, "a query is longer than " + limits.queryChars() + " chars");
        }
        return all;
    }

    int number(String name, int otherwise, int low, int high) {
        String text = text(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        try {
            int value = Integer.parseInt(text);
            if (value >= low && value <= high) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw WebProblem.parameter(name, "needs a whole number from " + low + " to " + high);
    }

    /** A number above 0, up to 1. */
    double fraction(String name, double otherwise) {
        String text = text(name);
        try {
            double value = text.isEmpty() ? otherwise : Double.parseDouble(text);
            if (value > 0 && value <= 1) {
                return value;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw WebProblem.parameter(name, "needs a number above 0, up to 1");
    }

    /** The constant of that name in lower case. */
    <E extends Enum<E>> E choice(String name, E otherwise, Class<E> type) {
        String text = text(name);
        return text.isEmpty() ? otherwise : choice(name, text, type);
    }

    /** The constants of those names. */
    <E extends Enum<E>> List<E> choices(String name, Class<E> type) {
        return texts(name).stream().map(text -> choice(name, text, type)).toList();
    }

    private static <E extends Enum<E>> E choice(String name, String text, Class<E> type) {
        for (E constant : type.getEnumConstants()) {
            if (Param.nameOf(constant).equals(text.toLowerCase(Locale.ROOT))) {
                return constant;
            }
        }
        throw WebProblem.parameter(name, "is one of " + String.join(", ", Param.namesOf(type)));
    }

    /** True, false, or null where nothing is said. */
    Boolean flag(String name) {
        return switch (text(name).toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> throw WebProblem.parameter(name, "is true or false");
        };
    }

    /** A day, month or year, or null. */
    DatePeriod period(String name) {
        String text = text(name);
        return text.isEmpty()
                ? null
                : DatePeriod.parse(text)
                        .orElseThrow(() -> WebProblem.parameter(name, "dates look like 2002-01-19, 2002-01, 2002"));
    }
}
