package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Tells a {@link Progress} how much of the input is read: a file's size counts when reading goes on to the next file, so that
 * archives need not be opened to know what is in them. Used by the reading thread.
 */
final class SourceProgress {
    private final Progress progress;
    private String file;

    /** Adds up the sizes of all files first; a folder that cannot be listed counts nothing here and is reported by the reader. */
    SourceProgress(Progress progress, List<Path> paths) throws IOException {
        this.progress = progress;
        SizeSum sum = new SizeSum();
        for (Path path : paths) {
            Files.walkFileTree(path, sum);
        }
        progress.total(sum.bytes);
    }

    /** An article of that file came. */
    void article(String ofFile) {
        progress.add(1, 0);
        reading(ofFile);
    }

    private void reading(String ofFile) {
        if (!ofFile.equals(file)) {
            if (file != null) {
                progress.add(0, Path.of(file).toFile().length());
            }
            file = ofFile;
        }
    }

    private static final class SizeSum extends SimpleFileVisitor<Path> {
        private long bytes;

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            bytes += attributes.isSymbolicLink() ? linked(path) : attributes.size();
            return FileVisitResult.CONTINUE;
        }

        /** The reader follows links to files, not to folders. */
        private static long linked(Path path) {
            return Files.isRegularFile(path) ? path.toFile().length() : 0;
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            return FileVisitResult.CONTINUE;
        }
    }
}
