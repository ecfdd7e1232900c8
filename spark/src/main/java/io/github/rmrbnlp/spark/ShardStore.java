package io.github.rmrbnlp.spark;

import io.github.rmrbnlp.index.ShardSet;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;

/** The folder of a sharded set, local or on one of Hadoop's file systems. Names are relative to it. */
sealed interface ShardStore {
    /** The store of a local path or URI. */
    static ShardStore of(String target, Configuration configuration) throws IOException {
        return RemoteFiles.isRemote(target)
                ? new Remote(new org.apache.hadoop.fs.Path(target), configuration)
                : new Local(RemoteFiles.local(target));
    }

    /** Where a task builds an index that is to become {@code name}. */
    Path workFolder(String name) throws IOException;

    /** Makes what was built there {@code name}. */
    void put(Path built, String name) throws IOException;

    void rename(String from, String to) throws IOException;

    /** The names in the folder; none if there is no folder. */
    List<String> names() throws IOException;

    void delete(String name) throws IOException;

    /** Makes the shards a set, in place of the former one. */
    void publish(ShardSet set) throws IOException;

    /** Deletes a local folder with all in it; does nothing if there is none. */
    static void deleteTree(Path folder) throws IOException {
        List<Path> all;
        try (Stream<Path> paths = Files.walk(folder)) {
            all = paths.sorted(Comparator.reverseOrder()).toList();
        } catch (NoSuchFileException e) {
            return;
        }
        for (Path path : all) {
            Files.deleteIfExists(path);
        }
    }

    /** Tasks build in place; the index is synced by its own commit. */
    record Local(Path folder) implements ShardStore {
        @Override
        public Path workFolder(String name) throws IOException {
            return Files.createDirectories(folder.resolve(name));
        }

        @Override
        public void put(Path built, String name) {
            if (!built.equals(folder.resolve(name))) {
                throw new IllegalArgumentException(built + " was not built as " + name);
            }
        }

        @Override
        public void rename(String from, String to) throws IOException {
            Files.move(folder.resolve(from), folder.resolve(to), StandardCopyOption.ATOMIC_MOVE);
        }

        @Override
        public List<String> names() throws IOException {
            if (!Files.isDirectory(folder)) {
                return List.of();
            }
            try (Stream<Path> paths = Files.list(folder)) {
                return paths.map(path -> path.getFileName().toString()).sorted().toList();
            }
        }

        @Override
        public void delete(String name) throws IOException {
            deleteTree(folder.resolve(name));
        }

        @Override
        public void publish(ShardSet set) throws IOException {
            Path written = Files.write(folder.resolve(ShardSet.FILE + ".new"), set.toJson());
            Files.move(written, folder.resolve(ShardSet.FILE), StandardCopyOption.ATOMIC_MOVE);
        }
    }

    /** Tasks build on their own disks and copy. */
    record Remote(org.apache.hadoop.fs.Path folder, Configuration configuration) implements ShardStore {
        private FileSystem files() throws IOException {
            return folder.getFileSystem(configuration);
        }

        private org.apache.hadoop.fs.Path at(String name) {
            return new org.apache.hadoop.fs.Path(folder, name);
        }

        @Override
        public Path workFolder(String name) throws IOException {
            return Files.createTempDirectory("rmrb-shard-");
        }

        @Override
        public void put(Path built, String name) throws IOException {
            files().mkdirs(at(name));
            try (Stream<Path> parts = Files.list(built)) {
                for (Path part : parts.toList()) {
                    files().copyFromLocalFile(
                            new org.apache.hadoop.fs.Path(URI.create("file:" + part.toUri().getRawPath())),
                            new org.apache.hadoop.fs.Path(at(name), part.getFileName().toString()));
                }
            }
            deleteTree(built);
        }

        @Override
        public void rename(String from, String to) throws IOException {
            if (!files().rename(at(from), at(to))) {
                throw new IOException(at(from) + ": cannot be renamed to " + to);
            }
        }

        @Override
        public List<String> names() throws IOException {
            List<String> names = new ArrayList<>();
            if (files().exists(folder)) {
                for (FileStatus status : files().listStatus(folder)) {
                    names.add(status.getPath().getName());
                }
            }
            return names;
        }

        @Override
        public void delete(String name) throws IOException {
            if (files().exists(at(name)) && !files().delete(at(name), true)) {
                throw new IOException(at(name) + ": cannot be deleted");
            }
        }

        @Override
        public void publish(ShardSet set) throws IOException {
            try (var out = files().create(at(ShardSet.FILE), true)) {
                out.write(set.toJson());
            }
        }
    }
}
