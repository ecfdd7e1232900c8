package io.github.rmrbnlp.query.syntax;

/** A query that cannot be understood. The message is one line for the user and names the column. */
public final class QuerySyntaxException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final int column;
    private final String reason;

    /**
     * @param column where, in UTF-16 units counted from 1
     * @param reason what is wrong there
     */
    public QuerySyntaxException(int column, String reason) {
        super("query, column " + column + ": " + reason);
        this.column = column;
        this.reason = reason;
    }

    /** What is wrong there, without the column. */
    public String reason() {
        return reason;
    }

    /** Where, in UTF-16 units counted from 1. */
    public int column() {
        return column;
    }
}
