package io.github.rmrbnlp.query;

import java.util.ArrayList;
import java.util.List;

/**
 * A string with wildcards. Immutable.
 *
 * @param pieces what follows upon what; a literal is never empty and never follows a literal
 */
public record TextPattern(List<Piece> pieces) {
    public TextPattern {
        pieces = List.copyOf(pieces);
    }

    /** A pattern without wildcards. */
    public static TextPattern literal(String text) {
        return new TextPattern(text.isEmpty() ? List.of() : List.of(new Literal(text)));
    }

    /** Whether it has no wildcards. */
    public boolean isLiteral() {
        return pieces.stream().allMatch(Literal.class::isInstance);
    }

    /** Whether it is {@code *} alone, which every value matches. */
    public boolean isAnything() {
        return pieces.size() == 1 && pieces.getFirst() instanceof AnyChars;
    }

    /** The literal parts joined; the whole pattern if it has no wildcards. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Piece piece : pieces) {
            if (piece instanceof Literal literal) {
                text.append(literal.text());
            }
        }
        return text.toString();
    }

    @Override
    public String toString() {
        StringBuilder out = new StringBuilder();
        for (Piece piece : pieces) {
            switch (piece) {
                case Literal literal -> quote(literal.text(), out);
                case AnyChar any -> out.append('?');
                case AnyChars any -> out.append('*');
            }
        }
        if (isLiteral()) {
            return '"' + out.toString() + '"';
        }
        return out.indexOf(Positions.NEAR) == 0 ? "\\" + out : out.toString();
    }

    private void quote(String text, StringBuilder out) {
        String special = isLiteral() ? "\"\\" : QueryLexer.SPECIAL;
        text.chars().forEach(c -> {
            if (special.indexOf(c) >= 0 || !isLiteral() && QueryLexer.isBlank((char) c)) {
                out.append('\\');
            }
            out.append((char) c);
        });
    }

    /** A part of a pattern. */
    public sealed interface Piece {
    }

    /** These very chars. */
    public record Literal(String text) implements Piece {
    }

    /** Any one char. */
    public record AnyChar() implements Piece {
    }

    /** Any number of chars, also none. */
    public record AnyChars() implements Piece {
    }

    /** Collects pieces and joins neighbouring literals. */
    static final class Builder {
        private final List<Piece> pieces = new ArrayList<>();
        private final StringBuilder literal = new StringBuilder();

        void add(char c) {
            literal.append(c);
        }

        void add(Piece wildcard) {
            flush();
            if (!(wildcard instanceof AnyChars) || pieces.isEmpty() || !(pieces.getLast() instanceof AnyChars)) {
                pieces.add(wildcard);
            }
        }

        TextPattern build() {
            flush();
            return new TextPattern(pieces);
        }

        private void flush() {
            if (!literal.isEmpty()) {
                pieces.add(new Literal(literal.toString()));
                literal.setLength(0);
            }
        }
    }
}
