package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.Format;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What to read, and how. */
final class InputOptions {
    @Parameters(arity = "0..*", paramLabel = "PATH", //
            description = "Files, folders and archives (.gz .zip .tar .tar.gz .7z).")
    private List<Path> paths = List.of();

    @Option(names = "--format", paramLabel = "FORMAT", converter = FormatName.class, defaultValue = "auto", //
            description = "auto, tagged, markdown, json or plain; auto decides by the content of each document.")
    private Choice<Format> format;

    @Option(names = "--charset", paramLabel = "CHARSET", converter = DecodingName.class, defaultValue = "auto", //
            description = "auto, UTF-8, GB18030, Big5, UTF-16 or another; auto decides for each document.")
    private DecodingOptions charset;

    /** The paths; at least one. */
    List<Path> requiredPaths() {
        if (paths.isEmpty()) {
            throw new CommandFailure("nothing to read: name files, folders or archives");
        }
        return paths;
    }

    List<Path> paths() {
        return paths;
    }

    ReadOptions readOptions() {
        return ReadOptions.DEFAULT.withFormat(format.value()).withDecoding(charset);
    }

    /** A value, or null for automatic; picocli cannot tell null from no value. */
    record Choice<T>(T value) {
    }

    private static final class FormatName implements ITypeConverter<Choice<Format>> {
        @Override
        public Choice<Format> convert(String name) {
            try {
                return new Choice<>(name.equals("auto") ? null : Format.of(name));
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }

    private static final class DecodingName implements ITypeConverter<DecodingOptions> {
        @Override
        public DecodingOptions convert(String name) {
            try {
                return DecodingOptions.of(name);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(e.getMessage());
            }
        }
    }
}
