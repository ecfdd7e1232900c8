package io.github.rmrbnlp.corpusio.container;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Enumeration;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry.NameSource;
import org.apache.commons.compress.archivers.zip.ZipArchiveInputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * The entries of a zip archive, in the order they are stored. One without its directory at the end, cut off in a download,
 * is read from the front as far as it goes.
 */
final class ZipEntries {
    private static final String BYTES = StandardCharsets.ISO_8859_1.name();

    private static final byte[] LOCAL_HEADER = {'P', 'K', 3, 4};

    private final ArchiveWalk walk;

    ZipEntries(ArchiveWalk walk) {
        this.walk = walk;
    }

    void read(String archive, Path path, int level) throws IOException {
        ZipFile zip;
        try {
            zip = ZipFile.builder().setPath(path).setCharset(StandardCharsets.ISO_8859_1).get();
        } catch (IOException | RuntimeException e) {
            fromTheFront(archive, path, level);
            return;
        }
        try (zip) {
            if (isDirectoryOfAnInnerArchive(zip, path)) {
                fromTheFront(archive, path, level);
                return;
            }
            Enumeration<ZipArchiveEntry> entries = zip.getEntriesInPhysicalOrder();
            while (entries.hasMoreElements() && !walk.stopped()) {
                entry(archive, zip, entries.nextElement(), level);
            }
        }
    }

    /**
     * Whether the directory found belongs to an archive stored inside this one, whose own was cut off: then an entry stands
     * before the first one it lists. What stands before a self-extracting archive is a program, not an entry.
     */
    private static boolean isDirectoryOfAnInnerArchive(ZipFile zip, Path path) throws IOException {
        if (zip.getFirstLocalFileHeaderOffset() <= 0) {
            return false;
        }
        try (InputStream in = Files.newInputStream(path)) {
            return Arrays.equals(in.readNBytes(LOCAL_HEADER.length), LOCAL_HEADER);
        }
    }

    private void entry(String archive, ZipFile zip, ZipArchiveEntry entry, int level) throws IOException {
        String name = ArchiveWalk.inside(archive, name(entry));
        if (!walk.accepts(name, !entry.isUnixSymlink(), entry.isDirectory())) {
            return;
        }
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            walk.error(name, "encrypted-entry", "the entry is encrypted", 0);
        } else if (!zip.canReadEntryData(entry)) {
            walk.error(name, "unsupported-compression", "compression method " + entry.getMethod() + " is not supported",
                    0);
        } else {
            content(name, zip, entry, level);
        }
    }

    private void content(String name, ZipFile zip, ZipArchiveEntry entry, int level) throws IOException {
        InputStream raw;
        try {
            raw = zip.getInputStream(entry);
        } catch (IOException | RuntimeException e) {
            walk.damage(name, e, 0);
            return;
        }
        try (InputStream in = walk.budget().limit(new CheckedSize(raw, entry))) {
            walk.stream(name, in, entry.getSize(), level + 1);
        }
    }

    private void fromTheFront(String archive, Path path, int level) throws IOException {
        try (InputStream file = new BufferedInputStream(Files.newInputStream(path));
                ZipArchiveInputStream zip = new ZipArchiveInputStream(file, BYTES, true, true)) {
            while (!walk.stopped()) {
                ZipArchiveEntry next;
                try {
                    next = zip.getNextEntry();
                } catch (IOException | RuntimeException e) {
                    walk.damage(archive, e, zip.getBytesRead());
                    return;
                }
                if (next == null) {
                    walk.error(archive, "truncated-archive",
                            "the archive has no directory at its end; what was found is kept",
                            zip.getBytesRead());
                    return;
                }
                String name = ArchiveWalk.inside(archive, name(next));
                boolean readable = zip.canReadEntryData(next);
                if (walk.accepts(name, readable, next.isDirectory())
                        && walk.stream(name, walk.budget().limit(zip), next.getSize(), level + 1) != null) {
                    return;
                }
            }
        }
    }

    private static String name(ZipArchiveEntry entry) {
        boolean stated = entry.getNameSource() != NameSource.NAME || entry.getGeneralPurposeBit().usesUTF8ForNames();
        return stated || entry.getRawName() == null
                ? EntryNames.repair(entry.getName())
                : EntryNames.decode(entry.getRawName());
    }
}
