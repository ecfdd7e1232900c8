package io.github.rmrbnlp.app;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;

/**
 * Tells a {@link Progress} how much of the input is read, in bytes as the files lie on the disk, so that archives need not be opened
 * to know what is in them; of a file whose reader does not tell how far it is, all counts when reading goes on to the next. Used by the reading thread.
 */
final class SourceProgress {
    private final Progress progress;
    private String file;
    /** How much of it has been told. */
    private long told;

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

    /** That file is read up to here, in bytes as it lies on the disk. */
    void position(String ofFile, long bytes) {
        reading(ofFile);
        advance(bytes);
    }

    private void reading(String ofFile) {
        if (!ofFile.equals(file)) {
            if (file != null) {
                advance(Path.of(file).toFile().length());
            }
            file = ofFile;
            told = 0;
        }
    }

    private void advance(long bytes) {
        progress.add(0, Math.max(0, bytes - told));
        told = Math.max(told, bytes);
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
