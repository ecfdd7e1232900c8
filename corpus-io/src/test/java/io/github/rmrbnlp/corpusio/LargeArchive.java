package io.github.rmrbnlp.corpusio;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.gzip.GzipCompressorOutputStream;

/**
 * A program of its own, run in a small heap: writes an archive of a kind and size, reads it, prints how many articles were
 * written and read. By hand: {@code java -Xmx256m -cp … io.github.rmrbnlp.corpusio.LargeArchive jsonl 2000 FOLDER}.
 */
final class LargeArchive {
    private LargeArchive() {
    }

    /** @param args kind (jsonl, tagged, markdown, tgz), megabytes, folder */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args[2], "large." + args[0]);
        long written = write(args[0], Long.parseLong(args[1]) << 20, file);
        long bytes = Files.size(file);
        long start = System.nanoTime();
        ReadAccount account = CorpusReader.with(ReadOptions.DEFAULT).read(List.of(file), article -> {
        });
        double seconds = (System.nanoTime() - start) / 1e9;
        System.out.printf("%d %d %d %d%n", written, account.articles(), account.rejects(), account.bytesRead());
        System.err.printf("%s: %d bytes on disk, %d read in %.1f s%n", args[0], bytes, account.bytesRead(), seconds);
        Files.delete(file);
    }

    private static long write(String kind, long size, Path file) throws IOException {
        Random random = new Random(kind.hashCode());
        long count = 0;
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16)) {
            if (kind.equals("tgz")) {
                return writeTar(size, out, random);
            }
            for (long bytes = 0; bytes < size; count++) {
                byte[] record = record(kind, count, random).getBytes(StandardCharsets.UTF_8);
                out.write(record);
                bytes += record.length;
            }
        }
        return count;
    }

    private static long writeTar(long size, OutputStream out, Random random) throws IOException {
        long count = 0;
        try (TarArchiveOutputStream tar = new TarArchiveOutputStream(new GzipCompressorOutputStream(out))) {
            for (long bytes = 0; bytes < size; count++) {
                byte[] record = record("tagged", count, random).getBytes(StandardCharsets.UTF_8);
                TarArchiveEntry entry = new TarArchiveEntry("1993/" + count + ".TXT");
                entry.setSize(record.length);
                tar.putArchiveEntry(entry);
                tar.write(record);
                tar.closeArchiveEntry();
                bytes += record.length;
            }
        }
        return count;
    }

    private static String record(String kind, long number, Random random) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            body.append(i % 20 == 19 ? '。' : (char) ('\u4E00' + random.nextInt(5000)));
        }
        return switch (kind) {
            case "jsonl" -> "{\"title\": \"第" + number
                    + "条\", \"authors\": [], \"dates\": [{\"year\": 1993, \"month\": 7, \"day\": 13}], "
                    + "\"parts\": [{\"type\": \"paragraph\", \"text\": \"" + body
                    + "\"}], \"page_start\": 1, \"page_end\": 1}\n";
            case "markdown" -> "### 第" + number + "条\n\n1990-10-11\n第2版(要闻)\n专栏：\n\n　　" + body + "\n\n";
            default ->
                "〖ZQ/总期〗" + number + "〖-ZQ/总期〗\n〖RQ/日期〗19930713〖-RQ/日期〗\n〖BH/版号〗01〖-BH/版号〗\n〖TH/条号〗1〖-TH/条号〗\n〖BT/标题〗第"
                        + number + "条〖-BT/标题〗\n〖ZW/正文〗\n    " + body + "\n〖-ZW/正文〗\n";
        };
    }
}
