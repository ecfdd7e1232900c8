package io.github.rmrbnlp.app;

/** How annotated texts are printed; constants are lower case because users type them. */
enum ExtractFormat {
    /** One object an article or line. */
    jsonl,
    /** The text with its annotations in it, for reading. */
    text
}
