package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.figure.UnitLexicon.Unit;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;

/**
 * Decides whether a quantity is one to an analyst: no names, ranks, both-sides words, or the indefinite 一. Not thread-safe:
 * one for each text.
 */
final class FigureFilter {
    private static final String BOTH_NOT_COUNTED = "国岸党军院地者极头手侧边面旁端翼会制广湖江河岸弹州德";
    private static final String[] HEADLESS_CUES = {"近", "上", "约", "逾", "超", "超过", "达", "每", "成", "过", "数", "满", "够",
            "值", "破", "出",
            "以", "到", "于", "足", "高", "长", "宽", "深", "重", "远", "隔"};
    /** 不到一集: measured against, one is a number. */
    private static final String[] MEASURED_ONE = {"不到", "不足", "不满", "超过", "仅"};
    private static final String[] PLACE_NAMES = {"里河", "里庄", "里桥", "里店", "里屯", "里沟", "里铺", "里台", "里堡", "里营", "里镇", "里村",
            "里乡", "里坡", "里岗", "里墩", "里坪", "里洼", "里川", "里塘", "里坨", "里坊", "里湖", "里泉", "里山", "里湾", "里街", "里甸", "门峡", "棵松",
            "家庄", "家湾", "家屯", "家沟", "家堡", "道沟", "道岭", "道湾", "道梁", "道河", "头鹰", "面山", "顶山", "岁山", "角城", "台山", "台县", "方台",
            "道口"};
    private static final String[] SESSION = {"会议", "全会", "全体会议", "代表大会", "大会", "中全会", "党代会", "代会", "人代会", "常委会"};
    private static final String[] SESSION_BEFORE = {"届", "大", "协", "会", "员会", "第", "中央", "届全国人大", "府"};
    /** Only these units make a name with such a head: 三国会议, 六方会谈; 两次会议 and 两项协定 are counted. */
    private static final String NAMED_TOGETHER = "国方党角强轮人巨大极";
    private static final String[] COMPOUND_AFTER = {"元首", "外长", "全能", "峰会", "演义", "集团", "联军", "同盟", "首脑", "干道", "车间",
            "车道",
            "轮车", "号文",
            "会议", "会谈", "协定", "公约", "同盟", "角恋", "人行", "人帮", "点半", "条腿走路"};

    /** 安理会五国, 二十国集团: so many countries are a group with a name; 130国 is a number of countries. */
    private static final int LARGEST_GROUP = 20;
    /** 百个县 counts, 百家 and 百人 are mostly figures of speech. */
    private static final String COUNTED_BY_HUNDREDS = "个名位座项辆台件所枚张";

    private static final String[] SERIES = {"连续", "历经", "举办", "举办了", "举行了", "办了", "办过", "历", "连任"};
    private static final String[] SAID = {"为", "达", "达到", "至", "升至", "降至", "到"};
    private static final String[] SCORED = {"进", "入", "失", "丢", "净胜", "落后", "领先"};
    private static final String LEVELS = "省市县区乡镇村社队组州盟旗厂间";
    private static final String[] OF_LEVELS = {"管理", "网络", "联动", "核算", "所有", "书记", "党委", "政府", "干部", "领导", "班子", "工作网",
            "体系",
            "服务网", "财政", "人大", "组织", "机构", "会议"};

    /** What follows the hour in 五点开会; anything else is counted: 五点正义要求. */
    private static final String HOUR_GOES_ON = "钟半整许多左前后到至时起开出结回上下吃睡散才就便一二三四五六七八九十之以来差准";

    /** Digits of a telephone number, before 转 and that of its extension. */
    private static final int PHONE_NUMBER = 7;

    private final FlatText text;
    private final UnitLexicon units;
    private final boolean bareNumerals;

    FigureFilter(FlatText text, UnitLexicon units, boolean bareNumerals) {
        this.text = text;
        this.units = units;
        this.bareNumerals = bareNumerals;
    }

    boolean accepts(Quantity quantity) {
        Numeral numeral = quantity.numeral();
        if (isGluedToLetters(quantity) || isBlankOfAForm(numeral)) {
            return false;
        }
        boolean time = "时点".indexOf(text.at(numeral.end())) >= 0 && (isClock(numeral) || quantity.isBare());
        if (bareNumerals) {
            return !quantity.isBare() || !numeral.is(Numeral.HEADLESS) || numeral.length() > 1;
        }
        if (time && !quantity.unit().equals("点")) {
            return false;
        }
        if (numeral.is(Numeral.VAGUE) && !isStatedMagnitude(quantity)) {
            return false;
        }
        if (isBaseOfARate(quantity)) {
            return false;
        }
        if (quantity.isBare()) {
            return isCountedBare(quantity);
        }
        return switch (quantity.kind()) {
            case PERCENT -> true;
            case MONEY -> !(numeral.length() == 1 && numeral.low() == 1 && text.startsWith("分钱", numeral.end()))
                    && (!text.startsWith("户", quantity.end()) || !numeral.is(Numeral.HEADLESS));
            case RATIO -> isRatio(quantity);
            case MEASURE -> isMeasure(quantity);
            default -> isCount(quantity);
        };
    }

    /** C919, G20, 12B: part of a name. */
    private boolean isGluedToLetters(Quantity quantity) {
        int start = quantity.start();
        char before = text.at(start - 1);
        if (start == 0 || text.gapBefore(start) || !quantity.numeral().is(Numeral.ARABIC)) {
            return false;
        }
        char after = text.at(quantity.end());
        if (quantity.unit().length() == 1 && quantity.unit().charAt(0) < 0x80 && ("型式号系".indexOf(after) >= 0
                || after < 0x80 && Character.isLetterOrDigit(after))) {
            return true;
        }
        boolean letter = before < 0x80 && Character.isLetter(before) || before >= 'Ѐ' && before <= 'ӿ';
        char beforeThat = text.at(start - 2);
        boolean hyphen = (before == '-' || before == '—' || before == '/' || before == '.')
                && start > 1 && beforeThat < 0x80 && Character.isLetterOrDigit(beforeThat) && quantity.isBare();
        return letter && (quantity.isBare() || quantity.kind() == Kind.COUNT || quantity.kind() == Kind.DURATION)
                || hyphen;
    }

    /** 数十亿元 and 几百万人 state an amount; 几十名 and 数百里 do not. */
    private static boolean isStatedMagnitude(Quantity quantity) {
        return quantity.kind() != Kind.PERCENT && quantity.kind() != Kind.RATIO && !quantity.isBare()
                && (quantity.numeral().is(Numeral.MYRIAD) || quantity.kind() == Kind.MONEY);
    }

    /** 每万人中有四人, 每百户拥有: what the figure behind it is measured against. */
    private boolean isBaseOfARate(Quantity quantity) {
        boolean counts = quantity.isBare() || quantity.kind() == Kind.COUNT;
        return counts && quantity.numeral().is(Numeral.HEADLESS) && text.at(quantity.start() - 1) == '每';
    }

    /** 款物总额      万元: the number is left to be filled in. */
    private boolean isBlankOfAForm(Numeral numeral) {
        return numeral.is(Numeral.HEADLESS) && text.gapBefore(numeral.start());
    }

    /** ４．６万罗庄人; 3,500; a noun that takes no measure word (三千职工). */
    private boolean isCountedBare(Quantity quantity) {
        Numeral numeral = quantity.numeral();
        if (numeral.is(Numeral.POSITIONAL | Numeral.HALF)) {
            return false;
        }
        char next = text.at(quantity.end());
        int more = numeral.is(Numeral.MULTIPLIED | Numeral.ARABIC) && "多余".indexOf(next) >= 0 ? 1 : 0;
        if (units.longest(text, quantity.end() + more) instanceof Unit noun && noun.isNoun() && numeral.length() > 1) {
            return !numeral.is(Numeral.VAGUE) && (!numeral.is(Numeral.HEADLESS) || hasCue(quantity));
        }
        if (numeral.is(Numeral.HEADLESS)) {
            return false;
        }
        if (isIndexNumber(quantity)) {
            return true;
        }
        boolean large = numeral.is(Numeral.MYRIAD) && numeral.length() > 1 && !isNameAfterMyriad(next);
        boolean grouped = numeral.is(Numeral.GROUPED);
        return large || grouped || quantity.isRange() && numeral.is(Numeral.MYRIAD);
    }

    /** 指数为87.5: a decimal that is all that is said of something. */
    private boolean isIndexNumber(Quantity quantity) {
        int start = quantity.start();
        boolean said = text.endsWithAny(SAID, start) && ",。;)".indexOf(text.at(quantity.end())) >= 0;
        return said && (quantity.numeral().is(Numeral.DECIMAL) || text.endsWith("指数为", start));
    }

    private static boolean isNameAfterMyriad(char next) {
        return next == '里' || next == '火' || next == '象' || next == '众';
    }

    private boolean isRatio(Quantity quantity) {
        if (quantity.unit().equals("倍")) {
            return !quantity.numeral().is(Numeral.HALF);
        }
        char before = text.at(quantity.start() - 1);
        return before != '/' && before != ':' && before != '-';
    }

    private boolean isMeasure(Quantity quantity) {
        Numeral numeral = quantity.numeral();
        if (isPlaceName(numeral)) {
            return false;
        }
        if (quantity.isIndefiniteOne() && "桶方节丈斗担码转石匹".contains(quantity.unit())) {
            return false;
        }
        if (quantity.unit().equals("转") && numeral.is(Numeral.ARABIC) && numeral.length() >= PHONE_NUMBER) {
            return false;
        }
        if (numeral.is(Numeral.HEADLESS) && !numeral.is(Numeral.OPEN) && text.at(quantity.start() - 1) == '每'
                && text.at(quantity.start()) == '千') { // 每千瓦时: 千 belongs to the unit
            return false;
        }
        if (quantity.unit().equals("方")) {
            return isVolume(quantity);
        }
        if (quantity.unit().equals("度") && numeral.length() == 1 && !numeral.is(Numeral.ARABIC)) {
            return !quantity.isIndefiniteOne() || "电以左".indexOf(text.at(quantity.end())) >= 0;
        }
        if (quantity.unit().equals("两") || quantity.unit().equals("里") && numeral.length() == 1) {
            return "会个人家党国年月".indexOf(text.at(quantity.end())) < 0;
        }
        return !numeral.is(Numeral.HEADLESS) || numeral.is(Numeral.OPEN) || hasCue(quantity) || isLong(numeral);
    }

    /** 五方石, 三千方: cubic metres; 三方 are parties and 八方 all sides. */
    private boolean isVolume(Quantity quantity) {
        boolean many = quantity.numeral().is(Numeral.MULTIPLIED | Numeral.ARABIC) && quantity.low() >= 20;
        boolean earth = "土石沙砂木料".indexOf(text.at(quantity.end())) >= 0 && text.at(quantity.end() + 1) != '油';
        return many && text.at(quantity.end()) != '面' || earth;
    }

    private static boolean isLong(Numeral numeral) {
        return numeral.length() > 1;
    }

    /** 9时35分, 9点半. */
    private boolean isClock(Numeral numeral) {
        char next = text.at(numeral.end() + 1);
        return numeral.low() <= 24 && (NumeralChars.starts(next) || next == '整' || next == '许' || next == '左');
    }

    private boolean hasCue(Quantity quantity) {
        return text.endsWithAny(HEADLESS_CUES, quantity.start());
    }

    /** 五里河, 三家庄; no place is called 五六里. */
    private boolean isPlaceName(Numeral numeral) {
        return numeral.length() <= 2 && !numeral.is(Numeral.PAIR) && text.startsWithAny(PLACE_NAMES, numeral.end());
    }

    private boolean isCount(Quantity quantity) {
        Numeral numeral = quantity.numeral();
        int unit = numeral.end();
        if (numeral.is(Numeral.HALF)) {
            return quantity.kind() == Kind.DURATION;
        }
        boolean together = quantity.unit().length() == 1 && NAMED_TOGETHER.contains(quantity.unit());
        if (text.startsWithAny(COMPOUND_AFTER, unit)
                || together && text.startsWithAny(COMPOUND_AFTER, quantity.end()) || isPlaceName(numeral)) {
            return false;
        }
        if (numeral.is(Numeral.HEADLESS) && !numeral.is(Numeral.OPEN) && !isLong(numeral) && !hasCue(quantity)
                && COUNTED_BY_HUNDREDS.indexOf(text.at(unit)) < 0) {
            return false;
        }
        if (text.at(numeral.start()) == '两' && numeral.length() == 1 && BOTH_NOT_COUNTED.indexOf(text.at(unit)) >= 0) {
            return false;
        }
        if (quantity.kind() == Kind.COUNT && quantity.isIndefiniteOne()
                && !text.endsWithAny(MEASURED_ONE, quantity.start())) {
            return false;
        }
        if (quantity.unit().equals("国") && numeral.high() <= LARGEST_GROUP) {
            return false;
        }
        return !isRankOrSession(quantity);
    }

    private boolean isRankOrSession(Quantity quantity) {
        Numeral numeral = quantity.numeral();
        return switch (quantity.unit()) {
            case "次" ->
                text.startsWithAny(SESSION, quantity.end()) && text.endsWithAny(SESSION_BEFORE, quantity.start());
            case "级" -> text.at(numeral.start()) != '两' && !numeral.is(Numeral.ARABIC) && !isLevels(quantity);
            case "号" -> text.at(quantity.end()) != '人' && !text.text(numeral.start(), numeral.end()).equals("百十");
            case "打" -> true;
            case "日" -> text.at(quantity.start() - 1) == '月' && NumeralChars.starts(text.at(quantity.start() - 2));
            case "点" -> !isPoints(quantity);
            case "页" -> text.at(quantity.start() - 1) == '(' || text.at(quantity.end()) == ')';
            case "分" -> "时点".indexOf(text.at(quantity.start() - 1)) >= 0 || text.at(quantity.end()) == '之'
                    || numeral.high() == 10 && !numeral.is(Numeral.ARABIC);
            case "期" -> text.startsWith("工程", quantity.end()) && !numeral.is(Numeral.ARABIC);
            case "面", "头" -> numeral.length() == 1 && text.at(quantity.end()) == '体';
            case "字" ->
                text.at(quantity.end()) == '形' || text.at(quantity.end()) == '军' || text.at(quantity.end()) == '路';
            case "项" -> text.startsWith("全能", quantity.end());
            case "版", "班" -> numeral.high() < 100;
            case "届" -> !text.endsWithAny(SERIES, quantity.start());
            case "眼" -> numeral.length() == 1 && "井机砖泉窑水土".indexOf(text.at(quantity.end())) < 0;
            case "球" -> !text.endsWithAny(SCORED, quantity.start());
            case "金", "银", "铜" -> !isMedals(quantity);
            default -> false;
        };
    }

    /** 5金7银2铜, 再夺两金. */
    private boolean isMedals(Quantity quantity) {
        int after = text.at(quantity.end()) == '、' ? quantity.end() + 1 : quantity.end();
        char before = text.at(quantity.start() - 1);
        boolean more = NumeralChars.starts(text.at(after)) && "金银铜枚".indexOf(text.at(after + 1)) >= 0;
        return more || "夺获得揽金银".indexOf(before) >= 0
                || before == '、' && "金银".indexOf(text.at(quantity.start() - 2)) >= 0;
    }

    /** 市、县、乡三级 and 三级管理网络 are three levels; 三级医院 and 七级风 are ranks. */
    private boolean isLevels(Quantity quantity) {
        int start = quantity.start();
        boolean listed = LEVELS.indexOf(text.at(start - 1)) >= 0
                && (text.at(start - 2) == '、' || LEVELS.indexOf(text.at(start - 2)) >= 0);
        return listed || text.startsWithAny(OF_LEVELS, quantity.end());
    }

    /** 五点正义要求 and 2100点 of an index count; three o'clock does not. */
    private boolean isPoints(Quantity quantity) {
        Numeral numeral = quantity.numeral();
        char next = text.at(quantity.end());
        boolean listed = next > '一' && next < '龥' && HOUR_GOES_ON.indexOf(next) < 0;
        return listed || numeral.is(Numeral.DECIMAL) || numeral.low() > 24 && !NumeralChars.starts(next);
    }
}
