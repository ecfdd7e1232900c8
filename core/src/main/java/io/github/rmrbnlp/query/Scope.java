package io.github.rmrbnlp.query;

/** What a bracket of a query speaks of. */
enum Scope {
    /** The article. */
    ARTICLE("article", null),
    /** One statement of it. */
    STATEMENT("statement", QueryField.STATEMENT),
    /** One figure of it. */
    FIGURE("figure", QueryField.FIGURE);

    private final String noun;
    private final QueryField group;

    Scope(String noun, QueryField group) {
        this.noun = noun;
        this.group = group;
    }

    /** What the brackets behind {@code field} speak of. */
    static Scope of(QueryField field) {
        if (field.kind().ofStatement()) {
            return STATEMENT;
        }
        return field.kind().ofFigure() ? FIGURE : ARTICLE;
    }

    boolean allows(QueryField field) {
        return this == ARTICLE || of(field) == this;
    }

    /** Whether {@code field} opens brackets of this scope and nothing else. */
    boolean isOpenedBy(QueryField field) {
        return group != null && field == group;
    }

    String noun() {
        return noun;
    }
}
