package io.github.rmrbnlp.corpusio.container;

import io.github.rmrbnlp.corpusio.Problem;
import java.io.IOException;

/** Takes what a {@link SourceWalker} finds, in order, on the walking thread. */
public interface EntryVisitor {
    /**
     * A file or entry. Its stream may be read wholly, in part or not at all.
     *
     * @throws IOException ends the walk and reaches the caller
     */
    void entry(SourceEntry source) throws IOException;

    /**
     * A file, archive or entry that could not be read to its end, or was left out. Comes after the visit of that entry if
     * there was one. The problem's place is the byte reached in the file or entry; line and column are 1.
     *
     * @param file as in {@link SourceEntry#file()}
     * @param entry as in {@link SourceEntry#entry()}; null where the problem is the file's
     * @param problem {@code ERROR}: {@code truncated-archive}, {@code damaged-archive}, {@code encrypted-entry},
     *            {@code unsupported-compression}, {@code archive-limit}, {@code unsafe-path}, {@code nested-too-deep},
     *            {@code unreadable-file}; {@code INFO}: {@code not-a-file} (links, devices), {@code hidden-file}
     * @throws IOException ends the walk and reaches the caller
     */
    void problem(String file, String entry, Problem problem) throws IOException;

    /**
     * A file is read up to here; told now and then while it is, also where entries are compressed.
     *
     * @param file as in {@link SourceEntry#file()}
     * @param bytes of the file as it lies on the disk; never less than before
     */
    default void position(String file, long bytes) {
    }
}
