package io.github.rmrbnlp.index;

/** What adding an article did to the index. */
public enum Change {
    /** The id is new. */
    ADDED,
    /** The same place now holds another content, which replaced the old one. */
    REPLACED,
    /** The same place holds the same content as before; nothing was done. */
    UNCHANGED,
    /** Another place holds the same content; the article now cites this place. */
    DUPLICATE,
    /** Another place holds another content under the same id; this one replaced it. */
    CLASHED
}
