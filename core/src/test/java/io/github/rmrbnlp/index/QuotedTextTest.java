package io.github.rmrbnlp.index;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.rmrbnlp.annotate.Span;
import io.github.rmrbnlp.annotate.Statement;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuotedTextTest {
    private static Statement saying(Span... content) {
        return new Statement(new Statement.Speaker("甲", "甲", new Span(0, 1), null),
                new Statement.Cue("说", new Span(1, 2)), Arrays.asList(content), true, 1, "rule");
    }

    private static String said(Statement... statements) {
        return new String(QuotedText.of("甲说春天来了，乙说夏天也来了。".toCharArray(), List.of(statements)));
    }

    @Test
    void eachCharThatIsSaidStandsOnceInTheOrderOfTheBody() {
        assertEquals("", said());
        assertEquals("春天来了", said(saying(new Span(2, 6))));
        assertEquals("春天 夏天", said(saying(new Span(9, 11)), saying(new Span(2, 4))));
        assertEquals("春天来了 夏天", said(saying(new Span(2, 4), new Span(9, 11)), saying(new Span(4, 6))));
        assertEquals("春天来了，乙说夏天", said(saying(new Span(2, 11)), saying(new Span(3, 5)), saying(new Span(9, 11))));
    }
}
