package io.github.rmrbnlp.app.web;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * A parameter of an endpoint, as the description tells it. Immutable.
 *
 * @param name its name in the URL
 * @param type of JSON Schema: string or integer
 * @param description in one sentence
 * @param example a value that works
 * @param choices the values it can have; empty if any
 * @param many whether it may be given more than once
 * @param required whether it must be given
 */
record Param(String name, String type, String description, String example, List<String> choices, boolean many,
        boolean required) {
    static Param text(String name, String description, String example) {
        return new Param(name, "string", description, example, List.of(), false, false);
    }

    static Param number(String name, String description, String example) {
        return new Param(name, "integer", description, example, List.of(), false, false);
    }

    static Param choice(String name, String description, Class<? extends Enum<?>> type) {
        List<String> names = namesOf(type);
        return new Param(name, "string", description, names.getFirst(), names, false, false);
    }

    static Param flag(String name, String description) {
        return new Param(name, "string", description, "true", List.of("true", "false"), false, false);
    }

    Param repeated() {
        return new Param(name, type, description, example, choices, true, required);
    }

    Param needed() {
        return new Param(name, type, description, example, choices, many, true);
    }

    static String nameOf(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static List<String> namesOf(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Param::nameOf).toList();
    }
}
