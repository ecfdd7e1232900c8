package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.corpusio.UnusableInputException;
import io.github.rmrbnlp.corpusio.container.SourceFile;
import io.github.rmrbnlp.corpusio.container.SourceWalker;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/**
 * Files that only Hadoop's file systems reach ({@code hdfs:}, {@code s3a:} and the like). What has no scheme, or {@code file:},
 * is a local path, the same on every machine. Stateless.
 */
final class RemoteFiles {
    /** One letter is a drive. */
    private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

    private RemoteFiles() {
    }

    static boolean isRemote(String path) {
        return SCHEME.matcher(path).matches() && !path.startsWith("file:");
    }

    /** A local path, absolute: executors have working folders of their own. */
    static Path local(String path) {
        Path local = path.startsWith("file:") ? Path.of(URI.create(path).getPath()) : Path.of(path);
        return local.toAbsolutePath().normalize();
    }

    /** Adds the files below a path, folders in the order of their names, hidden ones left out. */
    static void list(String path, Configuration configuration, List<SourceFile> into) throws IOException {
        org.apache.hadoop.fs.Path root = new org.apache.hadoop.fs.Path(path);
        try {
            FileSystem files = root.getFileSystem(configuration);
            list(files.getFileStatus(root), files, into);
        } catch (FileNotFoundException e) {
            throw new UnusableInputException(path, "no such file or folder", e);
        }
    }

    private static void list(FileStatus status, FileSystem files, List<SourceFile> into) throws IOException {
        if (!status.isDirectory()) {
            into.add(new SourceFile(status.getPath().toString(), status.getLen()));
            return;
        }
        FileStatus[] children = files.listStatus(status.getPath());
        Arrays.sort(children, Comparator.comparing(child -> child.getPath().getName()));
        for (FileStatus child : children) {
            if (!SourceWalker.isHidden(child.getPath().getName())) {
                list(child, files, into);
            }
        }
    }

    /** Copies a file to this machine, since archives are read at random; the caller deletes the copy. */
    static Path copy(String file, Configuration configuration) throws IOException {
        org.apache.hadoop.fs.Path remote = new org.apache.hadoop.fs.Path(file);
        Path copy = Files.createTempFile("rmrb-", ".copy");
        try (InputStream in = remote.getFileSystem(configuration).open(remote)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return copy;
        } catch (IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }
}
