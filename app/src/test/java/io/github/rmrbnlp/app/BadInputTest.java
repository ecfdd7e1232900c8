package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BadInputTest {
    @TempDir
    Path folder;

    private CommandRun index(Path input, String... options) {
        String[] args = Arrays.copyOf(
                new String[]{"index", input.toString(), "--index", folder.resolve("index").toString()},
                4 + options.length);
        System.arraycopy(options, 0, args, 4, options.length);
        return CommandRun.of(args);
    }

    private static void assertOneLine(int status, CommandRun run, String named) {
        assertEquals(status, run.status(), run.err());
        assertEquals("", run.out());
        List<String> about = run.errLines().stream().filter(line -> line.contains(named)).toList();
        assertEquals(1, about.size(), run.err());
        assertFalse(run.err().contains("\tat "), "no stack trace: " + run.err());
        assertFalse(run.err().contains("internal error"), run.err());
    }

    @Test
    void missingPath() {
        Path none = folder.resolve("none.txt");
        assertOneLine(ExitStatus.UNUSABLE, CommandRun.of("parse", none.toString()), "none.txt");
        assertOneLine(ExitStatus.UNUSABLE, index(none), "none.txt");
        assertOneLine(ExitStatus.UNUSABLE, CommandRun.of("convert", none.toString(), "--to", "jsonl"), "none.txt");
    }

    @Test
    void unreadableFile() throws IOException {
        Path locked = Files.writeString(folder.resolve("locked.txt"), "正文");
        assumeFalse(locked.toFile().setReadable(false) && Files.isReadable(locked), "this user may read everything");
        CommandRun run = CommandRun.of("parse", locked.toString());
        assertNotEquals(ExitStatus.DONE, run.status());
        assertTrue(run.err().contains("locked.txt"), run.err());
    }

    @Test
    void emptyFile() throws IOException {
        assertOneLine(ExitStatus.DONE, CommandRun.of("parse", Files.createFile(folder.resolve("empty.txt")).toString()),
                "empty.txt");
    }

    @Test
    void binary() throws IOException {
        byte[] picture = new byte[4000];
        System.arraycopy(new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}, 0, picture, 0, 8);
        assertOneLine(ExitStatus.SOME_REJECTED,
                CommandRun.of("parse", Files.write(folder.resolve("picture.txt"), picture).toString()), "picture.txt");
    }

    @Test
    void truncatedZipKeepsWhatCanBeReadAndNamesTheRest() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 1; i <= 20; i++) {
                zip.putNextEntry(new ZipEntry("a" + i + ".txt"));
                zip.write(SampleArchive.tagged("20020119", 1, i, "题" + i, "李明", "正文" + i * 7919)
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        Path zip = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(bytes.toByteArray(), bytes.size() / 2));
        Path rejects = folder.resolve("rejects.jsonl");
        CommandRun run = index(zip, "--rejects", rejects.toString());
        assertEquals(ExitStatus.SOME_REJECTED, run.status(), run.err());
        assertTrue(run.err().contains("cut.zip"), run.err());
        assertFalse(run.err().contains("\tat "), run.err());
        assertTrue(Files.readString(rejects).contains("cut.zip"));
    }

    @Test
    void aZipCutOffBehindAnArchiveInsideItIsNotTakenForThatArchive() throws IOException {
        byte[] inner = stored("inner.txt", article(1));
        byte[] whole = stored("inner.zip", inner, "later1.txt", article(2), "later2.txt", article(3));
        Path zip = Files.write(folder.resolve("cut.zip"), Arrays.copyOf(whole, whole.length - 250));
        CommandRun run = CommandRun.of("parse", zip.toString());
        assertEquals(ExitStatus.SOME_REJECTED, run.status(), run.err());
        assertTrue(run.err().contains("cut.zip"), run.err());
        assertTrue(run.out().contains("later1.txt"), run.out());
        assertTrue(run.out().contains("inner.zip!/inner.txt"), run.out());
    }

    private static byte[] article(int item) {
        return SampleArchive.tagged("20020119", 1, item, "题" + item, "李明", "正文" + item)
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] stored(Object... namesAndContents) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.setMethod(ZipOutputStream.STORED);
            for (int i = 0; i < namesAndContents.length; i += 2) {
                byte[] content = (byte[]) namesAndContents[i + 1];
                CRC32 crc = new CRC32();
                crc.update(content);
                ZipEntry entry = new ZipEntry((String) namesAndContents[i]);
                entry.setSize(content.length);
                entry.setCrc(crc.getValue());
                zip.putNextEntry(entry);
                zip.write(content);
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void wrongCharset() throws IOException {
        Path gbk = Files.write(folder.resolve("gbk.txt"),
                SampleArchive.tagged("20020119", 1, 5, "标题", "李明", "朱镕基同志的正文").getBytes(Charset.forName("GB18030")));
        CommandRun wrong = CommandRun.of("parse", gbk.toString(), "--charset", "UTF-8");
        assertFalse(wrong.out().contains("朱镕基"));
        assertTrue(wrong.status() == ExitStatus.SOME_REJECTED || wrong.out().contains("undecodable"),
                wrong.out() + wrong.err());
        assertEquals(1, wrong.errLines().stream().filter(line -> line.contains("bytes look like GB18030")).count(),
                wrong.err());
        assertOneLine(ExitStatus.UNUSABLE, CommandRun.of("parse", gbk.toString(), "--charset", "klingon"), "klingon");
        assertTrue(CommandRun.of("parse", gbk.toString()).out().contains("朱镕基"));
    }

    @Test
    void rejectsAreReadAgainAlone() throws IOException {
        Path good = Files.writeString(folder.resolve("good.txt"),
                SampleArchive.tagged("20020119", 1, 5, "好", "李明", "好文"));
        Path bad = Files.write(folder.resolve("later.txt"),
                new byte[]{(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n', 0, 0});
        Path rejects = folder.resolve("rejects.jsonl");
        CommandRun first = CommandRun.of("parse", good.toString(), bad.toString(), "--rejects", rejects.toString());
        assertEquals(ExitStatus.SOME_REJECTED, first.status());
        assertEquals(1, first.out().lines().count());

        CommandRun again = CommandRun.of("parse", "--only-rejects", rejects.toString());
        assertEquals(ExitStatus.SOME_REJECTED, again.status());
        assertEquals("", again.out(), "what was read is not read again");
        assertTrue(again.err().contains("later.txt"), again.err());
    }

    @Test
    void whatIsNoIndex() throws IOException {
        for (Path path : List.of(folder.resolve("none"), Files.createDirectory(folder.resolve("plain")))) {
            assertOneLine(ExitStatus.UNUSABLE, CommandRun.of("search", "x", "--index", path.toString()),
                    path.toString());
            assertOneLine(ExitStatus.UNUSABLE, CommandRun.of("check", "--index", path.toString()), path.toString());
        }
    }

    @Test
    void wrongUsage() throws IOException {
        Path archive = SampleArchive.in(folder);
        index(archive);
        String dir = folder.resolve("index").toString();
        for (List<String> args : List.of(List.of("index", archive.toString()), List.of("index", "--index", dir),
                List.of("search", "--index", dir), List.of("search", "(a", "--index", dir),
                List.of("search", "a", "--index", dir, "--limit", "-1"),
                List.of("search", "a", "--index", dir, "--from", "x"),
                List.of("search", "a", "--index", dir, "--facets", "body"),
                List.of("search", "a", "--index", dir, "--sort", "x"),
                List.of("convert", archive.toString(), "--to", "tagged"), List.of("convert", archive.toString()),
                List.of("parse"), List.of("parse", archive.toString(), "--only-rejects", archive.toString()),
                List.of("index", archive.toString(), "--index", dir, "--threads", "0"))) {
            CommandRun run = CommandRun.of(args.toArray(String[]::new));
            assertEquals(ExitStatus.UNUSABLE, run.status(), args + run.out());
            assertEquals(1, run.errLines().size(), args + run.err());
            assertEquals("", run.out());
            assertFalse(run.err().contains("internal error"), run.err());
        }
    }
}
