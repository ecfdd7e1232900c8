package io.github.rmrbnlp.app;

import io.github.rmrbnlp.annotate.term.TermLexicon;
import java.io.IOException;
import java.nio.file.Path;
import picocli.CommandLine.Option;

/** Terms of the user's own. */
final class OwnTermsOption {
    @Option(names = "--terms", paramLabel = "FILE", //
            description = "Your own terms, found beside the standard ones: a file of 'rmrb terms --accept'.")
    private Path file;

    boolean isGiven() {
        return file != null;
    }

    /** The terms of the file, or null if none was named. */
    TermLexicon read() throws IOException {
        return file == null ? null : Requests.valid(() -> TermLexicon.read(file));
    }
}
