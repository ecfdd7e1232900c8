package io.github.rmrbnlp.index;

import io.github.rmrbnlp.query.QueryField;
import java.util.List;

/**
 * How often each value of a field occurs among all hits. Immutable.
 *
 * @param field the field
 * @param values the most frequent values, ties in the order of the values
 * @param distinct how many values there are, those left out included
 * @param missing how many hits have no value
 */
public record Facet(QueryField field, List<Count> values, long distinct, long missing) {
    public Facet {
        values = List.copyOf(values);
    }

    /**
     * @param value the value as printed
     * @param articles how many hits have it
     */
    public record Count(String value, long articles) {
    }
}
