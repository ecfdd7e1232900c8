package io.github.rmrbnlp.query.cql;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Finds what every match of an expression must hold. */
final class Requirements {
    private final UnaryOperator<String> folding;

    Requirements(UnaryOperator<String> folding) {
        this.folding = folding;
    }

    Requirement ofTokens(Expression<TokenTest> expression) {
        return switch (expression) {
            case Expression.One<TokenTest> one -> ofToken(one.test());
            case Expression.Sequence<TokenTest> sequence -> all(sequence.parts(), this::ofTokens);
            case Expression.Choice<TokenTest> choice -> any(choice.parts(), this::ofTokens);
            case Expression.Labelled<TokenTest> labelled -> ofTokens(labelled.part());
            case Expression.Repeat<TokenTest> repeat -> repeat.min() == 0
                    ? new Requirement.Nothing()
                    : ofTokens(repeat.part());
        };
    }

    private Requirement ofToken(TokenTest test) {
        return switch (test) {
            case TokenTest.Word word -> ofWord(word.expression());
            case TokenTest.And and -> all(and.parts(), this::ofToken);
            case TokenTest.Or or -> any(or.parts(), this::ofToken);
            case TokenTest.Any any -> new Requirement.Nothing();
            case TokenTest.Tag tag -> new Requirement.Nothing();
            case TokenTest.Not not -> new Requirement.Nothing();
        };
    }

    private Requirement ofWord(Expression<CharSet> expression) {
        String literal = literal(expression);
        if (literal == null) {
            return expression instanceof Expression.Choice<CharSet> choice
                    ? any(choice.parts(), this::ofWord)
                    : ofChars(expression);
        }
        String folded = folding.apply(literal);
        boolean isWord = !folded.isEmpty() && folded.codePoints().allMatch(Character::isLetterOrDigit);
        return isWord ? new Requirement.Word(folded) : text(folded);
    }

    private Requirement ofChars(Expression<CharSet> expression) {
        return switch (expression) {
            case Expression.One<CharSet> one -> ofRun(List.of(one));
            case Expression.Sequence<CharSet> sequence -> ofRun(sequence.parts());
            case Expression.Choice<CharSet> choice -> any(choice.parts(), this::ofChars);
            case Expression.Labelled<CharSet> labelled -> ofChars(labelled.part());
            case Expression.Repeat<CharSet> repeat -> repeat.min() == 0
                    ? new Requirement.Nothing()
                    : ofChars(repeat.part());
        };
    }

    /** Single chars side by side are one text. */
    private Requirement ofRun(List<Expression<CharSet>> parts) {
        List<Requirement> needed = new ArrayList<>();
        StringBuilder run = new StringBuilder();
        for (Expression<CharSet> part : parts) {
            String literal = literal(part);
            if (literal != null) {
                run.append(literal);
            } else {
                needed.add(text(folding.apply(run.toString())));
                run.setLength(0);
                if (!(part instanceof Expression.One<CharSet>)) {
                    needed.add(ofChars(part));
                }
            }
        }
        needed.add(text(folding.apply(run.toString())));
        return Requirement.all(needed);
    }

    private static Requirement text(String text) {
        return text.isBlank() ? new Requirement.Nothing() : new Requirement.Text(text);
    }

    /** The only string an expression matches, or null. */
    static String literal(Expression<CharSet> expression) {
        return switch (expression) {
            case Expression.One<CharSet> one when one.test().isSingle() -> Character
                    .toString(one.test().ranges().getFirst().first());
            case Expression.Sequence<CharSet> sequence -> {
                StringBuilder text = new StringBuilder();
                for (Expression<CharSet> part : sequence.parts()) {
                    String literal = literal(part);
                    if (literal == null) {
                        yield null;
                    }
                    text.append(literal);
                }
                yield text.toString();
            }
            default -> null;
        };
    }

    private static <T> Requirement all(List<T> parts, Function<T, Requirement> of) {
        return Requirement.all(parts.stream().map(of).toList());
    }

    private static <T> Requirement any(List<T> parts, Function<T, Requirement> of) {
        return Requirement.any(parts.stream().map(of).toList());
    }
}
