package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.function.UnaryOperator;

/** A test of one token, ready to run. Not thread-safe where a word's expression is in it. */
@FunctionalInterface
interface TestRun {
    /** Whether token {@code i}, the chars from {@code start} to {@code end}, passes. */
    boolean passes(char[] chars, int start, int end, PartOfSpeech tag);

    static TestRun of(TokenTest test, UnaryOperator<String> folding) {
        return switch (test) {
            case TokenTest.Any any -> (chars, start, end, tag) -> true;
            case TokenTest.Tag tags -> (chars, start, end, tag) -> tags.contains(tag);
            case TokenTest.Word word -> {
                WordTest words = new WordTest(word.expression(), folding);
                yield (chars, start, end, tag) -> words.matches(chars, start, end);
            }
            case TokenTest.Not not -> {
                TestRun part = of(not.part(), folding);
                yield (chars, start, end, tag) -> !part.passes(chars, start, end, tag);
            }
            case TokenTest.And and -> {
                TestRun[] parts = and.parts().stream().map(part -> of(part, folding)).toArray(TestRun[]::new);
                yield (chars, start, end, tag) -> decided(parts, false, chars, start, end, tag);
            }
            case TokenTest.Or or -> {
                TestRun[] parts = or.parts().stream().map(part -> of(part, folding)).toArray(TestRun[]::new);
                yield (chars, start, end, tag) -> decided(parts, true, chars, start, end, tag);
            }
        };
    }

    /** {@code by} if one of the parts is {@code by}, else its contrary. */
    private static boolean decided(TestRun[] parts, boolean by, char[] chars, int start, int end, PartOfSpeech tag) {
        for (TestRun part : parts) {
            if (part.passes(chars, start, end, tag) == by) {
                return by;
            }
        }
        return !by;
    }
}
