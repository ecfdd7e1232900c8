package io.github.rmrbnlp.app.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Parameters of a URL in their order. Immutable. */
record Urls(List<Map.Entry<String, String>> parameters) {
    static final Urls EMPTY = new Urls(List.of());

    Urls {
        parameters = List.copyOf(parameters);
    }

    static Urls of(Map<String, List<String>> values) {
        List<Map.Entry<String, String>> all = new ArrayList<>();
        values.forEach((name, list) -> list.forEach(value -> all.add(Map.entry(name, value))));
        return new Urls(all);
    }

    /** With that parameter in place of any of its name. */
    Urls with(String name, Object value) {
        return without(name).and(name, value);
    }

    /** With one more parameter; none if it says nothing. */
    Urls and(String name, Object value) {
        if (value == null || value.toString().isEmpty()) {
            return this;
        }
        List<Map.Entry<String, String>> all = new ArrayList<>(parameters);
        all.add(Map.entry(name, value.toString()));
        return new Urls(all);
    }

    Urls without(String name) {
        return new Urls(parameters.stream().filter(p -> !p.getKey().equals(name)).toList());
    }

    /** Without that one value of that name. */
    Urls without(String name, String value) {
        return new Urls(
                parameters.stream().filter(p -> !(p.getKey().equals(name) && p.getValue().equals(value))).toList());
    }

    /** The path with these parameters. */
    String at(String path) {
        StringBuilder url = new StringBuilder(path);
        char sign = '?';
        for (Map.Entry<String, String> parameter : parameters) {
            url.append(sign).append(encoded(parameter.getKey())).append('=').append(encoded(parameter.getValue()));
            sign = '&';
        }
        return url.toString();
    }

    static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
