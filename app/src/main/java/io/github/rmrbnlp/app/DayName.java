package io.github.rmrbnlp.app;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day of the calendar. */
final class DayName implements ITypeConverter<LocalDate> {
    @Override
    public LocalDate convert(String day) {
        try {
            return LocalDate.parse(day);
        } catch (DateTimeException e) {
            throw new TypeConversionException("'" + day + "' is no day; days look like 2002-01-19");
        }
    }
}
