package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;

/**
 * How characters are folded for exact string search: simplified script, standard form, half width, lower case, each without regard to its
 * neighbours, so that a string folds alike wherever it stands.
 */
record TermFolding(CharFolding chars) {
    char fold(char c) {
        return Character.toLowerCase(chars.lookup(c));
    }
}
