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
    /** How a dateline ends: 新华社北京10月6日电, 本报上海9日讯. */
    private static final String[] DATELINE_ENDS = {"电", "讯", "专电", "综合", "图片", "新媒体"};
    private static final String[] NO_DATELINE = {"电话", "电视", "电影", "电力", "电台", "电报", "电告", "讯问", "电子", "综合治理", "电贺",
            "电唁", "电文"};

    private final FlatText text;
    private final ProtectedSpans closed;
    private final DateGrammar grammar;
    private final DateFilter filter;
    private final DateResolver resolver;
    private final List<DateMentionSpan> found = new ArrayList<>();

    DateScan(FlatText text, ProtectedSpans closed, LocalDate reference) {
        this.text = text;
        this.closed = closed;
        grammar = new DateGrammar(text);
        filter = new DateFilter(text);
        resolver = new DateResolver(reference, new DateContext(text));
    }

    private static boolean[] starts() {
        boolean[] starts = new boolean[Character.MAX_VALUE + 1];
        for (int c = 0; c < starts.length; c++) {
            starts[c] = NumeralChars.starts((char) c) || "今去前大明后昨当同次翌本上下这那年公民元头第来".indexOf(c) >= 0;
        }
        return starts;
    }

    List<DateMentionSpan> run() {
        int i = 0;
        while (i < text.length()) {
            i = STARTS[text.at(i)] && !closed.contains(i) ? next(i) : i + 1;
        }
        return found;
    }

    private int next(int i) {
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
        String value = resolver.resolve(expression);
        if (value == null) {
            return end;
        }
        found.add(new DateMentionSpan(i, end, value));
        dateline(expression, value);
        return end;
    }

    private int afterNumeral(int i) {
        int end = i + 1;
        while (NumeralChars.isAscii(text.at(i)) && NumeralChars.isAscii(text.at(end))) {
            end++;
        }
        return end;
    }

    /** The day of a dateline is the day the report speaks of as today. */
    private void dateline(DateExpression expression, String value) {
        boolean day = expression.to() == null && expression.from().day != DatePoint.UNSAID;
        if (!day || !text.startsWithAny(DATELINE_ENDS, expression.end())
                || text.startsWithAny(NO_DATELINE, expression.end())) {
            return;
        }
        if (value.length() == "2002-01-18".length() && value.indexOf('X') < 0) {
            resolver.setReference(LocalDate.parse(value));
        }
    }
}
