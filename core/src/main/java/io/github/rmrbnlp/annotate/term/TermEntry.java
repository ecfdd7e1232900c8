package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * One term of a lexicon. Immutable.
 *
 * @param canonical its name, without quotation marks and 《》
 * @param kind what it is
 * @param since the year it came up, or 0 where that is not recorded
 * @param forms what is looked for in a text; a form within “” is only found where the text has it in quotation marks. Script,
 *            width, quotation marks inside, and the difference between 、 and ， make no difference
 */
public record TermEntry(String canonical, Term.Kind kind, int since, List<String> forms) {
    public TermEntry {
        Objects.requireNonNull(kind, "kind");
        forms = List.copyOf(forms);
        if (canonical.isBlank() || forms.isEmpty() || forms.stream().anyMatch(form -> bare(form).isBlank())) {
            throw new IllegalArgumentException("a term needs a name and a form: " + canonical);
        }
        if (breaksLines(canonical) || forms.stream().anyMatch(TermEntry::breaksLines)) {
            throw new IllegalArgumentException("a term holds no tab, line break or | : " + canonical);
        }
    }

    /** Whether a lexicon file cannot hold {@code name}. */
    private static boolean breaksLines(String name) {
        return name.chars().anyMatch(c -> c == '|' || Character.isISOControl(c));
    }

    /** The term that has the forms of both, and the year of {@code other} unless that tells none. */
    TermEntry with(TermEntry other) {
        Set<String> all = new LinkedHashSet<>(forms);
        all.addAll(other.forms);
        return new TermEntry(canonical, other.kind, other.since == 0 ? since : other.since, List.copyOf(all));
    }

    /** Whether {@code form} counts only within quotation marks. */
    static boolean onlyQuoted(String form) {
        return form.startsWith("“") && form.endsWith("”");
    }

    /** The form without the quotation marks around it. */
    static String bare(String form) {
        return onlyQuoted(form) ? form.substring(1, form.length() - 1) : form;
    }
}
