package io.github.rmrbnlp.app.web;

/**
 * What the page says of a request that is not answered. Immutable.
 *
 * @param page what every page shows
 * @param status the HTTP status
 * @param detail what happened and what to do
 * @param hint where in the query, or null
 */
record ProblemPage(Page page, int status, String detail, QueryHelp hint) {
}
