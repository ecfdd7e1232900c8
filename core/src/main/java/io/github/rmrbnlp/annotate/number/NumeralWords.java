package io.github.rmrbnlp.annotate.number;

/** Which chars are numerals where they stand, judged by their neighbours: 陆 of 大陆 is none, 兆 of 兆瓦 is a prefix. */
final class NumeralWords {
    private NumeralWords() {
    }

    /** 陆, 伍, 拾, 肆 are digits on cheques only: 大陆, 队伍, 收拾, 放肆 are not. */
    static boolean isOrdinaryWord(FlatText text, int start) {
        char c = text.at(start);
        if (!NumeralChars.isFinancial(c)) {
            return false;
        }
        char next = text.at(start + 1);
        if (text.at(start - 1) == '之' || text.at(start - 1) == '第') {
            return false;
        }
        boolean digitWord = c == '陆' || c == '伍' || c == '拾' || c == '肆' || c == '佰' || c == '仟';
        if (digitWord && "大内登着水海上下新队入退放收捡朝酒华".indexOf(text.at(start - 1)) >= 0 && start > 0) {
            return true;
        }
        boolean goesOn = NumeralChars.isMultiplier(next) || NumeralChars.isFinancial(next)
                || c == '拾' && NumeralChars.chineseDigit(next) > 0 || next == '点' || next == '分'
                || next == '元' || next == '圆' || next == '角' || next == '成' || next == '折';
        return digitWord && !goesOn;
    }

    /** 一两次: the 两 of 一两 is a weight only where no thing is counted behind it. */
    static boolean isOneOrTwo(FlatText text, int place) {
        return text.at(place) == '一' && text.at(place + 1) == '两'
                && "个次天年百千万岁件只种名位项句人家月周小分米里斤公吨条块元张杯本回场句处套代支".indexOf(text.at(place + 2)) >= 0;
    }

    /** 五十兆字节, 3兆瓦, 2兆赫: 兆 is mega there. */
    static boolean isMegaUnit(FlatText text, int place) {
        char next = text.at(place + 1);
        return next == '瓦' || next == '赫' || next == '帕' || next == '字' || next == '比' || next == '欧'
                || next == '周' || next == '伏';
    }

    static boolean isPairWord(char c) {
        return c == '两' || c == '俩';
    }

    static boolean isPoint(char c) {
        return c == '点' || c == '·' || c == '・' || c == '•' || c == '.' || c == '．';
    }
}
