package io.github.rmrbnlp.index;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;

/** What stands in a folder before an index is written there. Stateless. */
final class IndexFolder {
    private static final Pattern LUCENE_FILE = Pattern.compile("_.*|(pending_)?segments.*|write\\.lock");

    private IndexFolder() {
    }

    /**
     * What a run left that was killed before its first commit is an index too.
     *
     * @throws IndexUnusableException if the folder holds anything else
     */
    static void requireIndexOrEmpty(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        if (ShardSet.isIn(folder)) {
            throw new IndexUnusableException(
                    folder + ": is a sharded set, which is replaced as a whole; choose another folder for the index");
        }
        try (Stream<Path> files = Files.list(folder)) {
            Optional<Path> foreign = files.filter(file -> !LUCENE_FILE.matcher(file.getFileName().toString()).matches())
                    .sorted().findFirst();
            if (foreign.isPresent()) {
                throw new IndexUnusableException(folder + ": holds other files (" + foreign.get().getFileName()
                        + "); choose a new or empty folder for the index");
            }
        }
    }

    /** Whether another version of Lucene wrote the index. */
    static boolean isForeign(Path folder, Directory directory) throws IOException {
        try {
            CorpusIndex.manifest(folder, directory);
            return false;
        } catch (ForeignFormatException e) {
            return true;
        }
    }

    /** Lucene can't replace what it can't read: its writer would go on counting commits from 1 beside those there are. */
    static void clear(Path folder, Directory directory) throws IOException {
        try (Lock lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (String file : directory.listAll()) {
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
            }
        } catch (LockObtainFailedException e) {
            throw new IndexUnusableException(folder + ": another process is writing this index", e);
        }
    }
}
