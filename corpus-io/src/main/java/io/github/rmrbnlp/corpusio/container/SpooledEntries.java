package io.github.rmrbnlp.corpusio.container;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Archives that need random access, found inside another archive: copied to a temporary file, within the budget. */
final class SpooledEntries {
    private final ArchiveWalk walk;

    SpooledEntries(ArchiveWalk walk) {
        this.walk = walk;
    }

    void read(ContainerKind kind, String archive, InputStream in, int level) throws IOException {
        Path spool = Files.createTempFile("rmrb-", ".spool");
        try {
            TolerantStream source = new TolerantStream(in);
            try (OutputStream out = Files.newOutputStream(spool)) {
                source.transferTo(out);
            }
            if (source.failure() != null) {
                walk.damage(archive, source.failure(), source.position());
            }
            if (walk.stopped()) {
                return;
            }
            if (kind == ContainerKind.ZIP) {
                new ZipEntries(walk).read(archive, spool, level);
            } else {
                new SevenZEntries(walk).read(archive, spool, level);
            }
        } finally {
            Files.delete(spool);
        }
    }
}
