package io.github.rmrbnlp.annotate.figure;

import io.github.rmrbnlp.annotate.Figure.Kind;
import io.github.rmrbnlp.annotate.Figure;
import io.github.rmrbnlp.annotate.figure.UnitLexicon.Unit;
import io.github.rmrbnlp.annotate.number.Clock;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;
import io.github.rmrbnlp.annotate.number.ProtectedSpans;
import io.github.rmrbnlp.lexicon.LexiconFile;
import io.github.rmrbnlp.lexicon.WordTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One pass over one text, from quantity to quantity. */
final class FigureScan {
    private static final boolean[] STARTS = starts("第首对.-+−负$¥￥€£UHNAR");
    private static final boolean[] BARE_STARTS = starts("第首对.-+−负$¥￥€£UHNAR" + ComparisonParser.STARTS);
    /** The longest stretch of an idiom before its first numeral (接二连三, 横七竖八). */
    private static final int IDIOM_LEAD = 3;
    /** How far apart two counts may stand of which one is 一 (一枚运载火箭和３颗卫星). */
    private static final int CONTRAST = 14;

    private static final String[] NAMED_ROUNDS = {"世界大战", "国内革命", "全国", "代表大会", "党代会", "鸦片战争", "中东战争", "反“围剿”", "反围剿",
            "国共合作", "工业革命", "产业革命", "国际", "人口普查", "文代会", "妇代会", "团代会"};

    private static final String[] COUNTED = {"突破", "超过", "超", "逾", "近", "达", "达到", "将近"};

    private final FlatText text;
    private final ProtectedSpans closed;
    private final boolean bareNumerals;
    private final UnitLexicon units;
    private final NumeralScanner numerals;
    private final RangeParser ranges;
    private final ComparisonParser comparisons;
    private final FigureFilter filter;
    private final BiConsumer<Quantity, Figure.Approximation> found;
    private final List<Quantity> ones = new ArrayList<>(2);
    private Quantity lastCount;
    private int idiomEnd;

    FigureScan(FlatText text, ProtectedSpans closed, FigureOptions options,
            BiConsumer<Quantity, Figure.Approximation> found) {
        this.text = text;
        this.closed = closed;
        this.bareNumerals = options.bareNumerals();
        this.units = options.units();
        this.found = found;
        numerals = new NumeralScanner(text, bareNumerals);
        ranges = new RangeParser(text, new QuantityParser(text, units, bareNumerals));
        comparisons = new ComparisonParser(text, ranges);
        filter = new FigureFilter(text, units, bareNumerals);
    }

    private static boolean[] starts(String others) {
        boolean[] starts = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < starts.length; c++) {
            starts[c] = NumeralChars.starts((char) c) || others.indexOf(c) >= 0;
        }
        return starts;
    }

    void run() {
        boolean[] starts = bareNumerals ? BARE_STARTS : STARTS;
        int i = 0;
        while (i < text.length()) {
            int name = bareNumerals ? currencyName(i) : i;
            i = name > i ? name : starts[text.at(i)] ? next(i) : i + 1;
        }
    }

    private int next(int i) {
        if (closed.contains(i)) {
            return i + 1;
        }
        int idiom = idiomEnd(i);
        if (idiom > i) {
            return idiom;
        }
        char c = text.at(i);
        if (c == '第' || c == '首') {
            return ordinal(i);
        }
        ComparisonParser.Comparison comparison = bareNumerals ? comparisons.parse(i) : null;
        if (comparison != null && !closed.touches(i, comparison.quantity().end())) {
            found.accept(comparison.quantity(), comparison.approximation());
            return comparison.quantity().end();
        }
        int clock = bareNumerals ? -1 : Clock.end(text, i);
        if (clock > i) {
            return clock;
        }
        Quantity quantity = c == '对' ? halfPrice(i) : bareNumerals ? mixedFraction(ranges.parse(i)) : ranges.parse(i);
        if (quantity == null) {
            return i + 1;
        }
        int after = Math.max(i + 1, quantity.numeral().end());
        if (closed.touches(quantity.start(), quantity.end())) {
            return after;
        }
        if (filter.accepts(quantity)) {
            emit(quantity);
            return quantity.end();
        }
        if (quantity.isIndefiniteOne() && quantity.kind() == Kind.COUNT) {
            contrast(quantity);
        }
        return after;
    }

    /** 人民币 and 美元 without an amount at either side, which general recognisers take for figures; the end of the name, or i. */
    private int currencyName(int i) {
        Unit unit = units.longest(text, i);
        boolean name = unit != null && unit.isMoney() && unit.text().length() > 1 && unit.factor() == 1
                && !unit.text().startsWith("元") && !NumeralChars.isAscii(unit.text().charAt(0));
        int end = name ? i + unit.text().length() : i;
        if (!name || closed.touches(i, end) || NumeralChars.starts(text.at(i - 1))
                || NumeralChars.starts(text.at(end))) {
            return i;
        }
        found.accept(new Quantity(i, end, Double.NaN, Double.NaN, Kind.MONEY, unit.currency(), null), null);
        return end;
    }

    /** 4 6/3: a whole number, a blank, a fraction. */
    private Quantity mixedFraction(Quantity whole) {
        boolean begins = whole != null && whole.isBare() && whole.numeral().is(Numeral.ARABIC)
                && text.gapBefore(whole.end())
                && whole.low() == Math.rint(whole.low());
        Quantity fraction = begins && NumeralChars.isAscii(text.at(whole.end())) ? ranges.parse(whole.end()) : null;
        boolean fits = fraction != null && fraction.kind() == Kind.RATIO
                && text.text(fraction.start(), fraction.end()).contains("/");
        double value = fits ? whole.low() + fraction.low() : 0;
        return fits
                ? new Quantity(whole.start(), fraction.end(), value, value, Kind.RATIO, "", whole.numeral())
                : whole;
    }

    /** 打对折. */
    private Quantity halfPrice(int i) {
        boolean discount = text.at(i + 1) == '折' && text.at(i - 1) == '打';
        return discount ? new Quantity(i, i + 2, 0.5, 0.5, Kind.PERCENT, "%", new Numeral(i, i + 1, 5, 5, 0)) : null;
    }

    private int idiomEnd(int i) {
        if (i < idiomEnd) {
            return idiomEnd;
        }
        for (int start = i; start >= Math.max(0, i - IDIOM_LEAD); start--) {
            int end = text.longestEnd(Idioms.TRIE, start);
            boolean partOfNumeral = NumeralChars.starts(text.at(start)) && NumeralChars.starts(text.at(start - 1))
                    || NumeralChars.starts(text.at(end - 1)) && NumeralChars.starts(text.at(end));
            boolean fraction = text.at(end) == '折' || text.startsWith("分之", end);
            if (end > i && !partOfNumeral && !fraction && !isAmount(start, end) && !isPassed(start, end)) {
                idiomEnd = end;
                return end;
            }
        }
        return -1;
    }

    /** 四周年 is not 四周 and 年. */
    private boolean isPassed(int start, int end) {
        int unit = start + 1;
        Unit longer = NumeralChars.starts(text.at(start)) && unit < end ? units.longest(text, unit) : null;
        return longer != null && longer.kind() == Kind.DURATION && unit + longer.text().length() > end;
    }

    /**
     * 近千万元, 千万吨: 千万 and 亿万, elsewhere an exhortation or a crowd, before a unit of money or measure, and
     * what is counted where a word says it is (突破千万人次).
     */
    private boolean isAmount(int start, int end) {
        Unit unit = units.longest(text, end);
        boolean measured = unit != null && (unit.isMoney() || unit.kind() == Kind.MEASURE
                || unit.kind() == Kind.COUNT && text.endsWithAny(COUNTED, start));
        for (int i = start; measured && i < end; i++) {
            measured = NumeralChars.starts(text.at(i));
        }
        return measured;
    }

    /** 第三家, 第30颗, 首次. */
    private int ordinal(int i) {
        boolean first = text.at(i) == '首';
        Numeral numeral = first ? null : numerals.scan(i + 1);
        if (!first && numeral == null) {
            return i + 1;
        }
        int end = first ? i + 1 : numeral.end();
        double value = first ? 1 : numeral.low();
        Unit unit = units.longest(text, end);
        boolean counts = unit != null && unit.kind() == Kind.COUNT && !isPartOfAName(unit, end)
                && !closed.touches(i, end + unit.text().length());
        if (bareNumerals && !first) {
            emit(new Quantity(i, end, value, value, Kind.ORDINAL, "", numeral));
        } else if (counts && (!first || isFirstOfKind(unit))) {
            int unitEnd = end + unit.text().length();
            Numeral rank = new Numeral(i, end, value, value, 0);
            emit(new Quantity(i, unitEnd, value, value, Kind.ORDINAL, unit.text(), rank));
            return unitEnd;
        }
        return end;
    }

    /** 第十一届亚运会, 第五版, 第二次世界大战: the number is part of a name, or tells a page. */
    private boolean isPartOfAName(Unit unit, int end) {
        return switch (unit.text()) {
            case "届", "版", "页" -> true;
            case "次" -> text.startsWithAny(NAMED_ROUNDS, end + 1);
            default -> false;
        };
    }

    private static boolean isFirstOfKind(Unit unit) {
        return "次批家个位例期座条架艘届部项".contains(unit.text());
    }

    private void emit(Quantity quantity) {
        if (quantity.kind() == Kind.COUNT && !bareNumerals) {
            ones.stream().filter(one -> isContrast(one, quantity)).forEach(this::report);
            ones.clear();
            lastCount = quantity;
        }
        report(quantity);
    }

    private void report(Quantity quantity) {
        found.accept(quantity, Approximations.of(text, quantity));
    }

    /** 一 counts where it stands against another number of the same things: 一人死亡，三人受伤. */
    private void contrast(Quantity one) {
        if (lastCount != null && isContrast(lastCount, one)) {
            report(one);
            lastCount = one;
        } else {
            ones.add(one);
        }
    }

    private boolean isContrast(Quantity first, Quantity second) {
        boolean people = first.unit().equals("人") || first.unit().equals("名");
        if (!people || !first.unit().equals(second.unit()) || second.start() - first.end() > CONTRAST) {
            return false;
        }
        for (int i = first.end(); i < second.start(); i++) {
            if ("。;!?".indexOf(text.at(i)) >= 0) {
                return false;
            }
        }
        return true;
    }

    /** Fixed expressions with numerals in them that count nothing. */
    private static final class Idioms {
        static final WordTrie TRIE = WordTrie
                .of(LexiconFile.rows(FigureScan.class, "numeric-idioms.tsv", row -> row[0], "idiom"));
    }
}
