package io.github.rmrbnlp.annotate.number;

/** Times of day: 8:30, 20:15:07, 上午9时, 21时35分, 下午三点半. */
public final class Clock {
    private Clock() {
    }

    /** The end of the time of day that begins at {@code start}, or -1. */
    public static int end(FlatText text, int start) {
        int hours = numberEnd(text, start);
        if (hours == start || hours - start > 3 || NumeralChars.isMultiplier(text.at(start)) && text.at(start) != '十') {
            return -1;
        }
        return switch (text.at(hours)) {
            case ':' -> digital(text, start, hours);
            case '时' -> text.at(hours + 1) == '代' || text.at(hours + 1) == '期' ? -1 : spoken(text, hours + 1);
            case '点' -> !isPoints(text, start, hours) && isHour(text, start, hours) ? spoken(text, hours + 1) : -1;
            default -> -1;
        };
    }

    private static int numberEnd(FlatText text, int start) {
        int end = start;
        while (isDigit(text.at(end)) && (end == start || !text.gapBefore(end))) {
            end++;
        }
        return end;
    }

    private static boolean isDigit(char c) {
        return NumeralChars.isAscii(c) || NumeralChars.chineseDigit(c) >= 0 && c != '两' || c == '十' || c == '两';
    }

    private static int digital(FlatText text, int start, int colon) {
        int minutes = colon + 3;
        boolean clock = NumeralChars.isAscii(text.at(start)) && colon - start <= 2
                && numberEnd(text, colon + 1) == minutes
                && text.at(colon + 1) < '6' && (colon - start == 1 || text.at(start) <= '2');
        char before = text.at(start - 1);
        if (!clock || start > 0 && "以为比分成".indexOf(before) >= 0) {
            return -1;
        }
        boolean seconds = text.at(minutes) == ':' && numberEnd(text, minutes + 1) == minutes + 3;
        return seconds ? minutes + 3 : minutes;
    }

    /** 点 is an hour beside a part of the day or before 半, 整, 钟 or minutes; otherwise it counts (三点意见). */
    private static boolean isHour(FlatText text, int start, int mark) {
        char before = text.at(start - 1);
        boolean partOfDay = start > 0 && "午晨晚间早夜天日".indexOf(before) >= 0;
        char after = text.at(mark + 1);
        boolean goesOn = after == '半' || after == '整' || after == '钟' || after == '多' || after == '许' || after == '差'
                || text.at(numberEnd(text, mark + 1)) == '分' && numberEnd(text, mark + 1) > mark + 1
                        && text.at(numberEnd(text, mark + 1) + 1) != '之';
        return partOfDay || goesOn;
    }

    /** 一九五点○九三分, 九点三七五分: points with a fraction. */
    private static boolean isPoints(FlatText text, int start, int mark) {
        return isDigitRun(text, start, mark, 2) || isDigitRun(text, mark + 1, numberEnd(text, mark + 1), 3);
    }

    /** Whether at least {@code least} Chinese digits stand side by side, without 十. */
    private static boolean isDigitRun(FlatText text, int start, int end, int least) {
        for (int i = start; i < end; i++) {
            if (NumeralChars.chineseDigit(text.at(i)) < 0) {
                return false;
            }
        }
        return end - start >= least;
    }

    /** The minutes and seconds behind the hour. */
    private static int spoken(FlatText text, int end) {
        char next = text.at(end);
        if (next == '半' || next == '整' || next == '钟') {
            return end + 1;
        }
        int minutes = numberEnd(text, end);
        boolean said = minutes > end
                && (text.at(minutes) == '分' && text.at(minutes + 1) != '之' || text.at(minutes) == '刻');
        if (!said) {
            return end;
        }
        int seconds = numberEnd(text, minutes + 1);
        return seconds > minutes + 1 && text.at(seconds) == '秒' ? seconds + 1 : minutes + 1;
    }
}
