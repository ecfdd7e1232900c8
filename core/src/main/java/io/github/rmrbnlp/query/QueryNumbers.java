package io.github.rmrbnlp.query;

import io.github.rmrbnlp.annotate.figure.UnitLexicon;
import io.github.rmrbnlp.annotate.number.Decimals;
import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.Numeral;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.NumeralScanner;
import io.github.rmrbnlp.query.syntax.QuerySyntaxException;
import io.github.rmrbnlp.text.CharFolding;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads the numbers a query compares figures with, by the grammar that reads them in texts: 100亿, 三千五百, 20%, $5. */
final class QueryNumbers {
    private static final Pattern PLAIN = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern ISO_CODE = Pattern.compile("[A-Z]{3}");
    private static final String[] SHARES = {"百分之", "千分之", "万分之"};

    private final QueryField field;
    private final QueryToken token;
    private final FlatText text;

    private QueryNumbers(QueryField field, QueryToken token, String written) {
        this.field = field;
        this.token = token;
        text = new FlatText(written, CharFolding.standard().fold(written));
    }

    /**
     * Reads a bound.
     *
     * @param field the kind of figure
     * @param token where it stands, for errors
     * @param written the number, its unit or both
     */
    static Bound read(QueryField field, QueryToken token, String written) {
        return new QueryNumbers(field, token, written).bound();
    }

    /** The name of the unit that stands behind a range: ISO 4217 code of a currency, else the unit folded. */
    static String unit(QueryField field, QueryToken token, String written) {
        QueryNumbers numbers = new QueryNumbers(field, token, written);
        return numbers.text.length() == 0 ? "" : numbers.unitAt(0).name();
    }

    /** The ISO 4217 code of a currency's code or name. */
    static String currency(QueryToken token) {
        QueryNumbers name = new QueryNumbers(QueryField.CURRENCY, token, token.pattern().text());
        return name.currencyAt(0).filter(unit -> unit.end() == name.text.length()).map(Unit::name)
                .orElseThrow(() -> name.error(" is no currency; currencies look like USD or 美元"));
    }

    private Bound bound() {
        int start = 0;
        boolean negative = text.at(0) == '-' || text.at(0) == '负';
        if (negative || text.at(0) == '+') {
            start++;
        }
        int power = 0;
        if (field == QueryField.PERCENT) {
            power = -2;
            for (int i = 0; i < SHARES.length; i++) {
                if (text.startsWith(SHARES[i], start)) {
                    start += SHARES[i].length();
                    power = i == 2 ? -4 : -2 - i;
                    return signed(negative, share(start, power, true));
                }
            }
            return signed(negative, share(start, power, false));
        }
        Unit before = currencyAt(start).orElse(null);
        if (before != null && field != QueryField.MONEY && field != QueryField.FIGURE) {
            before = null;
        }
        if (before != null) {
            start = before.end();
        }
        return signed(negative, amount(start, before));
    }

    private static Bound signed(boolean negative, Bound bound) {
        return negative ? new Bound(-bound.high(), -bound.low(), bound.unit(), bound.isNumber()) : bound;
    }

    private Bound share(int start, int power, boolean said) {
        Value value = value(start);
        if (value == null) {
            throw error(" is no percentage; percentages look like 20%, 20 or 百分之二十");
        }
        String rest = text.text(value.end(), text.length());
        int shift = switch (rest) {
            case "" -> power;
            case "%", "个百分点", "百分点" -> said ? 1 : power;
            case "‰" -> said ? 1 : -3;
            case "成" -> said ? 1 : -1;
            default -> 1;
        };
        if (shift > 0) {
            throw error(" is no percentage; percentages look like 20%, 20 or 百分之二十");
        }
        if (PLAIN.matcher(text.text(start, value.end())).matches()) {
            double exact = new BigDecimal(text.text(start, value.end())).scaleByPowerOfTen(shift).doubleValue();
            return new Bound(exact, exact, "", true);
        }
        return new Bound(Decimals.shift(value.low(), shift), Decimals.shift(value.high(), shift), "", true);
    }

    private Bound amount(int start, Unit before) {
        Value value = value(start);
        int unitStart = value == null ? start : value.end();
        Unit after = unitStart == text.length() ? null : unitAt(unitStart);
        if (before != null && after != null && !after.name().equals(before.name())) {
            throw error(" names two currencies");
        }
        Unit unit = after == null ? before : after;
        String name = unit == null ? "" : unit.name();
        if (value == null) {
            if (start != 0 && before == null || name.isEmpty()) {
                throw error(" is no number");
            }
            return new Bound(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, name, false);
        }
        return unit == null || unit.factor() == 1
                ? new Bound(value.low(), value.high(), name, true)
                : new Bound(Decimals.multiply(value.low(), unit.factor()),
                        Decimals.multiply(value.high(), unit.factor()), name, true);
    }

    private Unit unitAt(int start) {
        Unit currency = currencyAt(start).filter(unit -> unit.end() == text.length()).orElse(null);
        if (field == QueryField.MONEY) {
            if (currency == null) {
                throw error(start == 0
                        ? " is no number and no currency"
                        : " ends in no currency; currencies look like USD or 美元");
            }
            return currency;
        }
        if (field == QueryField.FIGURE && currency != null) {
            return currency;
        }
        String name = text.text(start, text.length());
        if (NumeralChars.starts(name.charAt(0)) || name.charAt(0) == '.') {
            UnitLexicon.Unit known = UnitLexicon.standard().longest(text, start);
            if (known == null || known.text().length() < name.length()) {
                throw error(" is no number");
            }
        }
        return new Unit(name, 1, text.length());
    }

    private Optional<Unit> currencyAt(int start) {
        UnitLexicon.Unit unit = UnitLexicon.standard().longest(text, start);
        if (unit != null && !unit.currency().isEmpty()) {
            return Optional.of(new Unit(unit.currency(), unit.factor(), start + unit.text().length()));
        }
        String rest = text.text(start, text.length());
        return ISO_CODE.matcher(rest).matches() ? Optional.of(new Unit(rest, 1, text.length())) : Optional.empty();
    }

    private Value value(int start) {
        int end = start;
        while (text.at(end) >= '0' && text.at(end) <= '9' || text.at(end) == '.') {
            end++;
        }
        Numeral numeral = new NumeralScanner(text).scan(start);
        if (numeral != null && numeral.is(Numeral.VAGUE | Numeral.OPEN)) {
            throw error(" is no exact number");
        }
        if (numeral == null || numeral.end() <= end && PLAIN.matcher(text.text(start, end)).matches()) {
            return PLAIN.matcher(text.text(start, end)).matches() ? plain(start, end) : null;
        }
        return finite(new Value(numeral.low(), numeral.high(), numeral.end()));
    }

    private Value plain(int start, int end) {
        double value = Double.parseDouble(text.text(start, end));
        return finite(new Value(value, value, end));
    }

    private Value finite(Value value) {
        if (Double.isInfinite(value.high())) {
            throw error(" is too great a number");
        }
        return value;
    }

    private QuerySyntaxException error(String reason) {
        return new QuerySyntaxException(token.column(), token.shown() + reason);
    }

    /** A bound as {@link #read} reads it back; {@code *} for none. */
    static String print(QueryField field, double value) {
        if (Double.isInfinite(value)) {
            return "*";
        }
        BigDecimal exact = new BigDecimal(Double.toString(value));
        BigDecimal shown = field == QueryField.PERCENT ? exact.movePointRight(2) : exact;
        return shown.signum() == 0 ? "0" : shown.stripTrailingZeros().toPlainString();
    }

    /**
     * What a bound says.
     *
     * @param low its value in base units; of 三四百 the lower one
     * @param high its value; of 三四百 the upper one
     * @param unit ISO 4217 code of a currency, else the unit folded, or ""
     * @param isNumber false if it is a unit alone, for which every value matches
     */
    record Bound(double low, double high, String unit, boolean isNumber) {
    }

    private record Value(double low, double high, int end) {
    }

    private record Unit(String name, double factor, int end) {
    }
}
