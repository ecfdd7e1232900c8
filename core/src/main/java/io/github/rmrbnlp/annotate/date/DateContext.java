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
    /** A story of long ago lends it to all that follows for so long. */
    private static final int STORY = 500;
    /** Months from the reference day beyond which a date is a story's, and beyond which the story is long ago. */
    private static final int FAR = 9;
    private static final int LONG_AGO = 30;
    /** 十五日 of a report lies at most this far ahead. */
    private static final int DAYS_AHEAD = 3;
    /** What a report does on a day of its own. */
    private static final String[] REPORTING = {"消息", "发表", "刊登", "宣布", "刊载", "指出", "社论", "载文", "在", "就", "报", "刊",
            "声明"};
    /** How a dateline or a quoted source goes on behind its day. */
    private static final String[] TOLD = {"讯", "电", "说", "报道", "专电", "称"};

    private final FlatText text;
    private ResolvedDate last;
    private int lastYear = DatePoint.UNSAID;
    private boolean lastYearSaid;
    private int lastYearEnd;
    private YearMonth lastMonth;

    DateContext(FlatText text) {
        this.text = text;
    }

    /** Remembers that {@code date} was mentioned up to {@code end}. */
    void mention(DatePoint point, ResolvedDate date, int end) {
        if (!date.hasYear() || text.at(end) == '版' || isAside(point, end)) {
            return;
        }
        last = date;
        lastYearSaid = point.saysYear() || lastYearSaid && date.year() == lastYear;
        lastYear = date.year();
        lastYearEnd = end;
        if (date.hasMonth()) {
            lastMonth = YearMonth.of(date.year(), date.month());
        }
    }

    /** 比去年同期, （以1985年为100）: a year to compare with, or in brackets, is not the time of what follows. */
    private boolean isAside(DatePoint point, int end) {
        boolean yearAlone = point.month == DatePoint.UNSAID && point.day == DatePoint.UNSAID && !point.isPeriodOfYear();
        if (!yearAlone || last == null && !point.saysYear()) {
            return false;
        }
        char before = text.at(point.start - 1);
        boolean compared = point.start > 0 && "比较同与跟超以".indexOf(before) >= 0;
        return compared || text.startsWith("同期", end) || text.startsWith("年同期", end);
    }

    /** The day mentioned last, if it was mentioned so lately that 当天 or 次日 can mean it. */
    ResolvedDate lastDay(int start) {
        return last != null && last.hasDay() && start - lastYearEnd <= STORY ? last : null;
    }

    /** Forgets the story told so far: a new report begins. */
    void restart() {
        lastYearSaid = false;
    }

    /** The year mentioned last, for 同年 and 这年; unsaid if none was printed before. */
    int saidYear() {
        return lastYearSaid ? lastYear : DatePoint.UNSAID;
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
            return sameSentence(point.start) && point.start - lastYearEnd <= NEAR
                    && lastYear - reference.getYear() <= NEAR;
        }
        boolean later = point.month >= last.month();
        return isFar(reference) && (sameSentence(point.start) || later && isNarrative(point.start, reference));
    }

    /** The date mentioned last is history (or far ahead), not part of the report's own time. */
    private boolean isFar(LocalDate reference) {
        return last != null && last.hasMonth() && monthsFrom(reference) > FAR;
    }

    private int monthsFrom(LocalDate reference) {
        return Math.abs(12 * (last.year() - reference.getYear()) + last.month() - reference.getMonthValue());
    }

    /** A story of long ago runs on over paragraphs. */
    private boolean isNarrative(int start, LocalDate reference) {
        int length = last.hasMonth() && monthsFrom(reference) > LONG_AGO ? STORY : NARRATIVE;
        return start - lastYearEnd <= length;
    }

    private boolean sameSentence(int start) {
        if (start - lastYearEnd > NARRATIVE) {
            return false;
        }
        for (int i = lastYearEnd; i < start; i++) {
            char c = text.at(i);
            if (c == '。' || c == '!' || c == '?' || c == ';' || c == ')') {
                return false;
            }
        }
        return true;
    }

    /** 十二日: of the month a story is in, or the latest such day of the report. */
    ResolvedDate dayAlone(DatePoint point, LocalDate reference) {
        if (reference == null) {
            return lastMonth == null ? ofUnknownMonth(point) : ofStory(lastMonth, point);
        }
        boolean told = text.endsWith("》", point.start) || text.startsWithAny(TOLD, point.end);
        boolean later = last != null && last.hasMonth() && (!last.hasDay() || point.day >= last.day());
        boolean sameStory = later && (isFar(reference)
                ? lastYearSaid && isNarrative(point.start, reference)
                : sameSentence(point.start) && !text.startsWithAny(REPORTING, point.end));
        if (sameStory && !told) {
            return ofStory(YearMonth.of(last.year(), last.month()), point);
        }
        return latest(point, reference);
    }

    /** 二月二十三日……三十日: the story has gone on to a month nobody names. */
    private static ResolvedDate ofStory(YearMonth month, DatePoint point) {
        return month.lengthOfMonth() < point.day ? ofUnknownMonth(point) : ofDay(month, point);
    }

    private static ResolvedDate ofDay(YearMonth month, DatePoint point) {
        return ResolvedDate.ofDay(month.getYear(), month.getMonthValue(), point.day);
    }

    private static ResolvedDate ofUnknownMonth(DatePoint point) {
        return ResolvedDate.ofDay(DatePoint.UNSAID, DatePoint.UNSAID, point.day);
    }

    private ResolvedDate latest(DatePoint point, LocalDate reference) {
        YearMonth month = YearMonth.from(reference);
        int ahead = point.day - reference.getDayOfMonth();
        boolean announced = isAnnounced(point);
        if (ahead > DAYS_AHEAD && !announced) {
            month = month.minusMonths(1);
        } else if (announced && ahead < -20) {
            month = month.plusMonths(1);
        }
        while (month.lengthOfMonth() < point.day) {
            month = month.plusMonths(announced ? 1 : -1);
        }
        return ofDay(month, point);
    }
}
