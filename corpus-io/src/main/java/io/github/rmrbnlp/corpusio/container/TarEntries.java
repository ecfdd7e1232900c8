package io.github.rmrbnlp.corpusio.container;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarConstants;

/** The entries of a tar archive, in its order. */
final class TarEntries {
    private final ArchiveWalk walk;

    TarEntries(ArchiveWalk walk) {
        this.walk = walk;
    }

    /** Names are read as bytes and decoded by {@link EntryNames}; the stream belongs to the caller. */
    @SuppressWarnings("resource")
    void read(String archive, InputStream in, int level) throws IOException {
        TarArchiveInputStream tar = new TarArchiveInputStream(in, TarConstants.DEFAULT_BLKSIZE,
                TarConstants.DEFAULT_RCDSIZE,
                StandardCharsets.ISO_8859_1.name(), true);
        while (!walk.stopped()) {
            TarArchiveEntry next;
            try {
                next = tar.getNextEntry();
            } catch (IOException | RuntimeException e) {
                walk.damage(archive, e, tar.getBytesRead());
                return;
            }
            if (next == null) {
                return;
            }
            String name = ArchiveWalk.inside(archive, EntryNames.fromLatin(next.getName()));
            boolean regular = isRegular(next) && tar.canReadEntryData(next);
            if (walk.accepts(name, regular, next.isDirectory())
                    && walk.stream(name, tar, next.getSize(), level + 1) != null) {
                return;
            }
        }
    }

    private static boolean isRegular(TarArchiveEntry entry) {
        return !entry.isSymbolicLink() && !entry.isLink() && !entry.isCharacterDevice() && !entry.isBlockDevice()
                && !entry.isFIFO();
    }
}
