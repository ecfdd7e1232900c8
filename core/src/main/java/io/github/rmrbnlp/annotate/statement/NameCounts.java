package io.github.rmrbnlp.annotate.statement;

import java.util.HashMap;
import java.util.Map;

/** How often names stand in a text, whole and a char shorter or longer. Counts each name once; not thread-safe. */
final class NameCounts {
    /** More occurrences of a name than this tell no more. */
    private static final int OFTEN = 20;

    private final CompactText text;
    private final Map<String, Integer> occurrences = new HashMap<>();
    private final Map<String, Forms> forms = new HashMap<>();

    NameCounts(CompactText text) {
        this.text = text;
    }

    /** How often the text has {@code name}, as far as names are looked up. */
    int occurrences(String name) {
        return occurrences.computeIfAbsent(name, wanted -> {
            int n = 0;
            int reach = Math.min(text.length, NameShapes.MAX_REACH);
            for (int i = text.occurrence(wanted, -1, reach); i >= 0
                    && n < OFTEN; i = text.occurrence(wanted, i, reach)) {
                n++;
            }
            return n;
        });
    }

    /**
     * How often a name stands in the text, as {@link #occurrences} tells it. Immutable.
     *
     * @param whole the name itself
     * @param shorter the name without its last char
     * @param headless the name without its first char
     * @param longer the name with the char behind its first place
     */
    record Forms(int whole, int shorter, int headless, int longer) {
    }

    /** How often the text has {@code name}, of two chars at least, and what is one char shorter or longer. */
    Forms forms(String name) {
        Forms known = forms.get(name);
        if (known == null) {
            int behind = text.occurrence(name, -1, text.length) + name.length();
            boolean open = behind >= name.length() && behind < text.length && text.chars[behind] >= 0x4e00;
            known = new Forms(occurrences(name), occurrences(name.substring(0, name.length() - 1)),
                    occurrences(name.substring(1)), open ? occurrences(name + text.chars[behind]) : 0);
            forms.put(name, known);
        }
        return known;
    }
}
