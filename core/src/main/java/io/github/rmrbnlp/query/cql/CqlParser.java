package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Reads patterns; {@link CqlPattern} has the grammar. */
final class CqlParser {
    static final int MAX_POSITIONS = 1_000;
    private static final int MAX_DEPTH = 100;
    private static final String ATTRIBUTES = "the attributes of a token are word (词) and pos (词性)";

    private final Source source;
    private final Repeats repeats;
    private int depth;

    CqlParser(String text, int firstColumn) {
        source = new Source(text, firstColumn);
        repeats = new Repeats(source, MAX_POSITIONS);
    }

    CqlPattern parse() {
        source.skipBlanks();
        if (source.isAtEnd()) {
            throw source.error(source.at(), "the pattern is empty; [] is any token");
        }
        Expression<TokenTest> expression = choice();
        CqlPattern.Unit unit = within();
        source.skipBlanks();
        if (!source.isAtEnd()) {
            throw source.error(source.at(), source.peek() == ')'
                    ? "there is no '(' for this ')'"
                    : "expected a token, found " + source.shown());
        }
        if (expression.positions() > MAX_POSITIONS) {
            throw source.error(0, "more than " + MAX_POSITIONS + " tokens with all repetitions");
        }
        return new CqlPattern(expression, unit);
    }

    private CqlPattern.Unit within() {
        source.skipBlanks();
        if (!isWithin()) {
            return CqlPattern.Unit.TEXT;
        }
        source.takeName();
        source.skipBlanks();
        boolean tagged = source.takes('<');
        int start = source.at();
        CqlPattern.Unit unit = switch (source.takeName()) {
            case "s", "句" -> CqlPattern.Unit.SENTENCE;
            case "p", "段" -> CqlPattern.Unit.PARAGRAPH;
            default -> throw source.error(start, "s (sentence) or p (paragraph) follows within");
        };
        if (tagged && !(source.takes('/') && source.takes('>'))) {
            throw source.error(source.at(), "expected '/>', found " + source.shown());
        }
        return unit;
    }

    private boolean isWithin() {
        int start = source.at();
        String name = source.takeName();
        boolean label = !source.isAtEnd() && source.peek() == ':';
        source.backTo(start);
        return name.equals("within") && !label;
    }

    private Expression<TokenTest> choice() {
        List<Expression<TokenTest>> parts = new ArrayList<>(List.of(sequence()));
        while (source.takes('|')) {
            parts.add(sequence());
        }
        return Expression.choice(parts);
    }

    private Expression<TokenTest> sequence() {
        List<Expression<TokenTest>> parts = new ArrayList<>();
        for (source.skipBlanks(); !endsSequence(); source.skipBlanks()) {
            parts.add(part());
        }
        if (parts.isEmpty()) {
            throw source.error(source.at(), "expected a token such as \"词\" or [pos=\"v\"], found " + source.shown());
        }
        return Expression.sequence(parts);
    }

    private boolean endsSequence() {
        return source.isAtEnd() || source.peek() == '|' || source.peek() == ')' || isWithin();
    }

    private Expression<TokenTest> part() {
        int start = source.at();
        String label = source.takeName();
        if (label.isEmpty()) {
            return repeats.repeated(unlabelled());
        }
        if (!source.takes(':')) {
            source.backTo(start);
            throw source.error(start, "expected a token, found '" + label
                    + "'; a word stands in quotation marks, a label before a colon");
        }
        source.skipBlanks();
        return new Expression.Labelled<>(label, repeats.repeated(unlabelled()));
    }

    private Expression<TokenTest> unlabelled() {
        int start = source.at();
        return switch (source.peek()) {
            case '(' -> group();
            case '[' -> new Expression.One<>(brackets());
            case '"' -> new Expression.One<>(word(source.at()));
            case '!' -> {
                enter(start);
                source.take();
                source.skipBlanks();
                Expression<TokenTest> inner = unlabelled();
                depth--;
                if (inner instanceof Expression.One<TokenTest> one && !(one.test() instanceof TokenTest.Any)) {
                    yield new Expression.One<>(new TokenTest.Not(one.test()));
                }
                throw source.error(start, "! stands before one token that is not []");
            }
            default -> throw source.error(start,
                    "expected a token such as \"词\" or [pos=\"v\"], found " + source.shown());
        };
    }

    private void enter(int start) {
        if (++depth > MAX_DEPTH) {
            throw source.error(start, "more than " + MAX_DEPTH + " brackets inside one another");
        }
    }

    private Expression<TokenTest> group() {
        int open = source.at();
        enter(open);
        source.take();
        Expression<TokenTest> inner = choice();
        close(')', open);
        depth--;
        return inner;
    }

    private void close(char sign, int open) {
        source.skipBlanks();
        if (!source.takes(sign)) {
            throw source.error(source.at(), "expected '" + sign + "' for the '" + source.substring(open, open + 1)
                    + "' in column " + source.column(open) + ", found " + source.shown());
        }
    }

    private TokenTest brackets() {
        int open = source.at();
        source.take();
        source.skipBlanks();
        if (source.takes(']')) {
            return new TokenTest.Any();
        }
        TokenTest test = anyOf();
        close(']', open);
        return test;
    }

    private TokenTest anyOf() {
        List<TokenTest> parts = new ArrayList<>();
        do {
            parts.add(allOf());
            source.skipBlanks();
        } while (source.takes('|'));
        return parts.size() == 1 ? parts.getFirst() : new TokenTest.Or(parts);
    }

    private TokenTest allOf() {
        List<TokenTest> parts = new ArrayList<>();
        do {
            parts.add(simple());
            source.skipBlanks();
        } while (source.takes('&'));
        return parts.size() == 1 ? parts.getFirst() : new TokenTest.And(parts);
    }

    private TokenTest simple() {
        source.skipBlanks();
        int start = source.at();
        if (source.takes('!')) {
            enter(start);
            TokenTest inner = simple();
            depth--;
            return new TokenTest.Not(inner);
        }
        if (source.takes('(')) {
            enter(start);
            TokenTest inner = anyOf();
            close(')', start);
            depth--;
            return inner;
        }
        return attribute(start);
    }

    private TokenTest attribute(int start) {
        String name = source.takeName();
        boolean isWord = name.equals("word") || name.equals("词");
        if (!isWord && !name.equals("pos") && !name.equals("词性")) {
            throw source.error(start, name.isEmpty()
                    ? "expected word or pos, found " + source.shown()
                    : "there is no attribute '" + name + "'; " + ATTRIBUTES);
        }
        source.skipBlanks();
        boolean negated = source.takes('!');
        if (!source.takes('=')) {
            throw source.error(source.at(), "expected = or != behind " + name + ", found " + source.shown());
        }
        source.skipBlanks();
        if (source.peek() != '"' || source.isAtEnd()) {
            throw source.error(source.at(), "expected a string in quotation marks, found " + source.shown());
        }
        TokenTest test = isWord ? word(source.at()) : tag(source.at());
        return negated ? new TokenTest.Not(test) : test;
    }

    private TokenTest word(int start) {
        Source string = string();
        return new TokenTest.Word(written(start), WordExpressions.parse(string));
    }

    private TokenTest tag(int start) {
        Expression<CharSet> expression = WordExpressions.parse(string());
        WordTest test = new WordTest(expression, UnaryOperator.identity());
        long tags = 0;
        for (PartOfSpeech tag : PartOfSpeech.values()) {
            char[] code = tag.code().toCharArray();
            if (test.matches(code, 0, code.length)) {
                tags |= 1L << tag.ordinal();
            }
        }
        if (tags == 0) {
            throw source.error(start + 1, "no part of speech matches " + source.substring(start, source.at())
                    + "; they are "
                    + Arrays.stream(PartOfSpeech.values()).map(PartOfSpeech::code).collect(Collectors.joining(" ")));
        }
        return new TokenTest.Tag(written(start), tags);
    }

    /** A string without its marks; the source then stands behind it. */
    private Source string() {
        int open = source.at();
        source.take();
        while (!source.isAtEnd() && source.peek() != '"') {
            if (source.take() == '\\' && !source.isAtEnd()) {
                source.take();
            }
        }
        if (source.isAtEnd()) {
            throw source.error(open, "the quotation mark is never closed");
        }
        source.take();
        return source.part(open + 1, source.at() - 1);
    }

    /** The inside of the string that began at {@code start}; an apostrophe would end the pattern inside a query. */
    private String written(int start) {
        String inside = source.substring(start + 1, source.at() - 1);
        StringBuilder written = new StringBuilder();
        for (int i = 0; i < inside.length(); i++) {
            boolean escape = inside.charAt(i) == '\\' && i + 1 < inside.length();
            char c = inside.charAt(escape ? i + 1 : i);
            if (c == '\'') {
                written.append("\\u0027");
            } else {
                written.append(inside, i, escape ? i + 2 : i + 1);
            }
            i += escape ? 1 : 0;
        }
        return written.toString();
    }
}
