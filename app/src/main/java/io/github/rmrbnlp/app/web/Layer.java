package io.github.rmrbnlp.app.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What can be shown in an article's text. */
enum Layer {
    STATEMENTS, FIGURES, DATES, TERMS;

    /** The name in a URL and in the page's classes. */
    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The layers a URL names; statements where it names none, no layer where it says none. */
    static Set<Layer> of(List<String> names) {
        if (names.isEmpty()) {
            return EnumSet.of(STATEMENTS);
        }
        Set<Layer> layers = EnumSet.noneOf(Layer.class);
        for (Layer layer : values()) {
            if (names.contains(layer.code())) {
                layers.add(layer);
            }
        }
        return layers;
    }
}
