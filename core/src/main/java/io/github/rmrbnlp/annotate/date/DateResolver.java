package io.github.rmrbnlp.annotate.date;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;

/**
 * Gives a printed date its meaning, from the reference day and the dates mentioned before. Not thread-safe: one for each text, fed
 * in text order.
 */
final class DateResolver {
    /** A year without its century lies at most this far ahead of the reference day. */
    private static final int YEARS_AHEAD = 10;

    /** No newspaper dates farther ahead; such a number of years is a length of time (丝绸之路2100年). */
    private static final int FARTHEST_AHEAD = 90;

    private final LocalDate published;
    private LocalDate reference;
    private final DateContext context;

    DateResolver(LocalDate reference, DateContext context) {
        this.published = reference;
        this.reference = reference;
        this.context = context;
    }

    /** From here on dates are relative to {@code day}, the day of the report. */
    void setReference(LocalDate day) {
        reference = day;
    }

    LocalDate reference() {
        return reference;
    }

    /** The day of a dateline: counted from the day of publication, whatever the text told before. */
    String resolveDateline(DateExpression expression) {
        reference = published;
        context.restart();
        return resolve(expression);
    }

    /** What {@code expression} means, or null if nothing says. */
    String resolve(DateExpression expression) {
        DatePoint first = expression.from();
        ResolvedDate from = resolve(first);
        if (from == null) {
            return null;
        }
        if (expression.to() == null) {
            context.mention(first, from, first.end);
            return from.edtf();
        }
        ResolvedDate to = resolveSecond(expression.to(), from);
        context.mention(first, from, first.end);
        if (to == null) {
            return from.edtf();
        }
        context.mention(expression.to(), to, expression.to().end);
        return Edtf.interval(from.from(), to.to());
    }

    /** The second end takes from the first what it does not say itself. */
    private ResolvedDate resolveSecond(DatePoint second, ResolvedDate from) {
        if (second.saysYear() || second.relative != null || second.isPeriodOfYear()) {
            return resolve(second);
        }
        if (second.month != DatePoint.UNSAID) {
            boolean wraps = from.hasMonth() && second.month < from.month() && from.hasYear();
            int year = wraps ? from.year() + 1 : from.year();
            return second.day == DatePoint.UNSAID
                    ? ResolvedDate.ofMonth(year, second.month)
                    : ResolvedDate.ofDay(year, second.month, second.day);
        }
        if (second.day == DatePoint.UNSAID) {
            return null;
        }
        boolean next = from.hasDay() && second.day < from.day() && from.hasYear() && from.hasMonth();
        YearMonth month = next ? YearMonth.of(from.year(), from.month()).plusMonths(1) : null;
        return next
                ? ResolvedDate.ofDay(month.getYear(), month.getMonthValue(), second.day)
                : ResolvedDate.ofDay(from.year(), from.month(), second.day);
    }

    private ResolvedDate resolve(DatePoint point) {
        if (point.decade != DatePoint.UNSAID) {
            return decade(point);
        }
        if (point.century != DatePoint.UNSAID) {
            String century = Edtf.century(point.century);
            return ResolvedDate.ofSpan(century, century);
        }
        if (point.distance != DatePoint.UNSAID) {
            return distant(point);
        }
        if (point.relative != null) {
            return relative(point);
        }
        if (point.year != DatePoint.UNSAID && reference != null && point.year > reference.getYear() + FARTHEST_AHEAD) {
            return null;
        }
        if (point.year != DatePoint.UNSAID) {
            return ofYear(point, point.shortYear ? fullYear(point.year) : point.year);
        }
        if (point.isPeriodOfYear()) {
            return ofYear(point, context.yearOfPeriod(point, reference));
        }
        if (point.month != DatePoint.UNSAID) {
            return ofYear(point, context.yearOfMonth(point, reference));
        }
        return context.dayAlone(point, reference);
    }

    private int fullYear(int year) {
        int last = reference == null ? LocalDate.EPOCH.getYear() + 30 : reference.getYear() + YEARS_AHEAD;
        int candidate = last / 100 * 100 + year;
        return candidate > last ? candidate - 100 : candidate;
    }

    private ResolvedDate ofYear(DatePoint point, int year) {
        if (point.isPeriodOfYear()) {
            return new ResolvedDate(Edtf.month(year, point.firstMonth), Edtf.month(year, point.lastMonth), year,
                    DatePoint.UNSAID, DatePoint.UNSAID);
        }
        return point.month == DatePoint.UNSAID ? ResolvedDate.ofYear(year) : ofMonth(point, year, point.month);
    }

    private static ResolvedDate ofMonth(DatePoint point, int year, int month) {
        if (point.third != DatePoint.UNSAID) {
            int first = 10 * point.third - 9;
            int last = point.third < 3
                    ? first + 9
                    : YearMonth.of(year == DatePoint.UNSAID ? 2000 : year, month).lengthOfMonth();
            return new ResolvedDate(Edtf.day(year, month, first), Edtf.day(year, month, last), year, month,
                    DatePoint.UNSAID);
        }
        return point.day == DatePoint.UNSAID
                ? ResolvedDate.ofMonth(year, month)
                : ResolvedDate.ofDay(year, month, point.day);
    }

    /** 90年代, 六七十年代; the century is the one before the reference day unless it is printed. */
    private ResolvedDate decade(DatePoint point) {
        int hundred = hundred(point);
        if (hundred == DatePoint.UNSAID) {
            return null;
        }
        String first = Edtf.decade(hundred + point.decade % 100);
        String last = Edtf.decade(hundred + point.lastDecade % 100);
        return ResolvedDate.ofSpan(first, last);
    }

    private int hundred(DatePoint point) {
        if (point.decade >= 1000) {
            return point.decade / 100 * 100;
        }
        if (point.century != DatePoint.UNSAID) {
            return (point.century - 1) * 100;
        }
        if (reference == null) {
            return point.relative == null ? 1900 : DatePoint.UNSAID;
        }
        int current = reference.getYear() / 100 * 100;
        if (point.relative != null) {
            return current + 100 * point.relative.offset();
        }
        boolean ahead = current + point.decade > reference.getYear() + (point.decade <= 10 ? -10 : 1);
        return ahead ? current - 100 : current;
    }

    private ResolvedDate distant(DatePoint point) {
        if (reference == null) {
            return null;
        }
        return switch (point.distanceUnit) {
            case DAY -> day(reference.plusDays(point.distance));
            case WEEK -> week(reference.plusWeeks(point.distance));
            default -> month(YearMonth.from(reference).plusMonths(point.distance));
        };
    }

    private static ResolvedDate day(LocalDate day) {
        return ResolvedDate.ofDay(day.getYear(), day.getMonthValue(), day.getDayOfMonth());
    }

    private static ResolvedDate month(YearMonth month) {
        return ResolvedDate.ofMonth(month.getYear(), month.getMonthValue());
    }

    private static ResolvedDate week(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return ResolvedDate.ofSpan(Edtf.day(monday), Edtf.day(monday.plusDays(6)));
    }

    private ResolvedDate relative(DatePoint point) {
        RelativeWords.Word word = point.relative;
        if (word.anchor() == RelativeWords.Anchor.DISCOURSE) {
            return discourse(point, word);
        }
        if (reference == null) {
            return null;
        }
        return switch (word.unit()) {
            case YEAR -> ofYear(point, yearCountedFrom(word) + word.offset());
            case MONTH -> {
                YearMonth month = YearMonth.from(reference).plusMonths(word.offset());
                yield ofMonth(point, month.getYear(), month.getMonthValue());
            }
            case WEEK -> weekOf(point, reference.plusWeeks(word.offset()));
            case DAY -> day(reference.plusDays(word.offset()));
            case CENTURY -> {
                String century = Edtf.century(reference.minusYears(1).getYear() / 100 + 1 + word.offset());
                yield ResolvedDate.ofSpan(century, century);
            }
        };
    }

    /** 去年……比上年增长: the year before the one told of. */
    private int yearCountedFrom(RelativeWords.Word word) {
        int said = word.anchor() == RelativeWords.Anchor.STORY ? context.saidYear() : DatePoint.UNSAID;
        return said == DatePoint.UNSAID || said > reference.getYear() ? reference.getYear() : said;
    }

    private static ResolvedDate weekOf(DatePoint point, LocalDate day) {
        return point.weekday == DatePoint.UNSAID ? week(day) : day(day.with(DayOfWeek.of(point.weekday)));
    }

    private ResolvedDate discourse(DatePoint point, RelativeWords.Word word) {
        return switch (word.unit()) {
            case YEAR -> context.saidYear() == DatePoint.UNSAID || word.text().equals("当年") && !point.saysMonth()
                    ? null
                    : ofYear(point, context.saidYear() + word.offset());
            case MONTH -> context.lastMonth() == null
                    ? null
                    : ofMonth(point, context.lastMonth().plusMonths(word.offset()).getYear(),
                            context.lastMonth().plusMonths(word.offset()).getMonthValue());
            default -> discourseDay(word, context.lastDay(point.start));
        };
    }

    private ResolvedDate discourseDay(RelativeWords.Word word, ResolvedDate last) {
        return last == null || !last.hasMonth()
                ? null
                : day(LocalDate.of(last.year(), last.month(), last.day()).plusDays(word.offset()));
    }
}
