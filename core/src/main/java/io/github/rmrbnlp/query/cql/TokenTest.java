package io.github.rmrbnlp.query.cql;

import io.github.rmrbnlp.tag.PartOfSpeech;
import java.util.List;
import java.util.stream.Collectors;

/** What one token must be. Immutable; {@code toString} is what stands between the square brackets. */
sealed interface TokenTest {
    /** Any token. */
    record Any() implements TokenTest {
        @Override
        public String toString() {
            return "";
        }
    }

    /**
     * The token's chars match an expression as a whole.
     *
     * @param written the expression as written
     * @param expression the same, read
     */
    record Word(String written, Expression<CharSet> expression) implements TokenTest {
        @Override
        public String toString() {
            return "word=\"" + written + "\"";
        }
    }

    /**
     * The token's part of speech is one of several.
     *
     * @param written the expression as written
     * @param tags the ordinals of {@link PartOfSpeech} that match, a bit each
     */
    record Tag(String written, long tags) implements TokenTest {
        boolean contains(PartOfSpeech tag) {
            return (tags >>> tag.ordinal() & 1) != 0;
        }

        @Override
        public String toString() {
            return "pos=\"" + written + "\"";
        }
    }

    /** Every part holds. */
    record And(List<TokenTest> parts) implements TokenTest {
        public And {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(TokenTest::toString).collect(Collectors.joining(" & ", "(", ")"));
        }
    }

    /** At least one part holds. */
    record Or(List<TokenTest> parts) implements TokenTest {
        public Or {
            parts = List.copyOf(parts);
        }

        @Override
        public String toString() {
            return parts.stream().map(TokenTest::toString).collect(Collectors.joining(" | ", "(", ")"));
        }
    }

    /** The part does not hold. */
    record Not(TokenTest part) implements TokenTest {
        @Override
        public String toString() {
            return "!(" + part + ")";
        }
    }
}
