package io.github.rmrbnlp.annotate.date;

import io.github.rmrbnlp.annotate.number.FlatText;
import io.github.rmrbnlp.annotate.number.NumeralChars;
import io.github.rmrbnlp.annotate.number.ProtectedSpans;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** One pass over one text, from date to date. */
final class DateScan {
    private static final boolean[] STARTS = starts();
    /** EDTF of a time that is no calendar date: a year of which no digit is known. */
    private static final String UNRESOLVED = "XXXX";
    /** Since when print calls a day 15号 as speech does. */
    private static final int SPOKEN_SINCE = 2010;
    /** How a dateline ends: 新华社北京10月6日电, 本报上海9日讯. */
    private static final String[] DATELINE_ENDS = {"电", "讯", "专电", "综合", "图片", "新媒体"};
    private static final String[] NO_DATELINE = {"电话", "电视", "电影", "电力", "电台", "电报", "电告", "讯问", "电子", "综合治理", "电贺",
            "电唁", "电文"};

    private final FlatText text;
    private final ProtectedSpans closed;
    private final DateGrammar grammar;
    private final DateFilter filter;
    private final boolean plans;
    private final DateResolver resolver;
    /** Null unless every expression of time is wanted. */
    private final TimeExpressions times;
    private final List<DateMentionSpan> found = new ArrayList<>();
    private String dateValue;

    DateScan(FlatText text, ProtectedSpans closed, LocalDate reference, DateOptions options) {
        this.text = text;
        this.closed = closed;
        grammar = new DateGrammar(text, reference != null && reference.getYear() >= SPOKEN_SINCE);
        filter = new DateFilter(text);
        resolver = new DateResolver(reference, new DateContext(text));
        plans = options.planPeriods();
        times = options.timeExpressions() ? new TimeExpressions(text) : null;
    }

    private static boolean[] starts() {
        boolean[] starts = new boolean[Character.MAX_VALUE + 1];
        String words = "今去前大明后昨当同次翌本上下这那年公元头第来" + Reigns.firstChars();
        for (int c = 0; c < starts.length; c++) {
            starts[c] = NumeralChars.starts((char) c) || words.indexOf(c) >= 0;
        }
        return starts;
    }

    List<DateMentionSpan> run() {
        int i = 0;
        while (i < text.length()) {
            DateMentionSpan plan = plans ? PlanPeriods.at(text, i) : null;
            if (plan != null) {
                found.add(plan);
                i = plan.end();
                continue;
            }
            boolean start = STARTS[text.at(i)] || times != null && TimeExpressions.mayStart(text.at(i));
            i = start && !closed.contains(i) ? times == null ? next(i) : nextTime(i) : i + 1;
        }
        return found;
    }

    /** The longer of the calendar date and the other time that begin at {@code i}. */
    private int nextTime(int i) {
        int mentions = found.size();
        int after = next(i);
        boolean date = found.size() > mentions;
        int end = times.end(i);
        if (end > (date ? found.getLast().end() : i) && !closed.touches(i, end)) {
            if (date) {
                found.removeLast();
            }
            found.add(new DateMentionSpan(i, end, date ? dateValue : UNRESOLVED));
            return end;
        }
        return date ? found.getLast().end() : after;
    }

    private int next(int i) {
        int undated = grammar.undatedRun(i);
        if (undated > i) {
            return undated;
        }
        DateExpression expression = grammar.parse(i);
        if (expression == null) {
            return afterNumeral(i);
        }
        int end = expression.end();
        if (closed.touches(i, end)) {
            return afterNumeral(i);
        }
        if (!filter.accepts(expression)) {
            return filter.isRecurring(expression) ? end : afterNumeral(i);
        }
        boolean dateline = isDateline(expression);
        String value = dateline ? resolver.resolveDateline(expression) : resolver.resolve(expression);
        if (value == null) {
            return end;
        }
        dateValue = value;
        int whole = times == null ? end : times.extend(expression);
        found.add(new DateMentionSpan(i, whole, value));
        if (dateline) {
            setReference(value);
        }
        return whole;
    }

    private int afterNumeral(int i) {
        int end = i + 1;
        while (NumeralChars.isAscii(text.at(i)) && NumeralChars.isAscii(text.at(end))) {
            end++;
        }
        return end;
    }

    private boolean isDateline(DateExpression expression) {
        boolean day = expression.to() == null && expression.from().day != DatePoint.UNSAID;
        return day && text.startsWithAny(DATELINE_ENDS, expression.end())
                && !text.startsWithAny(NO_DATELINE, expression.end());
    }

    private static int number(String value, int start, int end) {
        return Integer.parseInt(value, start, end, 10);
    }

    /** The day of a dateline is the day the report speaks of as today. */
    private void setReference(String value) {
        if (value.length() == "2002-01-18".length() && value.indexOf('X') < 0) {
            resolver.setReference(LocalDate.of(number(value, 0, 4), number(value, 5, 7), number(value, 8, 10)));
        }
    }
}
