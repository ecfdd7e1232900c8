package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;

/** The dates mentioned so far in a text, and what they lend to a later one that says less. Not thread-safe: one for each text. */
final class DateContext {
    /** A year alone lends itself to a month this near behind it (1927年，在…的8月1日). */
    private static final int NEAR = 12;
    /** A dated event lends its year to the dates of the next sentence. */
    private static final int NARRATIVE = 150;
    /** 十五日 of a report lies at most this far ahead. */
    private static final int DAYS_AHEAD = 3;
    private static final String[] REPORTING = {"讯", "电", "说", "报道", "消息", "发表", "刊登", "宣布", "刊载", "指出", "社论", "载文",
            "专电", "在", "就",
            "报", "刊", "声明"};

    private final FlatText text;
    private ResolvedDate last;
    private int lastEnd;
    private int lastYear = DatePoint.UNSAID;
    private boolean lastYearSaid;
    private int lastYearEnd;
    private YearMonth lastMonth;

    DateContext(FlatText text) {
        this.text = text;
    }

    /** Remembers that {@code date} was mentioned up to {@code end}. */
    void mention(DatePoint point, ResolvedDate date, int end) {
        if (!date.hasYear() || text.at(end) == '版') {
            return;
        }
        last = date;
        lastEnd = end;
        lastYearSaid = point.saysYear() || lastYearSaid && date.year() == lastYear && isNarrative(point.start);
        lastYear = date.year();
        lastYearEnd = end;
        if (date.hasMonth()) {
            lastMonth = YearMonth.of(date.year(), date.month());
        }
    }

    ResolvedDate last() {
        return last;
    }

    int lastYear() {
        return lastYear;
    }

    YearMonth lastMonth() {
        return lastMonth;
    }

    /** The year of a half year or quarter: the one just mentioned, or the latest in which it has begun. */
    int yearOfPeriod(DatePoint point, LocalDate reference) {
        if (reference == null) {
            return lastYear;
        }
        if (lastYearSaid && sameSentence(point.start) && lastYear != reference.getYear() + 1) {
            return lastYear;
        }
        boolean leading = "前头".indexOf(text.at(point.start)) >= 0;
        boolean begun = leading
                ? point.lastMonth <= reference.getMonthValue()
                : point.firstMonth <= reference.getMonthValue();
        boolean ahead = isAnnounced(point);
        return begun || ahead ? reference.getYear() : reference.getYear() - 1;
    }

    private boolean isAnnounced(DatePoint point) {
        for (int i = point.start - 8; i < point.end + 8; i++) {
            if (text.at(i) == '将' || text.startsWith("计划", i) || text.startsWith("力争", i) || text.startsWith("预计", i)) {
                return true;
            }
        }
        return false;
    }

    /** The year of a month: the one a narrative is in, or that which brings it nearest to the reference day. */
    int yearOfMonth(DatePoint point, LocalDate reference) {
        if (reference == null) {
            return lastYear;
        }
        if (lastYearSaid && continuesLast(point, reference)) {
            boolean wraps = last.hasMonth() && point.month < last.month() - 6;
            return wraps ? lastYear + 1 : lastYear;
        }
        YearMonth now = YearMonth.from(reference);
        YearMonth same = YearMonth.of(reference.getYear(), point.month);
        long ahead = ChronoUnit.MONTHS.between(now, same);
        boolean announced = isAnnounced(point);
        if (ahead > 6 || ahead > 2 && !announced && ahead > 4) {
            return reference.getYear() - 1;
        }
        return ahead < -6 && announced ? reference.getYear() + 1 : reference.getYear();
    }

    private boolean continuesLast(DatePoint point, LocalDate reference) {
        if (last == null) {
            return false;
        }
        if (!last.hasMonth()) {
            return sameSentence(point.start) && point.start - lastYearEnd <= NEAR;
        }
        boolean far = reference == null || Math.abs(12 * (last.year() - reference.getYear()) + last.month()
                - reference.getMonthValue()) > 9;
        boolean later = point.month >= last.month() && far;
        return far && sameSentence(point.start) || later && isNarrative(point.start);
    }

    private boolean isNarrative(int start) {
        return start - lastYearEnd <= NARRATIVE;
    }

    private boolean sameSentence(int start) {
        if (start - lastYearEnd > NARRATIVE) {
            return false;
        }
        for (int i = lastYearEnd; i < start; i++) {
            char c = text.at(i);
            if (c == '。' || c == '!' || c == '?' || c == ';') {
                return false;
            }
        }
        return true;
    }

    /** 十二日: of the month a narrative is in, or the latest such day of the report. */
    ResolvedDate dayAlone(DatePoint point, LocalDate reference) {
        boolean reported = text.endsWith("》", point.start) || text.startsWithAny(REPORTING, point.end);
        boolean continues = last != null && last.hasMonth() && sameSentence(point.start)
                && (!last.hasDay() || point.day >= last.day());
        if (continues && !reported || reference == null) {
            return lastMonth == null
                    ? ResolvedDate.ofDay(DatePoint.UNSAID, DatePoint.UNSAID, point.day)
                    : ResolvedDate.ofDay(lastMonth.getYear(), lastMonth.getMonthValue(), point.day);
        }
        YearMonth month = YearMonth.from(reference);
        int ahead = point.day - reference.getDayOfMonth();
        if (ahead > DAYS_AHEAD && !isAnnounced(point)) {
            month = month.minusMonths(1);
            while (month.lengthOfMonth() < point.day) {
                month = month.minusMonths(1);
            }
        } else if (isAnnounced(point) && ahead < -20) {
            month = month.plusMonths(1);
        }
        return ResolvedDate.ofDay(month.getYear(), month.getMonthValue(), point.day);
    }
}
