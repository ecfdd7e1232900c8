package io.github.rmrbnlp.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * A pattern of tokens in CQL, the corpus query language:
 *
 * <pre>
 * pattern = choice [ "within" ( "s" | "p" ) ]
 * choice  = seq { "|" seq }
 * seq     = { [ label ":" ] part [ "?" | "*" | "+" | "{n}" | "{n,}" | "{,m}" | "{n,m}" ] }
 * part    = "(" choice ")" | [ "!" ] ( string | "[" [ test ] "]" )
 * test    = and { "|" and } ;  and = not { "&amp;" not } ;  not = [ "!" ] ( attr ( "=" | "!=" ) string | "(" test ")" )
 * attr    = "word" | "pos"
 * </pre>
 *
 * <p>A string is a regular expression of the whole word (chars, {@code . [a-z] [^…] | ? * + {n,m} ( ) \d \}{@code uXXXX}) or tag; alone it
 * means the word. Words are compared folded: in either script, width and case. The tags are the codes of
 * {@link io.github.rmrbnlp.tag.PartOfSpeech}. White space is no token; punctuation is one. A pattern may cross the end of a sentence
 * unless it says {@code within s}. Immutable and thread-safe.
 *
 * <pre>{@code
 * CqlPattern pattern = CqlPattern.parse("[pos=\"m\"] [pos=\"q\"] []{0,3} \"救灾款\"");
 * CqlMatcher matcher = new CqlMatcher(pattern, ExactText::fold);
 * matcher.find(tokens);
 * while (matcher.next()) {
 *     use(matcher.start(), matcher.end());
 * }
 * }</pre>
 */
public final class CqlPattern {
    private final Expression<TokenTest> expression;
    private final Unit unit;

    CqlPattern(Expression<TokenTest> expression, Unit unit) {
        this.expression = expression;
        this.unit = unit;
    }

    /**
     * Reads a pattern.
     *
     * @throws io.github.rmrbnlp.query.syntax.QuerySyntaxException if it cannot be understood
     */
    public static CqlPattern parse(String text) {
        return parse(text, 1);
    }

    /**
     * Reads a pattern that stands inside a longer query.
     *
     * @param firstColumn the column of its first char there
     * @throws io.github.rmrbnlp.query.syntax.QuerySyntaxException if it cannot be understood
     */
    public static CqlPattern parse(String text, int firstColumn) {
        return new CqlParser(text, firstColumn).parse();
    }

    Expression<TokenTest> expression() {
        return expression;
    }

    /** What a match must not leave. */
    public Unit unit() {
        return unit;
    }

    /** The labels in the order of the pattern, each once. */
    public List<String> labels() {
        List<String> labels = new ArrayList<>();
        collectLabels(expression, labels);
        return labels.stream().distinct().toList();
    }

    private static void collectLabels(Expression<TokenTest> node, List<String> labels) {
        switch (node) {
            case Expression.One<TokenTest> one -> {
            }
            case Expression.Sequence<TokenTest> sequence -> sequence.parts().forEach(p -> collectLabels(p, labels));
            case Expression.Choice<TokenTest> choice -> choice.parts().forEach(p -> collectLabels(p, labels));
            case Expression.Repeat<TokenTest> repeat -> collectLabels(repeat.part(), labels);
            case Expression.Labelled<TokenTest> labelled -> {
                labels.add(labelled.label());
                collectLabels(labelled.part(), labels);
            }
        }
    }

    /**
     * What every text with a match holds.
     *
     * @param folding how the texts are folded; keeps the length
     */
    public Requirement requirement(UnaryOperator<String> folding) {
        return new Requirements(folding).ofTokens(expression);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CqlPattern pattern && expression.equals(pattern.expression) && unit == pattern.unit;
    }

    @Override
    public int hashCode() {
        return Objects.hash(expression, unit);
    }

    /** The pattern, fully bracketed; parses to an equal one. Holds no apostrophe. */
    @Override
    public String toString() {
        return printed(expression) + switch (unit) {
            case TEXT -> "";
            case SENTENCE -> " within s";
            case PARAGRAPH -> " within p";
        };
    }

    private static String printed(Expression<TokenTest> node) {
        return switch (node) {
            case Expression.One<TokenTest> one -> "[" + one.test() + "]";
            case Expression.Sequence<TokenTest> sequence -> joined(sequence.parts(), " ");
            case Expression.Choice<TokenTest> choice -> joined(choice.parts(), " | ");
            case Expression.Repeat<TokenTest> repeat -> bracketed(repeat.part()) + repeat.quantifier();
            case Expression.Labelled<TokenTest> labelled -> labelled.label() + ":" + (labelled
                    .part() instanceof Expression.Repeat<TokenTest>
                            ? printed(labelled.part())
                            : bracketed(labelled.part()));
        };
    }

    private static String joined(List<Expression<TokenTest>> parts, String sign) {
        return parts.stream().map(part -> part instanceof Expression.Sequence || part instanceof Expression.Choice
                ? bracketed(part)
                : printed(part)).collect(Collectors.joining(sign));
    }

    private static String bracketed(Expression<TokenTest> node) {
        return node instanceof Expression.One ? printed(node) : "(" + printed(node) + ")";
    }

    /** A part of a text. */
    public enum Unit {
        /** All of it. */
        /** The whole text: nothing is asked of the place. */
        TEXT,
        /** One sentence. */
        SENTENCE,
        /** One line of the text. */
        PARAGRAPH
    }
}
