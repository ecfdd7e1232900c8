package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.lexicon.Chars;

/** Reads one date expression: what is printed, not yet what it means. Not thread-safe: one for each text. */
final class DateGrammar {
    private static final String[] HAPPENS_AFTER = {"上午", "下午", "晚", "凌晨", "早", "中午", "当天", "称", "说", "表示", "宣布", "发表",
            "发布", "致信",
            "证实", "同时", "在", "报道", "指出", "抵达", "举行", "将", "开始", "访问", "闭幕", "结束", "公布", "再次", "对", "与", "会见", "启程", "起",
            "就",
            "通过", "签署", "召开", "清晨", "傍晚", "深夜", "夜", "进行", "发生", "向", "呼吁", "警告", "强调", "继续"};

    /** What bears a number: 2号机组, 1号公路, 5号楼. */
    private static final String[] NUMBERED = {"机组", "线", "楼", "船", "公路", "文件", "卫星", "运载", "窗口", "井", "嫌疑", "项目", "汽油",
            "柴油", "界标", "售票", "交易", "高炉", "馆", "厅", "台风", "院", "桥", "矿", "车", "反应堆", "航站", "泊位", "令", "公告",
            "州际", "高速", "遥感", "飞船", "火箭", "选手", "种子", "人物", "法案", "提案", "议案", "决议", "染色体", "别墅", "仓", "塔",
            "坑", "墓", "店", "信", "头目", "站", "码头", "工程", "煤层", "地块", "区", "门", "床", "病", "教室", "房", "洞", "号",
            "哨", "高地", "舰", "艇", "飞机", "机", "甲", "乙", "丙", "丁", "员", "平台", "航天", "航母", "发射", "卡", "球", "国道",
            "隧道", "水库", "标段", "坝", "仪", "型", "首长", "探测", "技师", "任务", "节目", "歌", "作品", "广场"};
    private static final String[] YEN = {"日元", "日圆", "日币", "日本钱", "日本銭", "日本元"};
    private static final Chars FOLLOWS_NUMBER = new Chars("年月日号世季个天周星财历、至到~-–―─—/.");

    private final FlatText text;
    private final boolean recent;
    private final DateNumbers numbers;
    private final PeriodGrammar periods;
    private final RelativeWords words = RelativeWords.standard();

    /** A grammar for {@code text}; {@code recent} if it is of the years in which print calls a day 15号 as speech does. */
    DateGrammar(FlatText text, boolean recent) {
        this.text = text;
        this.recent = recent;
        numbers = new DateNumbers(text);
        periods = new PeriodGrammar(text, numbers);
    }

    /** Reads the date or range that begins at {@code start}, or returns null. */
    DateExpression parse(int start) {
        if (!NumeralChars.starts(text.at(start))) {
            DatePoint word = wordPoint(start);
            return word == null ? null : expression(word);
        }
        DateExpression range = numberRange(start, null);
        if (range != null) {
            return range;
        }
        DatePoint first = point(start);
        return first == null ? null : expression(first);
    }

    /** The end of the run of numeral chars at {@code start}, if no date can begin in it: nothing a date says follows it. */
    int undatedRun(int start) {
        int end = start;
        while (NumeralChars.starts(text.at(end))) {
            end++;
        }
        return !FOLLOWS_NUMBER.has(text.at(end)) ? end : start;
    }

    /** A date that begins with a word: 去年, 民国三年, 上半年, 第一季度, 元月. */
    private DatePoint wordPoint(int start) {
        char c = text.at(start);
        if (text.at(start + 1) == '(') {
            return explained(start);
        }
        RelativeWords.Word word = words.longest(text, start);
        if (word != null) {
            return relative(start, word);
        }
        return "公前上下头第元".indexOf(c) >= 0 || Reigns.at(text, start) != null ? otherPoint(start) : null;
    }

    /** 昨（十九）日, 去（一九五七）年: the number in brackets says which, as papers printed it up to the sixties. */
    private DatePoint explained(int start) {
        boolean relative = "昨今明前去本上下".indexOf(text.at(start)) >= 0 && numbers.read(start + 2);
        int close = relative ? numbers.end() : -1;
        if (close < 0 || text.at(close) != ')') {
            return null;
        }
        DatePoint point = new DatePoint(start);
        point.end = close + 2;
        int value = numbers.value();
        switch (text.at(close + 1)) {
            case '日' -> point.day = value >= 1 && value <= 31 ? value : DatePoint.UNSAID;
            case '月' -> {
                point.month = value >= 1 && value <= 12 ? value : DatePoint.UNSAID;
                point.relative = words.of(text.at(start) + "月");
            }
            case '年' -> point.year = numbers.digits() == 4 ? value : DatePoint.UNSAID;
            default -> {
            }
        }
        if (point.year != DatePoint.UNSAID) {
            afterYear(point);
        } else if (point.month != DatePoint.UNSAID) {
            afterMonth(point);
        }
        return point.saysDay() || point.saysMonth() || point.saysYear() ? point : null;
    }

    private DateExpression expression(DatePoint first) {
        DateExpression days = dayRange(first);
        if (days != null) {
            return days;
        }
        int connector = connectorLength(first.end);
        DatePoint second = connector == 0 ? null : secondPoint(first, first.end + connector);
        return new DateExpression(first, second);
    }

    private int connectorLength(int place) {
        return switch (text.at(place)) {
            case '至', '到', '~', '-', '–', '―', '─' -> 1;
            case '—' -> text.at(place + 1) == '—' ? 2 : 1;
            default -> 0;
        };
    }

    /** The second end says the same parts as the first, or fewer of the greater ones: 9月17日至19日. */
    private DatePoint secondPoint(DatePoint first, int start) {
        DatePoint second = first.reign != null
                ? periods.reignYear(start, first.reign)
                : first.isEra() ? periods.eraYear(start) : null;
        second = second == null ? point(start) : second;
        if (second == null || second.relative != null && second.relative.unit() == RelativeWords.Unit.WEEK) {
            return null;
        }
        boolean sameGrain = first.saysDay() == second.saysDay()
                && first.saysMonth() | first.isPeriodOfYear() == second.saysMonth()
                || first.saysDay() && second.saysDay() || first.saysMonth() && !first.saysDay() && second.saysMonth();
        boolean years = first.saysYear() && !first.saysMonth() && second.saysYear() && !second.saysMonth();
        return sameGrain || years || first.saysYear() && second.saysYear() ? second : null;
    }

    /** 1990—1995年, 14至15日, 3—5月: the unit stands behind the second number only. {@code month} is the point before days. */
    private DateExpression numberRange(int start, DatePoint month) {
        if (!numbers.read(start)) {
            return null;
        }
        int first = numbers.value();
        int firstDigits = numbers.digits();
        int firstEnd = numbers.end();
        int connector = text.at(firstEnd) == '、' ? 1 : connectorLength(firstEnd);
        if (connector == 0 || !numbers.read(firstEnd + connector)) {
            return null;
        }
        boolean listed = text.at(firstEnd) == '、';
        int second = numbers.value();
        int secondEnd = numbers.end();
        char unit = text.at(secondEnd) == '两' ? text.at(secondEnd + 1) : text.at(secondEnd);
        boolean fits = switch (unit) {
            case '年' ->
                month == null && firstDigits == 4 && (numbers.digits() == 4 || numbers.digits() == 2) && !listed;
            case '月' -> month == null && first < second && second <= 12 && first > 0;
            case '日' -> first < second && second <= 31 && first > 0;
            default -> false;
        };
        if (!fits || listed && second != first + 1 || text.at(secondEnd) == '两' && unit != '日') {
            return null;
        }
        return ends(month == null ? start : month.start, first, second, secondEnd + (text.at(secondEnd) == '两' ? 2 : 1),
                unit);
    }

    private DateExpression ends(int start, int first, int second, int end, char unit) {
        DatePoint from = new DatePoint(start);
        DatePoint to = new DatePoint(end - 1);
        switch (unit) {
            case '年' -> {
                from.year = first;
                to.year = second < 100 ? first / 100 * 100 + second : second;
            }
            case '月' -> {
                from.month = first;
                to.month = second;
            }
            default -> {
                from.day = first;
                to.day = second;
            }
        }
        from.end = end;
        to.end = end;
        if (unit == '月') {
            periods.share(to);
        }
        return new DateExpression(from, to);
    }

    /** 六月十四至十五日: after the month, days without 日 up to the last. */
    private DateExpression dayRange(DatePoint month) {
        if (!month.saysMonth() || month.saysDay() || month.third != DatePoint.UNSAID) {
            return null;
        }
        DateExpression days = numberRange(month.end, month);
        if (days == null || days.from().day == DatePoint.UNSAID) {
            return null;
        }
        month.day = days.from().day;
        month.end = days.end();
        return new DateExpression(month, days.to());
    }

    /** Reads one date, or returns null. */
    DatePoint point(int start) {
        RelativeWords.Word word = words.longest(text, start);
        if (word != null) {
            return relative(start, word);
        }
        return otherPoint(start);
    }

    private DatePoint otherPoint(int start) {
        DatePoint point = new DatePoint(start);
        if (periods.era(point) || periods.period(point) || periods.iso(point)) {
            if (point.year != DatePoint.UNSAID && point.month == DatePoint.UNSAID) {
                afterYear(point);
            }
            return point;
        }
        if (text.startsWith("元月", start)) {
            point.month = 1;
            point.end = start + 2;
            afterMonth(point);
            return point;
        }
        return numeric(point) ? point : null;
    }

    private DatePoint relative(int start, RelativeWords.Word word) {
        DatePoint point = new DatePoint(start);
        point.relative = word;
        point.end = start + word.text().length();
        switch (word.unit()) {
            case YEAR -> afterYear(point);
            case MONTH -> afterMonth(point);
            case WEEK -> periods.weekday(point);
            case CENTURY -> periods.decadeOfCentury(point);
            default -> {
            }
        }
        return point;
    }

    private boolean numeric(DatePoint point) {
        if (text.at(point.start) == '两' && text.at(point.start + 1) != '千') {
            return periods.distance(point, 2, point.start + 1);
        }
        if (!numbers.read(point.start)) {
            return false;
        }
        int value = numbers.value();
        int end = numbers.end();
        char unit = text.at(end);
        if (unit == '年') {
            return year(point, value, end);
        }
        if (unit == '月' && value >= 1 && value <= 12) {
            point.month = value;
            point.end = end + 1;
            afterMonth(point);
            return true;
        }
        if (unit == '日' && value >= 1 && value <= 31 && !text.startsWithAny(YEN, end)) {
            point.day = value;
            point.end = end + 1;
            return true;
        }
        if (unit == '号' && value >= 1 && value <= 31 && numbers.digits() > 0 && isDayNumber(point.start, end + 1)) {
            point.day = value;
            point.end = end + 1;
            return true;
        }
        if (text.startsWith("财年", end) && numbers.digits() == 4) {
            point.year = value;
            point.end = end + 2;
            return true;
        }
        return periods.distance(point, value, end);
    }

    /** 15号 of spoken news is a day where something is said or happens on it; otherwise it is the number of a house or a line. */
    private boolean isDayNumber(int start, int end) {
        boolean arabic = NumeralChars.isAscii(text.at(start)) && text.at(start) != '0';
        char before = text.at(start - 1);
        boolean named = "第型星楼线院店码门座栋舱机路街巷弄村红溪望山海井住-".indexOf(before) >= 0 && start > 0;
        boolean happens = text.startsWithAny(HAPPENS_AFTER, end)
                || text.at(end) == '到' && NumeralChars.isAscii(text.at(end + 1));
        boolean opens = text.at(end) == ',' && (start == 0 || "。:;)”".indexOf(before) >= 0);
        boolean spoken = recent && text.at(end) != '”' && !text.startsWithAny(NUMBERED, end);
        return arabic && !named && (happens || opens || spoken);
    }

    private boolean year(DatePoint point, int value, int end) {
        int digits = numbers.digits();
        boolean full = digits == 4 && value >= 1000 && value < 2200 || digits == 0 && value >= 1900 && value < 2100;
        if (full) {
            point.year = value;
            point.end = end + 1;
            afterYear(point);
            boolean length = text.startsWith("两千年", point.start) && point.end == end + 1; // two millennia
            return !length;
        }
        if (digits == 2) {
            point.year = value;
            point.shortYear = true;
            point.end = end + 1;
            afterYear(point);
            boolean apostrophe = text.at(point.start - 1) == '\'' || text.at(point.start - 1) == '’';
            boolean chinese = !NumeralChars.isAscii(text.at(point.start));
            boolean said = point.month != DatePoint.UNSAID || point.isPeriodOfYear()
                    || "底初末春夏秋冬".indexOf(text.at(point.end)) >= 0;
            boolean listed = text.at(point.start - 1) == '、' && text.at(point.start - 2) == '年';
            boolean digitPair = chinese && (value < 10 || value / 10 + 1 != value % 10 || listed);
            return apostrophe || said || digitPair;
        }
        return periods.distance(point, value, end);
    }

    private void afterYear(DatePoint point) {
        if (text.startsWith("的", point.end) && numbers.read(point.end + 1) && text.at(numbers.end()) == '月'
                && text.at(numbers.end() + 1) != '的' && numbers.value() <= 12 && point.relative != null) {
            point.month = numbers.value();
            point.end = numbers.end() + 1;
            afterMonth(point);
            return;
        }
        if (text.at(point.end) == '度' && point.relative == null) {
            point.end++;
            return;
        }
        if (periods.partOfYear(point)) {
            return;
        }
        int start = text.startsWith("元月", point.end) ? point.end : -1;
        if (start >= 0) {
            point.month = 1;
            point.end = start + 2;
            afterMonth(point);
        } else if (numbers.read(point.end) && text.at(numbers.end()) == '月' && numbers.value() >= 1
                && numbers.value() <= 12) {
            point.month = numbers.value();
            point.end = numbers.end() + 1;
            afterMonth(point);
        }
    }

    private void afterMonth(DatePoint point) {
        if (text.at(point.end) == '份') {
            point.end++;
            return;
        }
        if (text.at(point.end + 1) == '旬' && "上中下".indexOf(text.at(point.end)) >= 0) {
            point.third = "上中下".indexOf(text.at(point.end)) + 1;
            point.end += 2;
            return;
        }
        boolean day = numbers.read(point.end) && (text.at(numbers.end()) == '日' || text.at(numbers.end()) == '号')
                && numbers.value() >= 1 && numbers.value() <= 31;
        if (day) {
            point.day = numbers.value();
            point.end = numbers.end() + 1;
        }
    }
}
