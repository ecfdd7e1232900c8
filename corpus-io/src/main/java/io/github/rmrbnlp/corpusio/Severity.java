package io.github.rmrbnlp.corpusio;

/** How much a {@link Problem} costs. */
public enum Severity {
    /** Something was repaired or left out on purpose; nothing is lost. */
    INFO,
    /** The article is usable, but a field may be wrong or incomplete. */
    WARNING,
    /** These bytes did not become an article; they go to the rejects. */
    ERROR;

    /** The lower-case name used in JSON. */
    public String jsonName() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
