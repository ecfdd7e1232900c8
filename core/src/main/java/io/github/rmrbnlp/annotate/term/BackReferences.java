package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.Term;
import java.util.ArrayList;
import java.util.List;

/** Gives 《办法》 the full name that stands before it in the text. */
final class BackReferences {
    private static final int LONGEST_SHORT_NAME = 6;

    private BackReferences() {
    }

    static List<Findings.Finding> resolve(List<Findings.Finding> kept, String source, TermText text) {
        List<Findings.Finding> resolved = new ArrayList<>(kept.size());
        List<String> names = new ArrayList<>();
        for (Findings.Finding finding : kept) {
            if (finding.kind() != Term.Kind.LAW || source.charAt(finding.start()) != '《') {
                resolved.add(finding);
                continue;
            }
            String name = Findings.name(source, text, finding);
            String full = fullName(name, names);
            names.add(name);
            resolved.add(full == null
                    ? finding
                    : new Findings.Finding(finding.start(), finding.end(), finding.kind(), full, finding.rank()));
        }
        return resolved;
    }

    private static String fullName(String name, List<String> before) {
        if (name.length() <= LONGEST_SHORT_NAME) {
            for (int i = before.size() - 1; i >= 0; i--) {
                String candidate = before.get(i);
                if (candidate.length() > name.length() && withoutStage(candidate).endsWith(name)) {
                    return candidate;
                }
            }
        }
        return null;
    }

    private static String withoutStage(String name) {
        int bracket = Math.max(name.indexOf('（'), name.indexOf('('));
        return bracket > 0 ? name.substring(0, bracket) : name;
    }
}
