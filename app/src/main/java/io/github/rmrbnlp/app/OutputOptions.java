package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.JsonLines;
import java.io.IOException;
import java.nio.file.Path;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import tools.jackson.core.JsonGenerator;

/** Where a result goes. */
final class OutputOptions {
    @Option(names = {"-o", "--out"}, paramLabel = "FILE", //
            description = "Write the result to FILE, which appears only when it is complete; default: standard output.")
    private Path file;

    /** Writes a JSON object beside the result, into {@code FILE-metadata.json}; nothing if the result goes to standard output. */
    void writeBeside(Consumer<JsonGenerator> members) throws IOException {
        if (file != null) {
            try (Output out = Output.toFile(file.resolveSibling(file.getFileName() + "-metadata.json"))) {
                new JsonLines(out).write(members);
                out.commit();
            }
        }
    }

    /** Fails now if a file could not be written: what is written may take long to find. */
    void requireSink() throws IOException {
        if (file != null) {
            Output.requireSink(file);
        }
    }

    /** Opens the result; call {@link Output#commit} when it is complete. */
    Output open(Terminal terminal) throws IOException {
        return file == null ? Output.toStream(terminal.out()) : Output.toFile(file).deletedOnExit();
    }
}
