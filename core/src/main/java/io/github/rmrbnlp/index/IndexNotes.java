package io.github.rmrbnlp.index;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.NoMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/**
 * Small texts kept with an index by name, for what belongs to the index and is no article. They are part of the commit: a new
 * set replaces the old one whole or not at all, and articles, batch and digest stay as they are. While this is open no other
 * process writes the index. Not thread-safe.
 *
 * <pre>{@code
 * try (IndexNotes notes = IndexNotes.open(folder)) {
 *     notes.replace(Map.of("greeting", "你好"));
 * }
 * }</pre>
 */
public final class IndexNotes implements Closeable {
    private final Directory directory;
    private final IndexWriter writer;
    private IndexManifest manifest;

    private IndexNotes(Directory directory, IndexWriter writer, IndexManifest manifest) {
        this.directory = directory;
        this.writer = writer;
        this.manifest = manifest;
    }

    /**
     * Opens the notes of the index in {@code folder}, whatever versions it was built with.
     *
     * @throws IndexUnusableException if there is no index, or another process is writing it
     */
    public static IndexNotes open(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new IndexUnusableException(folder + ": no such index; make it: rmrb index PATH... --index " + folder);
        }
        if (ShardSet.isIn(folder)) {
            throw new IndexUnusableException(
                    folder + ": is a sharded set, which is replaced as a whole; notes are kept with a plain index");
        }
        Directory directory = FSDirectory.open(folder);
        try {
            CorpusIndex.manifest(folder, directory);
            IndexWriterConfig config = new IndexWriterConfig();
            config.setOpenMode(OpenMode.APPEND);
            config.setCommitOnClose(false);
            config.setMergePolicy(NoMergePolicy.INSTANCE);
            IndexWriter writer = new IndexWriter(directory, config);
            return new IndexNotes(directory, writer, CorpusIndex.manifest(folder, directory)); // again, behind the lock
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexUnusableException(folder + ": another process is writing this index", e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /** The notes as of the last commit. */
    public Map<String, String> current() {
        return manifest.notes();
    }

    /** The number of the last batch: see {@link IndexManifest#batch}. */
    public int batch() {
        return manifest.batch();
    }

    /** Replaces all notes, durably when this returns. */
    public void replace(Map<String, String> notes) throws IOException {
        IndexManifest next = manifest.withNotes(notes);
        writer.setLiveCommitData(next.toCommitData().entrySet());
        writer.commit();
        manifest = next;
    }

    /** Lets others write again. */
    @Override
    public void close() throws IOException {
        try {
            writer.rollback();
        } finally {
            directory.close();
        }
    }
}
