package io.github.rmrbnlp.corpusio.container;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.container.ByteBudget.LimitExceededException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;

/**
 * The walk through one file and the archives in it: knows how deep it is, what may still be expanded and whom to tell. Not
 * thread-safe.
 */
final class ArchiveWalk {
    private static final int BUFFER = 1 << 16;

    private final String file;
    private final ContainerOptions options;
    private final ByteBudget budget;
    private final EntryVisitor visitor;
    private boolean limitReached;

    ArchiveWalk(String file, long fileBytes, ContainerOptions options, EntryVisitor visitor) {
        this.file = file;
        this.options = options;
        this.budget = new ByteBudget(options, fileBytes);
        this.visitor = visitor;
    }

    /** A buffer for a source of {@code size} bytes, or of unknown size if negative: small files need no large one. */
    static int bufferSize(long size) {
        return size < 0 ? BUFFER : (int) Math.clamp(size + 1, ContainerKind.HEADER, BUFFER);
    }

    ByteBudget budget() {
        return budget;
    }

    ContainerOptions options() {
        return options;
    }

    /** Whether a limit ended the walk of this file. */
    boolean stopped() {
        return limitReached;
    }

    /**
     * Visits a stream: an archive's entries, or the stream itself.
     *
     * @param entry its path inside the file, or null
     * @param level the number of archives around it
     * @return what ended the stream early, or null
     */
    Exception stream(String entry, InputStream raw, long size, int level) throws IOException {
        TolerantStream tolerant = new TolerantStream(raw);
        BufferedInputStream in = new BufferedInputStream(tolerant, bufferSize(size));
        ContainerKind kind = ContainerKind.peek(in);
        if (kind == ContainerKind.PLAIN) {
            visitor.entry(new SourceEntry(file, entry, size, in));
        } else if (level >= options.maxNesting()) {
            error(entry, "nested-too-deep", "an archive inside " + level + " archives is not read", 0);
        } else {
            tolerant.beStrict();
            container(kind, entry, in, level);
        }
        if (tolerant.failure() != null) {
            damage(entry, tolerant.failure(), tolerant.position());
        }
        return tolerant.failure();
    }

    private void container(ContainerKind kind, String entry, InputStream in, int level) throws IOException {
        if (kind == ContainerKind.TAR) {
            new TarEntries(this).read(entry, in, level);
        } else if (kind.isCompressed()) {
            new CompressedEntry(this).read(kind, entry, in, level);
        } else {
            new SpooledEntries(this).read(kind, entry, in, level);
        }
    }

    /** Whether an entry of an archive is to be read; says why not. */
    boolean accepts(String entry, boolean regular, boolean directory) throws IOException {
        budget.countEntry();
        if (directory) {
            return false;
        }
        String inner = entry.substring(entry.lastIndexOf("!/") < 0 ? 0 : entry.lastIndexOf("!/") + 2);
        if (!EntryNames.isSafe(inner)) {
            error(entry, "unsafe-path", "the entry's path leads out of the archive; it is not read", 0);
            return false;
        }
        if (!regular) {
            info(entry, "not-a-file", "a link or device inside the archive is not read");
            return false;
        }
        if (EntryNames.isHidden(inner)) {
            info(entry, "hidden-file", "a hidden file is not read");
            return false;
        }
        return true;
    }

    /** The path of an entry of an archive that is itself an entry, or of the file's own archive. */
    static String inside(String archive, String name) {
        return archive == null ? name : archive + "!/" + name;
    }

    /** The name of the file, without the folders before it. */
    String fileName() {
        return file.substring(file.lastIndexOf('/') + 1);
    }

    /** Reports what ended an archive or entry early. */
    void damage(String entry, Exception failure, long position) throws IOException {
        if (failure instanceof LimitExceededException) {
            if (!limitReached) {
                error(entry, "archive-limit", failure.getMessage(), position);
            }
            limitReached = true;
        } else if (isTruncation(failure)) {
            error(entry, "truncated-archive", "the archive ends too early; what came before is kept", position);
        } else if (isEncryption(failure)) {
            error(entry, "encrypted-entry", "the entry is encrypted", position);
        } else {
            error(entry, "damaged-archive", "the data is damaged from here on: " + oneLine(failure), position);
        }
    }

    void error(String entry, String code, String message, long position) throws IOException {
        visitor.problem(file, entry, new Problem(Severity.ERROR, code, message, 1, 1, position));
    }

    void info(String entry, String code, String message) throws IOException {
        visitor.problem(file, entry, new Problem(Severity.INFO, code, message, 1, 1, 0));
    }

    /** Some decompressors have no exception of their own for data that ends too early. */
    private static boolean isTruncation(Exception failure) {
        String message = oneLine(failure).toLowerCase(Locale.ROOT);
        return failure instanceof EOFException || message.contains("truncated") || message.contains("unexpected end");
    }

    private static boolean isEncryption(Exception failure) {
        return oneLine(failure).toLowerCase(Locale.ROOT).contains("password");
    }

    private static String oneLine(Exception failure) {
        String message = failure.getMessage();
        return message == null ? failure.getClass().getSimpleName() : message.replaceAll("\\s+", " ").strip();
    }
}
