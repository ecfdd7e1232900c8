package io.github.rmrbnlp.corpusio.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads the author field: names separated by / ； 、 or blanks or not at all, role words such as 特约 and 本报记者 left out,
 * units behind {@code DW：}. Immutable, safe for all threads.
 */
final class AuthorNames {
    private static final Pattern SEPARATOR = Pattern.compile("[/／；;，,、|｜&＆]|[\\s\u3000]+|和(?=本报|新华社|记者|通讯员)");
    private static final Pattern UNIT = Pattern.compile("DW[：:]");
    private static final Pattern BRACKETS = Pattern.compile("^[（(【\\[［]|[）)】\\]］。：:]$");
    private static final Pattern NATION = Pattern.compile("^[（(\\[［〔【][\\p{IsHan}]{1,4}[）)\\]］〕】](?=.{2})");
    private static final Pattern GARBLED = Pattern.compile("[?？\uFFFD□]|锟斤拷");

    private final NameSplitter splitter = new NameSplitter();
    private final Map<String, String> roles = Lexicon.load("author-roles.tsv");

    /**
     * @param names the authors, one name each
     * @param units what stands behind {@code DW：}
     * @param garbled parts that hold lost chars and name nobody
     */
    record Authors(List<String> names, List<String> units, List<String> garbled) {
    }

    /** The authors in a field's text; where there are only role words, such as 新华社记者, these are the author. */
    Authors parse(String field) {
        if (field.length() <= 3 && splitter.isName(field) && !roles.containsKey(field) && !endsWithRole(field)) {
            return new Authors(List.of(field), List.of(), List.of());
        }
        List<String> names = new ArrayList<>();
        List<String> units = new ArrayList<>();
        List<String> garbled = new ArrayList<>();
        String[] parts = UNIT.split(field);
        for (int i = 1; i < parts.length; i++) {
            units.addAll(ListValues.split(parts[i]));
        }
        String single = "";
        for (String token : SEPARATOR.split(parts.length == 0 ? "" : parts[0])) {
            String name = withoutRole(token.strip());
            if (name.length() == 1 && Chars.isHan(name.charAt(0))) {
                single += name;
                if (single.length() < 2) {
                    continue;
                }
                name = single;
            }
            single = "";
            add(name, names, garbled);
        }
        add(single, names, garbled);
        if (names.isEmpty() && units.isEmpty() && garbled.isEmpty() && !field.isBlank()) {
            names.add(field.strip());
        }
        return new Authors(names, units, garbled);
    }

    /** Whether a name of three chars may be one of two and a role: 高原摄. */
    private boolean endsWithRole(String field) {
        return field.length() == 3 && "suffix".equals(roles.get(field.substring(2)));
    }

    /** Whether the text is one Chinese name. */
    boolean isName(String text) {
        return splitter.isName(text);
    }

    private void add(String name, List<String> names, List<String> garbled) {
        if (name.isEmpty()) {
            return;
        }
        if (GARBLED.matcher(name).find() && name.length() <= 2) {
            garbled.add(name);
        } else {
            splitter.split(name).stream().filter(n -> !names.contains(n)).forEach(names::add);
        }
    }

    /** The name without the role words and brackets around it; empty if nothing else is there. */
    private String withoutRole(String token) {
        String name = NATION.matcher(token).find() && token.length() > 4
                ? token
                : BRACKETS.matcher(token).replaceAll("");
        if (roles.containsKey(name)) {
            return "";
        }
        for (int length = Math.min(8, name.length() - 2); length > 0; length--) {
            if ("prefix".equals(roles.get(name.substring(0, length))) && !splitter.isName(name)) {
                return withoutRole(name.substring(length).strip());
            }
        }
        for (int length = Math.min(4, name.length() - 2); length > 0; length--) {
            if ("suffix".equals(roles.get(name.substring(name.length() - length)))) {
                return withoutRole(name.substring(0, name.length() - length).strip());
            }
        }
        return name;
    }
}
