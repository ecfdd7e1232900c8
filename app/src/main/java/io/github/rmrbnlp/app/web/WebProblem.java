package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.query.syntax.QuerySyntaxException;

/** Why a request is not answered; becomes a page, or an object of RFC 9457. Holds nothing the client may not see. */
final class WebProblem extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private static final int NO_COLUMN = 0;

    /** What went wrong; the name in lower case is the last part of the problem's type. */
    enum Kind {
        BAD_PARAMETER(400), QUERY_SYNTAX(400), NOT_ANSWERED(400), UNAUTHORIZED(401), WRONG_HOST(421), NOT_FOUND(
                404), METHOD(405), NOT_ACCEPTABLE(406), INDEX_CHANGED(
                        410), TOO_LONG(414), TOO_MANY(429), INTERNAL(500), BUSY(503), TOO_SLOW(503);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        int status() {
            return status;
        }

        /** For example {@code query-syntax}. */
        String code() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    private final Kind kind;
    private final int column;
    private final int retryAfter;
    private final String query;

    private WebProblem(Kind kind, String detail, int column, int retryAfter, String query) {
        super(detail, null, false, false); // no trace: these are answers, not faults
        this.kind = kind;
        this.column = column;
        this.retryAfter = retryAfter;
        this.query = query;
    }

    static WebProblem of(Kind kind, String detail) {
        return new WebProblem(kind, detail, NO_COLUMN, 0, "");
    }

    static WebProblem later(Kind kind, String detail, int seconds) {
        return new WebProblem(kind, detail, NO_COLUMN, seconds, "");
    }

    /** @param query the one that cannot be understood */
    static WebProblem syntax(QuerySyntaxException e, String query) {
        return new WebProblem(Kind.QUERY_SYNTAX, e.getMessage(), e.column(), 0, query);
    }

    static WebProblem parameter(String name, String detail) {
        return of(Kind.BAD_PARAMETER, "parameter " + name + ": " + detail);
    }

    Kind kind() {
        return kind;
    }

    /** The column of the query, counted from 1; 0 if it is not about the query. */
    int column() {
        return column;
    }

    /** The query the column is of, or "". */
    String query() {
        return query;
    }

    /** After so many seconds it may work; 0 if waiting does not help. */
    int retryAfter() {
        return retryAfter;
    }
}
