package io.github.rmrbnlp.tag;

import java.util.List;

/** The labels of the name model: outside, and for each kind begin, inside, end and single. */
final class NameLabels {
    static final int OUTSIDE = 0;
    static final int COUNT = 1 + 4 * NameKind.values().length;
    private static final int BEGIN = 0;
    private static final int INSIDE = 1;
    private static final int END = 2;
    private static final int SINGLE = 3;
    private static final NameKind[] KINDS = NameKind.values();

    private NameLabels() {
    }

    /** The label of a token of a name of {@code kind}. */
    static int label(NameKind kind, boolean opens, boolean closes) {
        int part = opens ? closes ? SINGLE : BEGIN : closes ? END : INSIDE;
        return 1 + kind.ordinal() * 4 + part;
    }

    static NameKind kind(int label) {
        return KINDS[(label - 1) / 4];
    }

    /** Whether a name starts at this label. */
    static boolean opens(int label) {
        return label != OUTSIDE && ((label - 1) % 4 == BEGIN || (label - 1) % 4 == SINGLE);
    }

    /** Whether a name ends at this label. */
    static boolean closes(int label) {
        return label != OUTSIDE && ((label - 1) % 4 == END || (label - 1) % 4 == SINGLE);
    }

    /** Whether {@code next} may follow {@code label}. */
    static boolean follows(int label, int next) {
        boolean within = label != OUTSIDE && !closes(label);
        boolean goesOn = next != OUTSIDE && !opens(next);
        return within == goesOn && (!within || kind(label) == kind(next));
    }

    /** Whether a sentence may start with {@code label}. */
    static boolean starts(int label) {
        return label == OUTSIDE || opens(label);
    }

    /** The label of every token; -1 for a token that reaches into a name from outside. */
    static byte[] of(List<NameMention> names, int[] ends) {
        byte[] labels = new byte[ends.length];
        int name = 0;
        int start = 0;
        for (int i = 0; i < ends.length; i++) {
            while (name < names.size() && names.get(name).end() <= start) {
                name++;
            }
            if (name < names.size() && ends[i] > names.get(name).start()) {
                labels[i] = label(names.get(name), start, ends[i]);
            }
            start = ends[i];
        }
        return labels;
    }

    private static byte label(NameMention name, int start, int end) {
        if (start < name.start() || end > name.end()) {
            return -1;
        }
        return (byte) label(name.kind(), start == name.start(), end == name.end());
    }

    /** The transitions that can be, as {@link Perceptron} takes them. */
    static boolean[] transitions() {
        boolean[] allowed = new boolean[(COUNT + 1) * COUNT];
        for (int label = 0; label < COUNT; label++) {
            for (int previous = 0; previous < COUNT; previous++) {
                allowed[previous * COUNT + label] = follows(previous, label);
            }
            allowed[COUNT * COUNT + label] = starts(label);
        }
        return allowed;
    }
}
