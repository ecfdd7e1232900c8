package io.github.rmrbnlp.app;

import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.TypeConversionException;

/** What to read, in which charset, and of which newspaper. */
final class InputOptions {
    @Parameters(arity = "0..*", paramLabel = "PATH", //
            description = "Files, folders and archives (.gz .zip .tar .tar.gz .7z).")
    private List<Path> paths = List.of();

    @Option(names = "--charset", paramLabel = "CHARSET", converter = DecodingName.class, defaultValue = "auto", //
            description = "auto, UTF-8, GB18030, Big5, UTF-16 or another; auto decides for each document.")
    private DecodingOptions charset;

    @Option(names = "--paper", paramLabel = "NAME", //
            description = "The newspaper or programme of every article that does not name its own, for example 解放军报; "
                    + "default: as folders and archives are named.")
    private String paper;

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
        return ReadOptions.DEFAULT.withDecoding(charset).withPaper(paper);
    }

    /** The newspaper asked for, or null. */
    String paper() {
        return paper;
    }

    /** The charset asked for; empty where it is to be found out. */
    Optional<Charset> charset() {
        return Optional.ofNullable(charset.charset());
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
