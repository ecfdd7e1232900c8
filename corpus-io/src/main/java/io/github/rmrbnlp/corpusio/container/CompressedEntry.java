package io.github.rmrbnlp.corpusio.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** A compressed stream: one document, or a tar archive, which does not count as one more nesting. */
final class CompressedEntry {
    private final ArchiveWalk walk;

    CompressedEntry(ArchiveWalk walk) {
        this.walk = walk;
    }

    void read(ContainerKind kind, String archive, InputStream in, int level) throws IOException {
        TolerantStream content;
        try {
            content = new TolerantStream(walk.budget().limit(open(kind, in)));
        } catch (IOException | RuntimeException e) {
            walk.damage(archive, e, 0);
            return;
        }
        BufferedInputStream buffered = new BufferedInputStream(content, 1 << 16);
        if (ContainerKind.peek(buffered) == ContainerKind.TAR) {
            content.beStrict();
            new TarEntries(walk).read(archive, buffered, level);
            return;
        }
        String inside = withoutEnding(archive == null ? walk.fileName() : archive);
        walk.stream(inside, buffered, -1, level + 1);
        if (content.failure() != null) {
            walk.damage(inside, content.failure(), content.position());
        }
    }

    private InputStream open(ContainerKind kind, InputStream in) throws IOException {
        return switch (kind) {
            case GZIP -> GzipCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(true).get();
            case BZIP2 -> new BZip2CompressorInputStream(in, true);
            case XZ -> XZCompressorInputStream.builder().setInputStream(in).setDecompressConcatenated(true)
                    .setMemoryLimitKiB(walk.options().maxDecoderMemory() >> 10).get();
            default -> throw new IllegalArgumentException("no compressed stream: " + kind);
        };
    }

    /** {@code news.jsonl.gz} holds {@code news.jsonl}. */
    private static String withoutEnding(String name) {
        int dot = name.lastIndexOf('.');
        return dot > name.lastIndexOf('/') + 1 ? name.substring(0, dot) : name;
    }
}
