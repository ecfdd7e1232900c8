package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.figure.UnitLexicon.Unit;
import io.github.rmrbnlp.annotate.number.Decimals;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;

/** Amounts of money: 1角5分, 五元三毛, 两块五, 港币300万元, $20. Not thread-safe: one for each text. */
final class MoneyParser {
    private static final String[][] NAMED_BEFORE = {{"港币", "HKD"}, {"美金", "USD"}, {"新台币", "TWD"}, {"台币", "TWD"},
            {"日币", "JPY"}, {"澳门币", "MOP"}, {"葡币", "MOP"}, {"加币", "CAD"}, {"澳币", "AUD"}, {"新币", "SGD"}, {"朝币", "KPW"}};
    private static final String[] NOT_MONEY = {"元化", "元论", "元制", "元结", "元方", "元次", "元社", "元里", "元桥", "元素", "元首", "元帅",
            "元老", "元旦", "元宵", "元月", "元一次", "元文化", "圆桌", "圆形", "角形", "角洲", "角星", "角大", "角恋", "角债", "角关", "角钢", "角铁",
            "毛不", "角落", "角镇", "角楼", "元朝"};
    private static final String[] MONEY_NOUNS = {"资金", "欠薪", "贷款", "投资", "债务", "外债", "内债", "收入", "利润", "利税", "税款", "存款",
            "奖金", "产值",
            "经费", "捐款", "工资", "赤字", "金额", "销售额", "营业额", "成交额", "罚款", "借款", "亏损", "盈利", "价值", "贪污", "受贿", "赃款", "补助",
            "补贴",
            "赔款", "定金", "货款", "现金", "公款", "房款", "股本", "资产", "票房"};
    private static final String[] PAID = {"花", "价", "卖", "卖了", "花了", "要", "给", "给了", "付", "付了", "挣", "挣了", "赚", "赚了",
            "费",
            "费了", "值", "收", "收了", "交", "交了", "罚", "罚了", "多", "钱", "欠", "每斤", "一斤", "增加", "减少", "涨", "降", "跌", "提高",
            "降低", "上涨", "下降"};

    private final FlatText text;
    private final UnitLexicon units;
    private final NumeralScanner numerals;
    private final boolean bareNumerals;

    MoneyParser(FlatText text, UnitLexicon units, NumeralScanner numerals, boolean bareNumerals) {
        this.text = text;
        this.units = units;
        this.numerals = numerals;
        this.bareNumerals = bareNumerals;
    }

    boolean isCurrency(int place) {
        Unit unit = units.longest(text, place);
        return unit != null && unit.isMoney() && unit.text().length() > 1;
    }

    /** Whether a currency sign with an amount behind it begins at {@code start}. */
    boolean isSymbol(int start) {
        char c = text.at(start);
        boolean letters = c >= 'A' && c <= 'Z';
        return (c == '$' || c == '¥' || c == '￥' || c == '€' || c == '£' || letters) && symbolEnd(start) > 0;
    }

    private int symbolEnd(int start) {
        for (String symbol : new String[]{"US$", "HK$", "NT$", "A$", "$", "¥", "￥", "€", "£", "RMB", "USD", "HKD",
                "EUR"}) {
            int end = start + symbol.length();
            if (text.startsWith(symbol, start) && NumeralChars.isAscii(text.at(end))) {
                return end;
            }
        }
        return -1;
    }

    Quantity symbolFirst(int start) {
        int end = symbolEnd(start);
        Numeral numeral = numerals.scan(end);
        Unit unit = units.longest(text, numeral.end());
        if (unit != null && unit.isMoney() && isMoney(numeral, unit)) {
            return compound(numeral, unit).from(start);
        }
        String code = switch (text.text(start, end)) {
            case "HK$", "HKD" -> "HKD";
            case "NT$" -> "TWD";
            case "A$" -> "AUD";
            case "$", "US$", "USD" -> "USD";
            case "€", "EUR" -> "EUR";
            case "£" -> "GBP";
            default -> "CNY";
        };
        return new Quantity(start, numeral.end(), numeral.low(), numeral.high(), Kind.MONEY, code, numeral);
    }

    /** 人民币300, 港币5万: the code of the currency named before an amount without a unit, or null. */
    String namedBefore(Numeral numeral) {
        if (!numeral.is(Numeral.ARABIC) && !numeral.is(Numeral.MULTIPLIED)) {
            return null;
        }
        if (text.endsWith("人民币", numeral.start())) {
            return "CNY";
        }
        for (String[] name : NAMED_BEFORE) {
            if (text.endsWith(name[0], numeral.start())) {
                return name[1];
            }
        }
        return null;
    }

    /** Whether {@code unit} behind {@code numeral} is money here: 块, 元, 角 and 盾 have other uses. */
    boolean isMoney(Numeral numeral, Unit unit) {
        int end = numeral.end();
        if (!unit.isMoney()) {
            return unit.text().equals("块") && isPiecesOfMoney(numeral);
        }
        if (text.startsWithAny(NOT_MONEY, end)) {
            return false;
        }
        return switch (unit.text()) {
            case "块" -> isPiecesOfMoney(numeral);
            case "角" -> bareNumerals || numeral.is(Numeral.ARABIC) || isPart(end + 1) || isPart(numeral.start() - 1)
                    || text.endsWithAny(PAID, numeral.start());
            case "镑" -> !numeral.is(Numeral.HALF);
            case "蚊", "毫", "仙" -> bareNumerals;
            default -> true;
        };
    }

    /** 仍有377.16亿的欠薪, 贷款290万: an amount of yuan whose unit is left out. */
    boolean isElidedYuan(Numeral numeral) {
        int after = text.at(numeral.end()) == '的' ? numeral.end() + 1 : numeral.end();
        if (text.startsWithAny(MONEY_NOUNS, after)) {
            return true;
        }
        int start = numeral.start();
        for (int i = 1; i <= 4 && "。,;:".indexOf(text.at(start - i)) < 0; i++) {
            if (text.endsWithAny(MONEY_NOUNS, start - i + 1)) {
                return true;
            }
        }
        return false;
    }

    private boolean isPart(int place) {
        return NumeralChars.starts(text.at(place)) || text.at(place) == '元' || text.at(place) == '钱';
    }

    private boolean isPiecesOfMoney(Numeral numeral) {
        Numeral part = numerals.scan(numeral.end() + 1);
        boolean goesOn = part != null && part.low() < 10 && !part.is(Numeral.MULTIPLIED)
                && isEndOfMoney(part.end(), "毛角分,。、;钱");
        boolean ends = isEndOfMoney(numeral.end() + 1, ",。、;!?钱");
        return goesOn || ends && (bareNumerals || numeral.low() >= 100) || text.endsWithAny(PAID, numeral.start());
    }

    private boolean isEndOfMoney(int place, String marks) {
        char next = text.at(place);
        return next == FlatText.NONE || marks.indexOf(next) >= 0 || bareNumerals
                && ("至到-~—".indexOf(next) >= 0 || text.startsWith("以上", place) || text.startsWith("以下", place));
    }

    /** An amount whose main unit is {@code unit}, with the smaller units that follow. */
    Quantity compound(Numeral numeral, Unit unit) {
        double low = Decimals.multiply(numeral.low(), unit.factor());
        double high = Decimals.multiply(numeral.high(), unit.factor());
        int end = numeral.end() + (text.startsWith(unit.text(), numeral.end()) ? 0 : 1) + unit.text().length();
        double factor = unit.factor();
        while (low == high) {
            int start = text.at(end) == '又' || text.at(end) == '零' ? end + 1 : end;
            Numeral part = text.gapBefore(start) ? null : numerals.scan(start);
            double smaller = part == null ? 0 : partFactor(part, unit, factor) / (isPlaceHeld(start, part) ? 10 : 1);
            if (smaller == 0) {
                break;
            }
            low = high = Decimals.add(low, Decimals.multiply(part.low(), smaller));
            end = partEnd(part);
            factor = smaller;
        }
        if (text.at(end) == '半' && low == high && factor == 1 && numeral.low() < 100 && text.at(end + 1) != '个') {
            low = high = Decimals.add(low, 0.5);
            end++;
        }
        end = bareNumerals ? withTail(end) : end;
        Quantity per = perUnit(numeral, low, high, end, unit);
        return per != null
                ? per
                : new Quantity(numeral.start(), end, low, high, Kind.MONEY, code(numeral.start(), unit), numeral);
    }

    /** 四块零五: four yuan and five hundredths. */
    private boolean isPlaceHeld(int start, Numeral part) {
        return text.at(start - 1) == '零' && "毛角分".indexOf(text.at(part.end())) < 0;
    }

    /** 叁佰元整: general recognisers take the word that closes the amount on a cheque with it. */
    private int withTail(int end) {
        char before = text.at(end - 1);
        boolean whole = text.at(end) == '整' && (before == '元' || before == '圆')
                && "个治理体修顿改风合数齐编".indexOf(text.at(end + 1)) < 0;
        return whole ? end + 1 : end;
    }

    /** 元/吨 belongs to the amount; its currency says what it is. */
    private Quantity perUnit(Numeral numeral, double low, double high, int end, Unit unit) {
        Unit by = text.at(end) == '/' ? units.longest(text, end + 1) : null;
        return by == null || by.isNoun()
                ? null
                : new Quantity(numeral.start(), end + 1 + by.text().length(), low, high, Kind.MONEY,
                        code(numeral.start(), unit), numeral);
    }

    /** What one of the unit behind {@code part} is worth, or 0 if {@code part} does not continue the amount. */
    private double partFactor(Numeral part, Unit main, double above) {
        if (part.isRangeLike()) {
            return 0;
        }
        char next = text.at(part.end());
        boolean small = part.low() < 10 || part.low() < 100 && above == 1;
        if (!small || part.is(Numeral.DECIMAL | Numeral.HALF)) {
            return 0;
        }
        Unit unit = units.longest(text, part.end());
        if ((next == '毛' || next == '角') && above > 0.1 && !text.startsWithAny(NOT_MONEY, part.end())) {
            return 0.1;
        }
        if (next == '分' && above > 0.01 && text.at(part.end() + 1) != '之' && text.at(part.end() + 1) != '钟') {
            return 0.01;
        }
        if (unit != null && unit.isMoney() && unit.factor() < above && unit.currency().equals(main.currency())) {
            return unit.factor();
        }
        boolean colloquial = main.text().equals("块") || main.text().equals("毛") || above == 0.1;
        boolean elliptic = colloquial && part.length() == 1 && unit == null && isEndOfMoney(part.end(), ",。、;!?)”");
        return elliptic && part.low() < 10 ? above / 10 : 0;
    }

    private int partEnd(Numeral part) {
        Unit unit = units.longest(text, part.end());
        char next = text.at(part.end());
        if (unit != null && unit.isMoney() && !(unit.currency().equals("CNY") && unit.text().endsWith("钱"))) {
            return part.end() + unit.text().length();
        }
        return next == '角' || next == '毛' || next == '分' ? part.end() + 1 : part.end();
    }

    private String code(int start, Unit unit) {
        if (unit.text().equals("元") || unit.text().equals("圆")) {
            for (String[] name : NAMED_BEFORE) {
                if (text.endsWith(name[0], start)) {
                    return name[1];
                }
            }
        }
        return unit.currency().isEmpty() ? "CNY" : unit.currency();
    }
}
