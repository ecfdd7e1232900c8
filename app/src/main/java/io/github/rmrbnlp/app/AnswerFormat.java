package io.github.rmrbnlp.app;

/** How an answer is printed; constants are lower case because users type them. */
enum AnswerFormat {
    /** For people. */
    text,
    /** A heading with the provenance, then one object a row. */
    jsonl,
    /** RFC 4180 with a header line. */
    csv
}
