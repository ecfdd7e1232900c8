package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/** Periods and eras: 上半年, 第三季度, 前七个月, 90年代, 20世纪, 民国三年, 公元前221年. Not thread-safe: one for each text. */
final class PeriodGrammar {
    private static final String[] ORDINAL_QUARTER = {"一", "二", "三", "四", "1", "2", "3", "4"};

    private final FlatText text;
    private final DateNumbers numbers;
    private final NumeralScanner numerals;

    PeriodGrammar(FlatText text, DateNumbers numbers) {
        this.text = text;
        this.numbers = numbers;
        numerals = new NumeralScanner(text);
    }

    /** 民国三年, 光绪元年, 公元前221年, 公元751年. */
    boolean era(DatePoint point) {
        int i = point.start;
        if (!text.startsWith("公元", i)) {
            Reigns.Reign reign = Reigns.at(text, i);
            return reign != null && reign(point, reign);
        }
        boolean before = text.at(i + 2) == '前';
        int start = i + (before ? 3 : 2);
        if (!numbers.read(start) || text.at(numbers.end()) != '年') {
            return centuryBefore(point, start, before);
        }
        point.year = before ? 1 - numbers.value() : numbers.value();
        point.end = numbers.end() + 1;
        return true;
    }

    private boolean reign(DatePoint point, Reigns.Reign reign) {
        int start = point.start + reign.name().length();
        boolean first = text.startsWith("元年", start);
        boolean named = first || numbers.read(start) && text.at(numbers.end()) == '年';
        int number = first ? 1 : numbers.value();
        if (!named || !reign.had(number)) {
            return false;
        }
        point.reign = reign;
        point.year = reign.year(number);
        point.end = first ? start + 2 : numbers.end() + 1;
        if (reign.lunar()) {
            point.end = lunarDayEnd(point.end);
        }
        return true;
    }

    /** 光绪二十四年八月初六: months of the old calendar tell none of ours, so the year is all that is known. */
    private int lunarDayEnd(int yearEnd) {
        int month = text.at(yearEnd) == '闰' ? yearEnd + 1 : yearEnd;
        boolean named = "正冬腊".indexOf(text.at(month)) >= 0;
        int mark = named ? month + 1 : numbers.read(month) ? numbers.end() : month;
        if (mark == month || text.at(mark) != '月') {
            return yearEnd;
        }
        int day = text.at(mark + 1) == '初' ? mark + 2 : mark + 1;
        if (!numbers.read(day)) {
            return mark + 1;
        }
        boolean said = text.at(numbers.end()) == '日';
        return said ? numbers.end() + 1 : day > mark + 1 ? numbers.end() : mark + 1;
    }

    /** 道光二十年至二十二年: the second year of the same era. */
    DatePoint reignYear(int start, Reigns.Reign reign) {
        boolean year = numbers.read(start) && text.at(numbers.end()) == '年' && reign.had(numbers.value());
        if (!year) {
            return null;
        }
        DatePoint point = new DatePoint(start);
        point.year = reign.year(numbers.value());
        point.end = numbers.end() + 1;
        return point;
    }

    /** 公元六一八年至九○七年, 公元前770年至前476年: the second year of an era has fewer than four digits too. */
    DatePoint eraYear(int start) {
        int before = text.at(start) == '前' ? 1 : 0;
        if (!numbers.read(start + before) || text.at(numbers.end()) != '年' || numbers.value() > 2200) {
            return null;
        }
        DatePoint point = new DatePoint(start);
        point.year = before > 0 ? 1 - numbers.value() : numbers.value();
        point.end = numbers.end() + 1;
        return point;
    }

    private boolean centuryBefore(DatePoint point, int start, boolean before) {
        if (before || !numbers.read(start) || !text.startsWith("世纪", numbers.end())) {
            return false;
        }
        point.century = numbers.value();
        point.end = numbers.end() + 2;
        return true;
    }

    /** A period whose year is not printed before it, a decade, or a century. */
    boolean period(DatePoint point) {
        return partOfYear(point) || decade(point, point.start) || century(point);
    }

    /** 上半年, 第一季度, 前三季度, 头七个月 from the end of {@code point} on. */
    boolean partOfYear(DatePoint point) {
        int i = point.end;
        if (text.startsWith("上半年", i) || text.startsWith("下半年", i)) {
            boolean first = text.at(i) == '上';
            return months(point, first ? 1 : 7, first ? 6 : 12, i + 3);
        }
        char c = text.at(i);
        boolean leading = c == '前' || c == '头';
        int number = c == '第' || leading ? i + 1 : i;
        boolean two = leading && text.at(number) == '两';
        if (!two && (!NumeralChars.starts(text.at(number)) || !numbers.read(number))) {
            return false;
        }
        int value = two ? 2 : numbers.value();
        int end = two ? number + 1 : numbers.end();
        if (leading && text.startsWith("个月", end) && value >= 2 && value <= 11) {
            return months(point, 1, value, end + 2);
        }
        int quarter = text.startsWith("季度", end) ? end + 2 : text.startsWith("个季度", end) ? end + 3 : -1;
        boolean ordinal = !leading && text.at(end) == '季' && text.startsWithAny(ORDINAL_QUARTER, number);
        if (quarter < 0 || value < 1 || value > 4 || !leading && !ordinal) {
            return yearMonths(point, i);
        }
        return leading ? months(point, 1, 3 * value, quarter) : months(point, 3 * value - 2, 3 * value, quarter);
    }

    /** 今年1至8月: after a year only, since the grammar of ranges reads it elsewhere. */
    private boolean yearMonths(DatePoint point, int i) {
        if (i == point.start || !numbers.read(i)) {
            return false;
        }
        int first = numbers.value();
        int connector = numbers.end();
        char c = text.at(connector);
        if (c != '至' && c != '到' && c != '-' && c != '—' && c != '~' && c != '、' || !numbers.read(connector + 1)) {
            return false;
        }
        int last = numbers.value();
        int both = text.at(numbers.end()) == '两' ? 1 : 0;
        boolean fits = text.at(numbers.end() + both) == '月' && first >= 1 && first < last && last <= 12
                && !NumeralChars.starts(text.at(numbers.end() + both + 1));
        if (!fits) {
            return false;
        }
        int end = numbers.end() + both + 1;
        return months(point, first, last, text.at(end) == '份' ? end + 1 : end);
    }

    private static boolean months(DatePoint point, int first, int last, int end) {
        point.firstMonth = first;
        point.lastMonth = last;
        point.end = end;
        return true;
    }

    /** 3—5月份: 份 belongs to the date. */
    void share(DatePoint point) {
        if (text.at(point.end) == '份') {
            point.end++;
        }
    }

    /** 90年代, 六七十年代, 一九九○年代. */
    private boolean decade(DatePoint point, int start) {
        Numeral numeral = NumeralChars.starts(text.at(start)) ? numerals.scan(start) : null;
        if (numeral == null) {
            return false;
        }
        int first = (int) numeral.low();
        int last = (int) numeral.high();
        int end = numeral.end();
        if (text.at(end) == '、') {
            Numeral second = numerals.scan(end + 1);
            if (second == null || !text.startsWith("年代", second.end())) {
                return false;
            }
            last = (int) second.high();
            first = first < 10 ? first * 10 : first;
            end = second.end();
        }
        if (!text.startsWith("年代", end) || first % 10 != 0 || last % 10 != 0 || numeral.is(Numeral.DECIMAL)) {
            return false;
        }
        boolean full = first >= 1000 && first < 2100;
        if (!full && (first >= 100 || last >= 100)) {
            return false;
        }
        point.decade = first;
        point.lastDecade = last;
        point.end = end + 2;
        return true;
    }

    private boolean century(DatePoint point) {
        boolean numeral = NumeralChars.starts(text.at(point.start)) && numbers.read(point.start);
        if (!numeral || !text.startsWith("世纪", numbers.end()) || numbers.value() < 1 || numbers.value() > 30) {
            return false;
        }
        point.century = numbers.value();
        point.end = numbers.end() + 2;
        decadeOfCentury(point);
        return true;
    }

    /** 20世纪90年代, 本世纪五十年代. */
    void decadeOfCentury(DatePoint point) {
        int end = point.end;
        if (!decade(point, end)) {
            point.end = end;
        }
    }

    /** 上周五, 下星期一. */
    void weekday(DatePoint point) {
        int day = "一二三四五六日天".indexOf(text.at(point.end));
        if (day >= 0) {
            point.weekday = Math.min(day, 6) + 1;
            point.end++;
        }
    }

    /** 三天前, 两个月前: days, weeks and months; a number of years ago is mostly a round figure. */
    boolean distance(DatePoint point, int value, int end) {
        String[] units = {"天前", "日前", "周前", "星期前", "个星期前", "个月前", "天之前", "个月之前"};
        for (String unit : units) {
            if (text.startsWith(unit, end) && value > 0 && value < 100) {
                point.distance = -value;
                boolean week = unit.contains("周") || unit.contains("星期");
                point.distanceUnit = week
                        ? RelativeWords.Unit.WEEK
                        : unit.contains("月") ? RelativeWords.Unit.MONTH : RelativeWords.Unit.DAY;
                point.end = end + unit.length();
                return true;
            }
        }
        return false;
    }

    /** 2010-01-29, 2010/1/29, 2010.01.29. */
    boolean iso(DatePoint point) {
        if (!NumeralChars.isAscii(text.at(point.start)) || !numbers.read(point.start) || numbers.digits() != 4) {
            return false;
        }
        int year = numbers.value();
        char mark = text.at(numbers.end());
        if (mark != '-' && mark != '/' && mark != '.' || !numbers.read(numbers.end() + 1) || numbers.digits() > 2) {
            return false;
        }
        int month = numbers.value();
        if (text.at(numbers.end()) != mark || !numbers.read(numbers.end() + 1) || numbers.digits() > 2) {
            return false;
        }
        boolean valid = year >= 1000 && year < 2200 && month >= 1 && month <= 12 && numbers.value() >= 1
                && numbers.value() <= 31;
        if (valid) {
            point.year = year;
            point.month = month;
            point.day = numbers.value();
            point.end = numbers.end();
        }
        return valid;
    }
}
