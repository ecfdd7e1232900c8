package io.github.rmrbnlp.app;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** The folder of an index. */
final class IndexOption {
    @Option(names = "--index", required = true, paramLabel = "DIR", description = "Folder of the index.")
    private Path folder;

    Path folder() {
        return folder;
    }
}
