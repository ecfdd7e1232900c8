package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.DatePeriod;

/**
 * The days a mentioned date covers, since 1970-01-01. Immutable.
 *
 * @param first its first day
 * @param last its last day
 */
record MentionedDays(int first, int last) {
    /** The days of a date in EDTF, or null where it names none: a year that is not said, an open interval. */
    static MentionedDays of(String edtf) {
        return DatePeriod.parse(edtf).map(MentionedDays::of).orElse(null);
    }

    private static MentionedDays of(DatePeriod period) {
        return new MentionedDays(Math.toIntExact(period.first().toEpochDay()),
                Math.toIntExact(period.last().toEpochDay()));
    }
}
