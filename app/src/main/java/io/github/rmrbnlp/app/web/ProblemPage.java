package io.github.rmrbnlp.app.web;

/**
 * What the page says of a request that is not answered. Immutable.
 *
 * @param page what every page shows
 * @param status the HTTP status
 * @param advice what to do
 * @param detail what happened; of a query that cannot be understood, in the page's language
 * @param hint where in the query, or null
 */
record ProblemPage(Page page, int status, String advice, String detail, QueryHelp hint) {
}
