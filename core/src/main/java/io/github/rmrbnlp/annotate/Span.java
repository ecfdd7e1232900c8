package io.github.rmrbnlp.annotate;

/**
 * A stretch of a text: UTF-16 indexes, start inclusive, end exclusive.
 *
 * @param start first char
 * @param end the char after the last; never before {@code start}
 */
public record Span(int start, int end) implements Comparable<Span> {
    public Span {
        if (start < 0 || end < start) {
            throw new IllegalArgumentException("no span: [" + start + ", " + end + ")");
        }
    }

    /** The number of chars. */
    public int length() {
        return end - start;
    }

    /** Whether the two share at least one char. */
    public boolean overlaps(Span other) {
        return start < other.end && other.start < end;
    }

    /** Whether {@code other} lies wholly within this one. */
    public boolean contains(Span other) {
        return start <= other.start && other.end <= end;
    }

    /** The chars of {@code text} this span covers. */
    public String of(CharSequence text) {
        return text.subSequence(start, end).toString();
    }

    @Override
    public int compareTo(Span other) {
        return start != other.start ? Integer.compare(start, other.start) : Integer.compare(end, other.end);
    }
}
