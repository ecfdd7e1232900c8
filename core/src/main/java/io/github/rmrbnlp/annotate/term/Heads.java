package io.github.rmrbnlp.annotate.term;

import java.util.Arrays;

/** The places of the words names end with, by role, in the order of their ends. Not thread-safe. */
final class Heads {
    private final Places meeting = new Places();
    private final Places document = new Places();
    private final Places programme = new Places();
    private final Places naming = new Places();

    void add(int roles, int start, int end) {
        if ((roles & GrammarRole.MEETING.bit()) != 0) {
            meeting.add(start, end);
        }
        if ((roles & GrammarRole.DOCUMENT.bit()) != 0) {
            document.add(start, end);
        }
        if ((roles & GrammarRole.PROGRAMME_HEAD.bit()) != 0) {
            programme.add(start, end);
        }
        if ((roles & GrammarRole.NAMING_HEAD.bit()) != 0) {
            naming.add(start, end);
        }
    }

    Places meeting() {
        return meeting;
    }

    Places document() {
        return document;
    }

    Places programme() {
        return programme;
    }

    Places naming() {
        return naming;
    }

    /** Places in the order of their ends; of those with one end only the longest is kept. */
    static final class Places {
        private int[] bounds = new int[16];
        private int size;

        void add(int start, int end) {
            if (size > 0 && bounds[2 * size - 1] == end) {
                bounds[2 * size - 2] = Math.min(bounds[2 * size - 2], start);
                return;
            }
            if (2 * size == bounds.length) {
                bounds = Arrays.copyOf(bounds, 2 * bounds.length);
            }
            bounds[2 * size] = start;
            bounds[2 * size + 1] = end;
            size++;
        }

        int size() {
            return size;
        }

        int start(int i) {
            return bounds[2 * i];
        }

        int end(int i) {
            return bounds[2 * i + 1];
        }
    }
}
