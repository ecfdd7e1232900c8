package io.github.rmrbnlp.corpusio.container;

import io.github.rmrbnlp.corpusio.Problem;
import java.io.IOException;
import java.nio.file.Path;

/** Takes the files a {@link SourceWalker} comes by, in order, none of them opened. */
public interface FileVisitor {
    /**
     * A file.
     *
     * @param path where it lies
     * @param file its name and size
     * @throws IOException ends the walk and reaches the caller
     */
    void file(Path path, SourceFile file) throws IOException;

    /** A file or folder that cannot be read or is left out, as in {@link EntryVisitor#problem}. */
    void problem(String file, Problem problem) throws IOException;
}
