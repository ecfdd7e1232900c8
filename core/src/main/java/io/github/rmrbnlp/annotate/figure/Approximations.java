package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Approximation;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;

/** What the words around a quantity say of its exactness. */
final class Approximations {
    private static final String[] AT_MOST_BEFORE = {"不超过", "不多于", "不高于", "不大于", "不得超过", "至多", "最多", "顶多", "最高", "不得多于",
            "≤"};
    private static final String[] AT_LEAST_BEFORE = {"至少", "最少", "不少于", "不低于", "不小于", "不下", "不下于", "起码", "最低", "不得少于",
            "不得低于", "≥", "至少有", "至少要"};
    private static final String[] UNDER_BEFORE = {"不到", "不足", "未满", "不满", "低于", "少于", "小于", "未到", "<"};
    private static final String[] OVER_BEFORE = {"超过", "超过了", "逾", "高于", "多于", "大于", "突破", "突破了", "超", "已过", "超出", ">"};
    private static final String[] ABOUT_BEFORE = {"约", "近", "大约", "约为", "将近", "接近", "大概", "几乎", "约有", "约占", "约合",
            "约计", "近乎"};
    private static final String[] NOT_ABOUT = {"最近", "附近", "远近", "邻近", "节约", "条约", "公约", "合约", "契约", "制约"};
    private static final String[] ORDER_OF_MAGNITUDE = {"上", "成"};
    private static final String[] AT_LEAST_AFTER = {"以上", "及以上", "或以上", "起"};
    private static final String[] AT_MOST_AFTER = {"以下", "及以下", "以内", "之内", "或以下"};
    private static final String[] ABOUT_AFTER = {"左右", "上下", "前后", "光景", "许", "之谱"};
    private static final String[] OVER_AFTER = {"多", "有余", "开外"};

    private Approximations() {
    }

    static Approximation of(FlatText text, Quantity quantity) {
        Approximation before = before(text, quantity);
        if (before != null) {
            return before;
        }
        Approximation after = after(text, quantity.end());
        if (after != null) {
            return after;
        }
        Numeral numeral = quantity.numeral();
        if (numeral.is(Numeral.VAGUE)) {
            return Approximation.ABOUT;
        }
        return numeral.is(Numeral.OPEN) ? Approximation.OVER : null;
    }

    private static Approximation before(FlatText text, Quantity quantity) {
        int start = quantity.start();
        if (text.endsWithAny(AT_MOST_BEFORE, start)) {
            return Approximation.AT_MOST;
        }
        if (text.endsWithAny(AT_LEAST_BEFORE, start)) {
            return Approximation.AT_LEAST;
        }
        if (text.endsWithAny(UNDER_BEFORE, start)) {
            return Approximation.UNDER;
        }
        if (text.endsWithAny(OVER_BEFORE, start)) {
            return Approximation.OVER;
        }
        boolean about = text.endsWithAny(ABOUT_BEFORE, start) && !text.endsWithAny(NOT_ABOUT, start)
                || quantity.numeral().is(Numeral.HEADLESS) && text.endsWithAny(ORDER_OF_MAGNITUDE, start);
        return about ? Approximation.ABOUT : null;
    }

    private static Approximation after(FlatText text, int end) {
        if (text.startsWithAny(AT_LEAST_AFTER, end)) {
            return Approximation.AT_LEAST;
        }
        if (text.startsWithAny(AT_MOST_AFTER, end)) {
            return Approximation.AT_MOST;
        }
        if (text.startsWithAny(ABOUT_AFTER, end)) {
            return Approximation.ABOUT;
        }
        return text.startsWithAny(OVER_AFTER, end) ? Approximation.OVER : null;
    }
}
