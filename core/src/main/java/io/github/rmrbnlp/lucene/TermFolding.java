package io.github.rmrbnlp.lucene;

import io.github.rmrbnlp.text.CharFolding;

/** How terms of every field are folded: simplified script, half width, lower case; one char for one. */
record TermFolding(CharFolding chars) {
    char fold(char c) {
        return Character.toLowerCase(chars.fold(c));
    }

    void fold(char[] text, int start, int end) {
        for (int i = start; i < end; i++) {
            text[i] = fold(text[i]);
        }
    }
}
