package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where rejects go. */
final class RejectsOption {
    @Option(names = "--rejects", paramLabel = "FILE", //
            description = "Write what could not be read to FILE, JSON Lines; 'rmrb parse --only-rejects FILE' reads it again.")
    private Path file;

    RejectsOutput open() throws IOException {
        return new RejectsOutput(file);
    }
}
