package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Format;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.TypeConversionException;

/** In which format the input is. Verbs whose {@code --format} is that of the result do without. */
final class InputFormatOption {
    @Option(names = "--format", paramLabel = "FORMAT", converter = FormatName.class, defaultValue = "auto", //
            description = "auto, tagged, markdown, json or plain; auto decides by the content of each document.")
    private Choice format;

    /** The format, or null to decide by content. */
    Format format() {
        return format.value();
    }

    /** A format, or null for automatic; picocli cannot tell null from no value. */
    record Choice(Format value) {
    }

    private static final class FormatName implements ITypeConverter<Choice> {
        @Override
        public Choice convert(String name) {
            try {
                return new Choice(name.equals("auto") ? null : Format.of(name));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
