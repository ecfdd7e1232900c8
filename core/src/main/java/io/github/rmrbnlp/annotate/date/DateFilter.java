package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.NumeralChars;

/** Decides whether a date expression is one: no lengths of time, recurring days, names, or lunar dates. */
final class DateFilter {
    private static final String[] LENGTH_BEFORE = {"为期", "连续", "历时", "每隔", "不到", "整整", "近", "头", "前",
            "最后"};
    private static final String[] LENGTH_AFTER = {"内", "游", "来", "之内", "之久", "后的", "间的", "行", "谈"};
    private static final String[] RECURRING = {"每月", "每年", "每年的", "每逢", "历年", "每个月", "逐年", "往年", "旧历", "农历", "阴历", "夏历",
            "旧历年"};
    private static final String[] NAMES_AFTER = {"革命", "社会主义革命", "起义", "运动", "事变", "风暴", "花号", "年会"};

    private static final String[] NOWADAYS = {"这样", "这个", "这种", "这么", "仍", "依然", "依旧", "的中国", "的世界", "的时代", "看来", "的幸福",
            "的青年",
            "中国", "的年轻", "的人们", "我们"};

    private static final String[] FUTURE = {"的希望", "的中国", "的祖国", "的太阳", "的人", "的事业", "的幸福", "的世界", "的建设", "的科"};

    private final FlatText text;

    DateFilter(FlatText text) {
        this.text = text;
    }

    boolean accepts(DateExpression expression) {
        DatePoint from = expression.from();
        if (isRecurring(expression) || isGlued(from) || from.isPeriodOfYear() && isMonthsBefore(from.start)) {
            return false;
        }
        boolean dayAlone = from.day != DatePoint.UNSAID && from.month == DatePoint.UNSAID && from.relative == null
                && from.year == DatePoint.UNSAID;
        if (dayAlone && expression.to() == null && text.at(from.start) == '一' && from.end - from.start == 2
                && "如复有整这每终近某逐不第".indexOf(text.at(from.start - 1)) >= 0 && from.start > 0) {
            return false;
        }
        if (dayAlone) {
            return !isOfNoMonth(from.start) && !text.endsWithAny(LENGTH_BEFORE, from.start)
                    && !text.startsWithAny(LENGTH_AFTER, expression.end());
        }
        boolean monthAlone = from.month != DatePoint.UNSAID && from.day == DatePoint.UNSAID && !from.saysYear();
        if (monthAlone && expression.to() == null) {
            return !text.startsWithAny(NAMES_AFTER, expression.end()) && text.at(from.start - 1) != '腊'
                    && text.at(expression.end()) != '里'
                    || text.at(expression.end()) == '里' && NumeralChars.isAscii(
                            text.at(from.start));
        }
        if (from.relative != null) {
            return isRelative(from, expression.end());
        }
        return !text.startsWithAny(NAMES_AFTER, expression.end());
    }

    /** 13月5日: the 5th of no month. */
    private boolean isOfNoMonth(int start) {
        return text.at(start - 1) == '月' && !text.gapBefore(start) && NumeralChars.starts(text.at(start - 2));
    }

    /** 提前三个月, 会议之前两个月: so long before something, not the first months of the year. */
    private boolean isMonthsBefore(int start) {
        char before = text.at(start - 1);
        boolean opens = start == 0 || text.gapBefore(start) || ",。;、:(“".indexOf(before) >= 0;
        return text.at(start) == '前' && !opens && ("提之以".indexOf(before) >= 0 || text.at(start + 1) == '两');
    }

    /** 每年3月12日, 农历八月十五日. */
    boolean isRecurring(DateExpression expression) {
        return text.endsWithAny(RECURRING, expression.start());
    }

    /** 3.12月, G20年, 十分之二年; a day such as 9月30日 stands behind 冯沙万 too. */
    private boolean isGlued(DatePoint from) {
        char before = text.at(from.start - 1);
        boolean numeral = NumeralChars.starts(text.at(from.start));
        boolean part = NumeralChars.chineseDigit(before) >= 0 || NumeralChars.isAscii(before)
                || NumeralChars.isMultiplier(before) && !(NumeralChars.isAscii(text.at(from.start)) && from.saysDay()
                        && from.saysMonth())
                || before == '.' || before == '点';
        return numeral && from.start > 0 && part && !text.gapBefore(from.start) || before == '第' && numeral;
    }

    /** 取得今天的成就, 今天仍然: not the day of the report. */
    private boolean isNowadays(int start, int end) {
        char before = text.at(start - 1);
        return "到的至得直于".indexOf(before) >= 0 && start > 0 || text.startsWithAny(NOWADAYS, end);
    }

    /** 祖国的明天, 明天的希望: the future. */
    private boolean isFuture(int end) {
        return text.startsWithAny(FUTURE, end);
    }

    private boolean isRelative(DatePoint from, int end) {
        String word = from.relative.text();
        if (word.endsWith("日") && text.at(from.end) == '本') {
            return false;
        }
        char before = text.at(from.start - 1);
        char after = text.at(from.end);
        return switch (word) {
            case "同年" -> before != '不' && after != '龄';
            case "今天", "今日" -> !isNowadays(from.start, from.end);
            case "后年", "明年" -> before != '今' || word.equals("明年");
            case "前年" -> before != '空' && before != '几' && before != '以' && before != '目';
            case "当年", "当天", "当日", "当晚", "当月" -> before != '正' && before != '想' && before != '应' && before != '适';
            case "后天", "前天", "前日" -> before != '今' && before != '先' && before != '日' && after != '性' && before != '目';
            case "前一年" -> after != '级' && after != '半' && "年月之目以几".indexOf(before) < 0;
            case "明天", "明日" -> !(before == '的' && from.start > 0 || text.at(from.end) == '的' && isFuture(from.end));
            case "上年", "上一年" -> before != '以' && before != '每' && before != '晚';
            case "上月", "下月" -> before != '以';
            case "本年度" -> true;
            case "第二天" -> from.start == 0 || "。,;:“!?".indexOf(before) >= 0;
            case "年内" ->
                !NumeralChars.starts(before) && before != '几' && before != '多' && before != '余' && before != '两'
                        && before != '半' && before != '今' && before != '本' && before != '去' && before != '明';
            case "头年", "来年", "去岁" -> before != '后' && before != '从' && before != '多' && before != '近' && before != '年'
                    && before != '几' && !NumeralChars.starts(before);
            default -> true;
        };
    }
}
