package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Where a result goes. */
final class OutputOptions {
    @Option(names = {"-o", "--out"}, paramLabel = "FILE", //
            description = "Write the result to FILE, which appears only when it is complete; default: standard output.")
    private Path file;

    /** A file beside the result, with that behind its name; null if the result goes to standard output. */
    Path beside(String ending) {
        return file == null ? null : file.resolveSibling(file.getFileName() + ending);
    }

    /** Opens the result; call {@link Output#commit} when it is complete. */
    Output open(Terminal terminal) throws IOException {
        return file == null ? Output.toStream(terminal.out()) : Output.toFile(file).deletedOnExit();
    }
}
