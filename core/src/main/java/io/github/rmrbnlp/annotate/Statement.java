package io.github.rmrbnlp.annotate;

import java.util.List;
import java.util.Objects;

/**
 * A place where the text attributes speech, writing or an expressed opinion to a source. Immutable.
 *
 * @param speaker who is said to have said it
 * @param cue the cue verb
 * @param content what was said, one span for each stretch (a split quote has several); never empty
 * @param direct whether the content is mainly inside quotation marks
 * @param confidence an estimate of the share of right cues and speakers among such statements, in [0, 1]: the counts of
 *        the rule on 165 annotated articles, shrunk towards the share of all rules, and lowered where the speaker is of unknown
 *        kind
 * @param rule the rule or model that decided
 */
public record Statement(Speaker speaker, Cue cue, List<Span> content, boolean direct, double confidence, String rule) {
    public Statement {
        Objects.requireNonNull(speaker, "speaker");
        Objects.requireNonNull(cue, "cue");
        content = List.copyOf(content);
        if (content.isEmpty()) {
            throw new IllegalArgumentException("a statement has content");
        }
    }

    /**
     * The source of a statement.
     *
     * @param name the canonical name
     * @param text the mention as it stands in the text
     * @param span the mention's place; of an elided speaker, the mention it was resolved to
     * @param role the title, or null
     */
    public record Speaker(String name, String text, Span span, String role) {
    }

    /**
     * The cue verb.
     *
     * @param text the verb
     * @param span its place
     */
    public record Cue(String text, Span span) {
    }
}
