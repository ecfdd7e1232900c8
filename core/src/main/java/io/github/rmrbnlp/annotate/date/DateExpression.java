package io.github.rmrbnlp.annotate.date;

/**
 * A date or range of dates as printed.
 *
 * @param from the date, or the first end
 * @param to the second end, or null
 */
record DateExpression(DatePoint from, DatePoint to) {
    int start() {
        return from.start;
    }

    int end() {
        return to == null ? from.end : to.end;
    }
}
