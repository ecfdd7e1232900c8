package io.github.rmrbnlp.app;

import io.github.rmrbnlp.tag.Granularity;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** A granularity as users type it, in lower case. */
final class GranularityName implements ITypeConverter<Granularity> {
    @Override
    public Granularity convert(String name) {
        for (Granularity granularity : Granularity.values()) {
            if (nameOf(granularity).equals(name)) {
                return granularity;
            }
        }
        throw new TypeConversionException("'" + name + "' is none of "
                + Arrays.stream(Granularity.values()).map(GranularityName::nameOf).collect(Collectors.joining(", ")));
    }

    private static String nameOf(Granularity granularity) {
        return granularity.name().toLowerCase(Locale.ROOT);
    }
}
