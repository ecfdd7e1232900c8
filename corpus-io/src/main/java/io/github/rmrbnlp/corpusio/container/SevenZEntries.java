package io.github.rmrbnlp.corpusio.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** The entries of a 7z archive, in its order. The directory stands at the end: of a truncated one nothing can be read. */
final class SevenZEntries {
    private final ArchiveWalk walk;

    SevenZEntries(ArchiveWalk walk) {
        this.walk = walk;
    }

    void read(String archive, Path path, int level) throws IOException {
        SevenZFile sevenZ;
        try {
            sevenZ = SevenZFile.builder().setPath(path).setMaxMemoryLimitKiB(walk.options().maxDecoderMemory() >> 10)
                    .get();
        } catch (IOException | RuntimeException e) {
            walk.damage(archive, e, 0);
            return;
        }
        try (sevenZ) {
            while (!walk.stopped()) {
                SevenZArchiveEntry next;
                try {
                    next = sevenZ.getNextEntry();
                } catch (IOException | RuntimeException e) {
                    walk.damage(archive, e, 0);
                    return;
                }
                if (next == null) {
                    return;
                }
                entry(archive, sevenZ, next, level);
            }
        }
    }

    private void entry(String archive, SevenZFile sevenZ, SevenZArchiveEntry entry, int level) throws IOException {
        String name = ArchiveWalk.inside(archive, EntryNames.repair(entry.getName()));
        if (walk.accepts(name, !entry.isAntiItem(), entry.isDirectory())) {
            walk.stream(name, walk.budget().limit(new Current(sevenZ)), entry.getSize(), level + 1);
        }
    }

    /** The data of the entry the archive stands at. */
    private static final class Current extends InputStream {
        private final SevenZFile sevenZ;

        Current(SevenZFile sevenZ) {
            this.sevenZ = sevenZ;
        }

        @Override
        public int read() throws IOException {
            return sevenZ.read();
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            return sevenZ.read(bytes, from, length);
        }
    }
}
