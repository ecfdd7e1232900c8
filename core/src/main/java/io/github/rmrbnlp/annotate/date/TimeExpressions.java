package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.Clock;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.List;

/**
 * What general recognisers call a time beyond the calendar date: the time of day behind a date, clock times, lengths of time,
 * seasons and feasts. Not thread-safe: one for each text.
 */
final class TimeExpressions {
    private static final String[] PARTS_OF_DAY = {"上午", "下午", "中午", "凌晨", "早上", "早晨", "清晨", "傍晚", "晚上", "晚间", "深夜",
            "夜间", "夜里",
            "午后", "一大早", "一早", "晚", "夜", "晨", "早"};
    private static final String[] PARTS_OF_YEAR = {"年底", "年末", "年初", "春季", "夏季", "秋季", "冬季", "春天", "夏天", "秋天", "冬天",
            "暑假", "暑期",
            "全年", "底", "末", "初", "春", "夏", "秋", "冬"};
    private static final String[] PARTS_OF_MONTH = {"初", "底", "末"};
    private static final String[] UNITS = {"个多小时", "个半小时", "个小时", "小时", "个多月", "个半月", "个月", "个多星期", "个星期", "星期", "个季度",
            "季度",
            "个世纪", "世纪", "个年头", "周年", "分钟", "秒钟", "多年", "多天", "年", "天", "周", "秒", "日", "夜"};
    private static final String[] AFTER_LENGTH = {"之前", "之后", "以来", "以后", "以前", "前", "后", "来"};
    private static final String[] BEFORE_LENGTH = {"最近", "过去", "未来"};

    private final FlatText text;
    private final NumeralScanner numerals;

    TimeExpressions(FlatText text) {
        this.text = text;
        numerals = new NumeralScanner(text);
    }

    static boolean mayStart(char c) {
        return NumeralChars.starts(c) || Words.FIRSTS.indexOf(c) >= 0 || c == '第' || c == '最' || c == '过' || c == '未'
                || c == '周'
                || c == '星';
    }

    /** The end of {@code expression} with the part of the year or day, and the clock time, behind it. */
    int extend(DateExpression expression) {
        DatePoint last = expression.to() == null ? expression.from() : expression.to();
        int end = expression.end();
        if (last.saysDay()) {
            return timeOfDay(weekday(end));
        }
        String[] parts = last.saysMonth() ? PARTS_OF_MONTH : PARTS_OF_YEAR;
        boolean whole = last.isPeriodOfYear() || last.decade != DatePoint.UNSAID;
        return whole ? end : longest(parts, end);
    }

    private int weekday(int end) {
        int start = text.at(end) == ',' || text.at(end) == '(' ? end + 1 : end;
        int day = text.startsWith("星期", start) ? start + 2 : text.at(start) == '周' ? start + 1 : -1;
        return day > 0 && start == end && "一二三四五六日天".indexOf(text.at(day)) >= 0 ? day + 1 : end;
    }

    private int longest(String[] words, int start) {
        for (String word : words) {
            if (text.startsWith(word, start)) {
                return start + word.length();
            }
        }
        return start;
    }

    private int timeOfDay(int start) {
        int part = longest(PARTS_OF_DAY, start);
        int clock = clockEnd(part, part > start);
        return clock > part ? clock : part;
    }

    private int clockEnd(int start, boolean afterPartOfDay) {
        int clock = Clock.end(text, start);
        if (clock < 0 && afterPartOfDay) {
            Numeral hour = NumeralChars.starts(text.at(start)) ? numerals.scan(start) : null;
            clock = hour != null && hour.high() <= 24 && "点时".indexOf(text.at(hour.end())) >= 0 ? hour.end() + 1 : -1;
        }
        if (clock > 0 && text.at(clock) == '钟') {
            clock++;
        }
        if (clock > 0 && text.startsWith("一时", start) && !afterPartOfDay) {
            return -1;
        }
        boolean range = clock > 0 && "-—~至到".indexOf(text.at(clock)) >= 0;
        int second = range ? Clock.end(text, clock + 1) : -1;
        return second > 0 ? second : clock;
    }

    /** The time that is no calendar date at {@code start}; -1 if none begins there. */
    int end(int start) {
        int word = text.longestEnd(Words.TRIE, start);
        if (word > 0) {
            int day = timeOfDay(word);
            int part = longest(PARTS_OF_DAY, start);
            return Math.max(day, part > start ? Math.max(part, clockEnd(part, true)) : word);
        }
        int weekday = weekday(start);
        if (weekday > start) {
            return timeOfDay(weekday);
        }
        int clock = clockEnd(start, false);
        return clock > 0 ? clock : Math.max(length(start), bareYear(start));
    }

    /** 三个月, 第一天, 最近一个月, 两年前, 10年来. */
    private int length(int start) {
        int number = longest(BEFORE_LENGTH, start);
        number = text.at(number) == '第' ? number + 1 : number;
        char c = text.at(number);
        Numeral numeral = NumeralChars.starts(c) ? numerals.scan(number) : null;
        int end = numeral != null && !numeral.is(Numeral.VAGUE) ? numeral.end() : -1;
        if (end < 0) {
            return -1;
        }
        end = "多余几来".indexOf(text.at(end)) >= 0 ? end + 1 : end;
        int unit = longest(UNITS, end);
        if (unit == end || text.startsWith("年级", unit - 1) || text.startsWith("年代", unit - 1)
                || text.startsWith("日元", unit - 1) || text.startsWith("日本", unit - 1) || text.startsWith("天津", unit - 1)
                || text.startsWith("周岁", unit - 1)) {
            return -1;
        }
        return text.at(start) == '第' ? unit : longest(AFTER_LENGTH, unit);
    }

    private int bareYear(int start) {
        int end = start;
        while (NumeralChars.isAscii(text.at(end)) && end - start < 5) {
            end++;
        }
        char before = text.at(start - 1);
        char after = text.at(end);
        boolean year = end - start == 4 && (text.startsWith("19", start) || text.startsWith("20", start))
                && !(start > 0 && (before < 0x80 && Character.isLetterOrDigit(before) || ".-/:第".indexOf(before) >= 0))
                && !NumeralChars.isMultiplier(after) && "元个名人户家米件条多余.-/%年吨台辆位万亿页次套平".indexOf(after) < 0;
        return year && after != FlatText.NONE ? end : -1;
    }

    private static final class Words {
        static final List<String> LIST = LexiconFile.rows(TimeExpressions.class, "time-words.tsv", row -> row[0],
                "word");
        static final WordTrie TRIE = WordTrie.of(LIST);
        static final String FIRSTS = firsts();

        private static String firsts() {
            StringBuilder chars = new StringBuilder();
            LIST.forEach(word -> chars.append(word.charAt(0)));
            return chars.toString();
        }
    }
}
