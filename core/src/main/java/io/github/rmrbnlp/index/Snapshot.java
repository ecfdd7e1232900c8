package io.github.rmrbnlp.index;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.IOUtils;

/** What a {@link CorpusIndex} answers from: one commit of an index, or one of each shard of a set. Thread-safe. */
final class Snapshot implements Closeable {
    private final Path folder;
    /** Null for a plain index. */
    private final ShardSet set;
    private final List<Commit> commits;
    private final IndexReader reader;
    private final IndexManifest manifest;

    private Snapshot(Path folder, ShardSet set, List<Commit> commits) throws IOException {
        this.folder = folder;
        this.set = set;
        this.commits = commits;
        this.reader = commits.size() == 1
                ? commits.getFirst().reader
                : new MultiReader(commits.stream().map(commit -> commit.reader).toArray(IndexReader[]::new), false);
        this.manifest = commits.stream().map(commit -> commit.manifest).reduce(IndexManifest::plus).orElseThrow();
    }

    /** The last commit of a plain index. Closes the directory if there is none. */
    static Snapshot ofIndex(Path folder, Directory directory, Segmenter segmenter) throws IOException {
        return new Snapshot(folder, null, List.of(Commit.open(folder, directory, segmenter)));
    }

    /** The shards of a set. */
    static Snapshot ofSet(Path folder, Segmenter segmenter) throws IOException {
        while (true) {
            ShardSet set = ShardSet.read(folder);
            try {
                return ofSet(folder, set, segmenter);
            } catch (IOException e) {
                if (ShardSet.read(folder).equals(set)) {
                    throw e;
                } // the set was replaced meanwhile
            }
        }
    }

    private static Snapshot ofSet(Path folder, ShardSet set, Segmenter segmenter) throws IOException {
        List<Commit> commits = new ArrayList<>();
        try {
            for (ShardSet.Shard shard : set.shards()) {
                Path path = folder.resolve(shard.folder());
                Commit commit = Commit.open(path, FSDirectory.open(path), segmenter);
                commits.add(commit);
                if (!ShardSet.Shard.of(shard.folder(), commit.manifest).equals(shard)) {
                    throw new IndexUnusableException(path + ": is not the shard that " + ShardSet.FILE + " names");
                }
            }
            return new Snapshot(folder, set, commits);
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(commits);
            throw e;
        }
    }

    IndexReader reader() {
        return reader;
    }

    IndexManifest manifest() {
        return manifest;
    }

    /** Whether the folder still holds this, and nothing newer. */
    boolean isCurrent() throws IOException {
        return set == null ? commits.getFirst().reader.isCurrent() : ShardSet.read(folder).equals(set);
    }

    @Override
    public void close() throws IOException {
        IOUtils.close(commits);
    }

    /** An open commit of one index. */
    private record Commit(Directory directory, DirectoryReader reader, IndexManifest manifest) implements Closeable {
        static Commit open(Path folder, Directory directory, Segmenter segmenter) throws IOException {
            try {
                IndexManifest latest = CorpusIndex.manifest(folder, directory);
                IndexUnusableException.requireSame(folder, latest.versions(), IndexVersions.current(segmenter));
                DirectoryReader reader = DirectoryReader.open(directory);
                return new Commit(directory, reader, IndexManifest.of(reader.getIndexCommit().getUserData()));
            } catch (IOException | RuntimeException e) {
                directory.close();
                throw e;
            }
        }

        @Override
        public void close() throws IOException {
            IOUtils.close(reader, directory);
        }
    }
}
