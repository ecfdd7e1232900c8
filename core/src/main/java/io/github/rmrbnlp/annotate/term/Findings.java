package io.github.rmrbnlp.annotate.term;

import io.github.rmrbnlp.annotate.AnnotationsBuilder;
import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what the finders propose for one text, then keeps a set without overlap. Not thread-safe. */
final class Findings {
    private final List<Finding> proposed = new ArrayList<>();

    /**
     * A possible term.
     *
     * @param start first char
     * @param end the char after its last
     * @param kind what it is, or null for a stretch that holds no term (the title of a book)
     * @param canonical the full name if known, or null for the chars without marks
     * @param rank of two that overlap, the one with the higher rank is kept, then the longer, then the earlier
     */
    record Finding(int start, int end, Term.Kind kind, String canonical, int rank) {
        boolean overlaps(Finding other) {
            return start < other.end && other.start < end;
        }
    }

    void add(int start, int end, Term.Kind kind, String canonical, int rank) {
        proposed.add(new Finding(start, end, kind, canonical, rank));
    }

    /** The kept terms, in text order, nothing overlapping; none is part of the name of an office. */
    List<Finding> kept(TermText text) {
        proposed.removeIf(finding -> isPartOfAnOffice(finding, text));
        proposed.sort(Comparator.comparingInt(Finding::start).thenComparingInt(Finding::end));
        List<Finding> kept = new ArrayList<>();
        for (Finding finding : proposed) {
            boolean wins = true;
            for (int i = kept.size() - 1; i >= 0 && kept.get(i).overlaps(finding); i--) {
                wins &= beats(finding, kept.get(i));
            }
            if (wins) {
                while (!kept.isEmpty() && kept.getLast().overlaps(finding)) {
                    kept.removeLast();
                }
                kept.add(finding);
            }
        }
        kept.removeIf(finding -> finding.kind == null);
        return kept;
    }

    /** 全面深化改革委员会 is an office; 大会秘书处 is still about the meeting. */
    private static boolean isPartOfAnOffice(Finding finding, TermText text) {
        return finding.rank == Finder.RANK_NAME && finding.kind != Term.Kind.MEETING
                && (text.startsRole(finding.end, GrammarRole.ORG_TAIL) || text.isCentre(finding.end));
    }

    private static boolean beats(Finding later, Finding earlier) {
        if (later.rank != earlier.rank) {
            return later.rank > earlier.rank;
        }
        return later.end - later.start > earlier.end - earlier.start;
    }

    /** Adds the terms to the annotations of {@code source}, whose folded form is {@code text}. */
    static void write(List<Finding> kept, String source, TermText text, AnnotationsBuilder found) {
        for (Finding finding : kept) {
            String surface = source.substring(finding.start, finding.end);
            String canonical = finding.canonical == null ? name(source, text, finding) : finding.canonical;
            found.terms().add(new Term(surface, new Span(finding.start, finding.end), canonical, finding.kind));
        }
    }

    /** The chars of a finding without quotation marks and 《》, in simplified script, with the punctuation of the source. */
    static String name(String source, TermText text, Finding finding) {
        StringBuilder name = new StringBuilder();
        for (int i = finding.start; i < finding.end; i++) {
            char c = source.charAt(i);
            if ("“”‘’「」『』《》".indexOf(c) < 0 && !Character.isWhitespace(c)) {
                name.append(Character.isIdeographic(c) ? text.chars[i] : c);
            }
        }
        return name.isEmpty() ? source.substring(finding.start, finding.end) : name.toString();
    }
}
