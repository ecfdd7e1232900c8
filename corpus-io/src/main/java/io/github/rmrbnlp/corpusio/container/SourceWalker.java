package io.github.rmrbnlp.corpusio.container;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.UnusableInputException;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Visits every document source below some paths: files, folders, and the entries of zip, 7z, tar and compressed files,
 * archives inside archives to the depth the options allow. The order is always the same: paths as given, folders by name
 * (UTF-16 order), archives as they are stored. Immutable, shared by all threads.
 *
 * <pre>{@code
 * new SourceWalker(ContainerOptions.DEFAULT).walk(List.of(Path.of("archive.tgz")), visitor);
 * }</pre>
 */
public final class SourceWalker {
    private static final String UNREADABLE = "cannot read (no permission, or a broken link)";

    private final ContainerOptions options;

    /** A walker with {@code options}. */
    public SourceWalker(ContainerOptions options) {
        this.options = Objects.requireNonNull(options, "options");
    }

    /**
     * Visits everything below the paths.
     *
     * @throws UnusableInputException if a path does not exist or may not be read; nothing was visited then
     * @throws IOException thrown by the visitor, or if no temporary file can be written
     */
    public void walk(List<Path> paths, EntryVisitor visitor) throws IOException {
        list(paths, new FileVisitor() {
            @Override
            public void file(Path path, SourceFile file) throws IOException {
                read(path, file, visitor);
            }

            @Override
            public void problem(String file, Problem problem) throws IOException {
                visitor.problem(file, null, problem);
            }
        });
    }

    /**
     * Names the files that {@link #walk} opens, in the same order.
     *
     * @throws UnusableInputException if a path does not exist or may not be read; nothing was visited then
     * @throws IOException thrown by the visitor
     */
    public void list(List<Path> paths, FileVisitor visitor) throws IOException {
        for (Path path : paths) {
            check(path);
        }
        for (Path path : paths) {
            list(path, Files.readAttributes(path, BasicFileAttributes.class), given(path), visitor);
        }
    }

    /**
     * The path of a {@link SourceEntry#file()}, also if the name on the disk is in another charset than the locale's.
     *
     * @return a path that does not exist if there is none of this name
     */
    public static Path pathOf(String file) {
        Path path = Path.of(file);
        Path folder = path.toAbsolutePath().getParent();
        if (Files.exists(path) || folder == null || !Files.isDirectory(folder)) {
            return path;
        }
        String name = file.substring(file.lastIndexOf('/') + 1);
        try (DirectoryStream<Path> children = Files.newDirectoryStream(folder)) {
            for (Path child : children) {
                if (FileNames.name(child).equals(name)) {
                    return child;
                }
            }
        } catch (IOException | DirectoryIteratorException e) {
            // the walk will say that the path does not exist
            return path;
        }
        return path;
    }

    private static void check(Path path) throws UnusableInputException {
        if (!Files.exists(path)) {
            throw new UnusableInputException(given(path), "no such file or folder");
        }
        if (!Files.isReadable(path)) {
            throw new UnusableInputException(given(path), "cannot read (no permission)");
        }
        if (!Files.isRegularFile(path) && !Files.isDirectory(path)) {
            throw new UnusableInputException(given(path), "neither a file nor a folder");
        }
    }

    private void list(Path path, BasicFileAttributes attributes, String shown, FileVisitor visitor)
            throws IOException {
        if (attributes.isDirectory()) {
            folder(path, shown, visitor);
        } else if (!attributes.isRegularFile()) {
            info(shown, "not-a-file", "neither a file nor a folder; not read", visitor);
        } else {
            visitor.file(path, new SourceFile(shown, attributes.size()));
        }
    }

    private void folder(Path folder, String shown, FileVisitor visitor) throws IOException {
        record Child(String name, Path path) {
        }
        List<Child> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(path -> children.add(new Child(FileNames.name(path), path)));
        } catch (IOException | DirectoryIteratorException e) {
            error(shown, "unreadable-file", "the folder cannot be listed: " + e.getMessage(), visitor);
            return;
        }
        children.sort(Comparator.comparing(Child::name));
        for (Child child : children) {
            String name = shown.endsWith("/") ? shown + child.name : shown + "/" + child.name;
            if (EntryNames.isHidden(child.name)) {
                info(name, "hidden-file", "a hidden file or folder is not read", visitor);
            } else {
                child(child.path, name, visitor);
            }
        }
    }

    /** Asks the file system once for what a file is; whether it may be read shows when it is opened. */
    private void child(Path path, String name, FileVisitor visitor) throws IOException {
        BasicFileAttributes attributes;
        try {
            attributes = Files.readAttributes(path, BasicFileAttributes.class);
        } catch (IOException e) {
            error(name, "unreadable-file", UNREADABLE, visitor);
            return;
        }
        if (attributes.isDirectory() && Files.isSymbolicLink(path)) {
            info(name, "not-a-file", "a link to a folder is not followed", visitor);
        } else if (!attributes.isRegularFile() && !Files.isReadable(path)) {
            error(name, "unreadable-file", UNREADABLE, visitor);
        } else {
            list(path, attributes, name, visitor);
        }
    }

    /**
     * Visits what is in one file.
     *
     * @param path where it lies
     * @param file what it is called; a copy is read under the name of its original
     * @throws IOException thrown by the visitor, or if no temporary file can be written
     */
    public void read(Path path, SourceFile file, EntryVisitor visitor) throws IOException {
        InputStream opened;
        try {
            opened = Files.newInputStream(path);
        } catch (IOException e) {
            String why = Files.isReadable(path) ? "cannot be opened: " + e.getMessage() : UNREADABLE;
            visitor.problem(file.name(), null, new Problem(Severity.ERROR, "unreadable-file", why, 1, 1, 0));
            return;
        }
        ArchiveWalk walk = new ArchiveWalk(file.name(), file.size(), options, visitor);
        try (InputStream in = new BufferedInputStream(
                new CountedInput(opened, (bytes, position) -> visitor.position(file.name(), position)),
                ArchiveWalk.bufferSize(file.size()))) {
            ContainerKind kind = ContainerKind.peek(in);
            if (kind == ContainerKind.ZIP) {
                new ZipEntries(walk).read(null, path, 0);
            } else if (kind == ContainerKind.SEVEN_Z) {
                new SevenZEntries(walk).read(null, path, 0);
            } else {
                walk.stream(null, in, file.size(), 0);
            }
        } catch (ByteBudget.LimitExceededException e) {
            walk.damage(null, e, 0);
        }
    }

    /** Whether a file, folder or entry of that name is hidden, and so not read. */
    public static boolean isHidden(String name) {
        return EntryNames.isHidden(name);
    }

    private static void error(String file, String code, String message, FileVisitor visitor) throws IOException {
        visitor.problem(file, new Problem(Severity.ERROR, code, message, 1, 1, 0));
    }

    private static void info(String file, String code, String message, FileVisitor visitor) throws IOException {
        visitor.problem(file, new Problem(Severity.INFO, code, message, 1, 1, 0));
    }

    /** The path as given, with {@code /}. */
    private static String given(Path path) {
        String text = path.toString();
        return path.getFileSystem().getSeparator().equals("\\") ? text.replace('\\', '/') : text;
    }
}
