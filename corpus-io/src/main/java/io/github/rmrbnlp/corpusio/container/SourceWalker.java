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
import java.nio.file.LinkOption;
import java.nio.file.Path;
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
        for (Path path : paths) {
            check(path);
        }
        for (Path path : paths) {
            walk(path, given(path), visitor);
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

    private void walk(Path path, String shown, EntryVisitor visitor) throws IOException {
        if (Files.isDirectory(path)) {
            folder(path, shown, visitor);
        } else if (!Files.isRegularFile(path)) {
            info(shown, "not-a-file", "neither a file nor a folder; not read", visitor);
        } else {
            file(path, shown, visitor);
        }
    }

    private void folder(Path folder, String shown, EntryVisitor visitor) throws IOException {
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
            } else if (Files.isDirectory(child.path) && Files.isSymbolicLink(child.path)) {
                info(name, "not-a-file", "a link to a folder is not followed", visitor);
            } else if (!Files.exists(child.path, LinkOption.NOFOLLOW_LINKS) || !Files.isReadable(child.path)) {
                error(name, "unreadable-file", "cannot read (no permission, or a broken link)", visitor);
            } else {
                walk(child.path, name, visitor);
            }
        }
    }

    private void file(Path path, String shown, EntryVisitor visitor) throws IOException {
        ContainerKind kind;
        long size;
        InputStream opened;
        try {
            size = Files.size(path);
            opened = Files.newInputStream(path);
        } catch (IOException e) {
            error(shown, "unreadable-file", "cannot be opened: " + e.getMessage(), visitor);
            return;
        }
        ArchiveWalk walk = new ArchiveWalk(shown, size, options, visitor);
        try (InputStream in = new BufferedInputStream(opened, 1 << 16)) {
            kind = ContainerKind.peek(in);
            if (kind == ContainerKind.ZIP) {
                new ZipEntries(walk).read(null, path, 0);
            } else if (kind == ContainerKind.SEVEN_Z) {
                new SevenZEntries(walk).read(null, path, 0);
            } else {
                walk.stream(null, in, size, 0);
            }
        } catch (ByteBudget.LimitExceededException e) {
            walk.damage(null, e, 0);
        }
    }

    private static void error(String file, String code, String message, EntryVisitor visitor) throws IOException {
        visitor.problem(file, null, new Problem(Severity.ERROR, code, message, 1, 1, 0));
    }

    private static void info(String file, String code, String message, EntryVisitor visitor) throws IOException {
        visitor.problem(file, null, new Problem(Severity.INFO, code, message, 1, 1, 0));
    }

    /** The path as given, with {@code /}. */
    private static String given(Path path) {
        String text = path.toString();
        return path.getFileSystem().getSeparator().equals("\\") ? text.replace('\\', '/') : text;
    }
}
