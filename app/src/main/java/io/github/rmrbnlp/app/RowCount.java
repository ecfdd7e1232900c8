package io.github.rmrbnlp.app;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * The value of {@code --limit} and {@code --offset}, the same for every verb: rows {@code offset} to {@code offset + limit} of the
 * whole answer are shown, whose totals do not depend on them; a limit of 0 shows the totals alone.
 */
final class RowCount implements ITypeConverter<Integer> {
    @Override
    public Integer convert(String value) {
        try {
            int count = Integer.parseInt(value);
            if (count >= 0) {
                return count;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw new TypeConversionException("'" + value + "' is no number of rows; 0 or more");
    }
}
