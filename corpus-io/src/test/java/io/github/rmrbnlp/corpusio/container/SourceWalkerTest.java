package io.github.rmrbnlp.corpusio.container;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.github.rmrbnlp.corpusio.Problem;
import io.github.rmrbnlp.corpusio.Severity;
import io.github.rmrbnlp.corpusio.UnusableInputException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class SourceWalkerTest {
    private static final Charset GBK = Charset.forName("GBK");
    private static final Map<String, byte[]> FILES = new TreeMap<>(
            Map.of("2002/要闻/总工会送温暖.TXT", bytes("一"), "2003/朱镕基.TXT",
                    bytes("二二"), "b.jsonl", bytes("三三三")));

    @TempDir
    Path folder;

    /** What was visited, one line each: {@code file entry content} or {@code file entry !code}. */
    private static final class Log implements EntryVisitor {
        private final List<String> lines = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private long bytes;

        @Override
        public void entry(SourceEntry source) throws IOException {
            byte[] content = source.in().readAllBytes();
            bytes += content.length;
            String shown = content.length > 30
                    ? content.length + " bytes"
                    : new String(content, StandardCharsets.UTF_8);
            lines.add(name(source.file()) + " " + source.entry() + " " + shown);
        }

        @Override
        public void problem(String file, String entry, Problem problem) {
            lines.add(name(file) + " " + entry + " !" + problem.code());
            problems.add(problem);
        }

        private static String name(String file) {
            return file.substring(file.lastIndexOf('/') + 1);
        }
    }

    private static byte[] bytes(String s) {
        return s.getBytes(StandardCharsets.UTF_8);
    }

    private Log walk(Path... paths) throws IOException {
        return walk(ContainerOptions.DEFAULT, paths);
    }

    private static Log walk(ContainerOptions options, Path... paths) throws IOException {
        Log log = new Log();
        new SourceWalker(options).walk(List.of(paths), log);
        return log;
    }

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    @ParameterizedTest
    @CsvSource({"zip, UTF-8", "zip, GBK", "tar, UTF-8", "tar, GBK", "tgz, UTF-8", "tgz, GBK", "7z, UTF-16",
            "7z, ISO-8859-1"})
    void every_archive_gives_its_entries_in_order_with_readable_names(String kind, String names) throws IOException {
        Path archive = file("a." + kind, Archives.of(kind, FILES, Charset.forName(names)));

        Log log = walk(archive);

        String name = "a." + kind;
        assertEquals(List.of(name + " 2002/要闻/总工会送温暖.TXT 一", name + " 2003/朱镕基.TXT 二二", name + " b.jsonl 三三三"),
                log.lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "bz2", "xz"})
    void a_compressed_file_is_an_entry_without_the_ending(String kind) throws IOException {
        Path archive = file("news.jsonl." + kind, Archives.compress(kind, bytes("{}\n")));

        assertEquals(List.of("news.jsonl." + kind + " news.jsonl {}\n"), walk(archive).lines);
    }

    @Test
    void the_content_decides_not_the_ending() throws IOException {
        Path zip = file("looks-like.txt", Archives.of("zip", FILES, GBK));
        Path text = file("looks-like.zip", bytes("no zip at all"));

        Log log = walk(zip, text);

        assertEquals(4, log.lines.size());
        assertEquals("looks-like.zip null no zip at all", log.lines.get(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tgz", "7z"})
    void an_archive_inside_an_archive_is_read_and_a_third_one_is_refused(String kind) throws IOException {
        byte[] third = Archives.of("zip", Map.of("deep.txt", bytes("深")), GBK);
        byte[] second = Archives.of(kind, new TreeMap<>(Map.of("in.txt", bytes("内"), "third.zip", third)),
                StandardCharsets.UTF_8);
        Path first = file("first.zip", Archives.of("zip", Map.of("二." + kind, second), GBK));

        Log log = walk(first);

        String inner = "二." + kind + "!/";
        assertEquals(List.of("first.zip " + inner + "in.txt 内", "first.zip " + inner + "third.zip !nested-too-deep"),
                log.lines);
    }

    @Test
    void a_folder_is_walked_by_name_and_what_is_not_read_is_said() throws IOException {
        Files.createDirectories(folder.resolve("in/b"));
        Files.write(folder.resolve("in/b/2.txt"), bytes("2"));
        Files.write(folder.resolve("in/a.txt"), bytes("1"));
        Files.write(folder.resolve("in/c.txt"), bytes("3"));
        Files.write(folder.resolve("in/.DS_Store"), bytes("x"));
        Files.createSymbolicLink(folder.resolve("in/loop"), folder.resolve("in"));

        Log log = walk(folder.resolve("in"));

        assertEquals(List.of(".DS_Store null !hidden-file", "a.txt null 1", "2.txt null 2", "c.txt null 3",
                "loop null !not-a-file"), log.lines);
    }

    @Test
    void a_file_name_in_gbk_bytes_is_readable_and_opened() throws Exception {
        Path dir = Files.createDirectory(folder.resolve("gbk"));
        Path file = Path.of(new java.net.URI(dir.toUri() + "%CB%CD%CE%C2%C5%AF.txt"));
        Files.write(file, bytes("x"));

        assertEquals(List.of("送温暖.txt null x"), walk(dir).lines);
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tgz", "bz2", "xz"})
    void of_a_truncated_archive_what_came_before_is_kept(String kind) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(
                Map.of("1.txt", noise(150_000), "2.txt", noise(150_000), "3.txt", noise(150_000)));
        boolean single = kind.equals("bz2") || kind.equals("xz");
        byte[] whole = single ? Archives.compress(kind, noise(4_000_000)) : Archives.of(kind, files, GBK);
        Path archive = file("cut." + kind, Arrays.copyOf(whole, whole.length * 3 / 5));

        Log log = walk(archive);

        assertEquals(List.of("truncated-archive"), log.problems.stream().map(Problem::code).distinct().toList(),
                log.lines::toString);
        assertTrue(log.bytes >= (single ? 0 : 150_000), () -> log.bytes + " bytes kept");
        if (!single) {
            assertTrue(log.lines.get(0).endsWith("1.txt 150000 bytes"), log.lines::toString);
            assertTrue(log.lines.get(1).contains("2.txt"), log.lines::toString);
        }
    }

    @Test
    void of_a_truncated_7z_nothing_can_be_kept_and_that_is_said() throws IOException {
        byte[] whole = Archives.of("7z", FILES, GBK);

        Log log = walk(file("cut.7z", Arrays.copyOf(whole, whole.length / 2)));

        assertEquals(1, log.problems.size());
        assertEquals(Severity.ERROR, log.problems.get(0).severity());
    }

    @Test
    void a_damaged_entry_of_a_zip_does_not_cost_the_others() throws IOException {
        Map<String, byte[]> files = new TreeMap<>(
                Map.of("1.txt", noise(1000), "2.txt", noise(1000), "3.txt", noise(1000)));
        byte[] zip = Archives.of("zip", files, GBK);
        for (int i = zip.length / 2 - 20; i < zip.length / 2; i++) {
            zip[i] ^= 0x55;
        }

        Log log = walk(file("damaged.zip", zip));

        assertEquals(List.of("damaged.zip 1.txt 1000 bytes", "damaged.zip 3.txt 1000 bytes"),
                log.lines.stream().filter(l -> l.contains("1.txt") || l.contains("3.txt")).toList());
        assertTrue(log.lines.contains("damaged.zip 2.txt !damaged-archive"), log.lines::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gz", "zip", "tgz", "7z", "xz", "bz2"})
    void a_bomb_is_stopped(String kind) throws IOException {
        byte[] zeros = new byte[60_000_000];
        boolean single = kind.equals("gz") || kind.equals("xz") || kind.equals("bz2");
        byte[] bomb = single ? Archives.compress(kind, zeros) : Archives.of(kind, Map.of("bomb.txt", zeros), GBK);

        Log log = walk(file("bomb." + kind, bomb));

        assertEquals(List.of("archive-limit"), log.problems.stream().map(Problem::code).toList());
        assertTrue(log.bytes <= 33 << 20, () -> log.bytes + " bytes");
    }

    @Test
    void a_bomb_hidden_in_a_nested_archive_is_stopped() throws IOException {
        byte[] inner = Archives.of("zip", Map.of("bomb.txt", new byte[60_000_000]), GBK);

        Log log = walk(file("outer.tgz", Archives.of("tgz", Map.of("inner.zip", inner), GBK)));

        assertEquals(List.of("outer.tgz inner.zip!/bomb.txt !archive-limit"),
                log.lines.stream().filter(l -> l.contains("!archive")).toList());
    }

    @Test
    void too_many_entries_are_stopped() throws IOException {
        ContainerOptions two = new ContainerOptions(1 << 20, 100, 1 << 20, 2, 2, 1 << 20);

        Log log = walk(two, file("many.zip", Archives.of("zip", FILES, GBK)));

        assertEquals(List.of("archive-limit"), log.problems.stream().map(Problem::code).toList());
        assertEquals(3, log.lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"../up.txt", "/etc/passwd", "a/../../b.txt", "C:\\windows\\x.txt", "..\\up.txt"})
    void a_path_out_of_the_archive_is_refused(String name) throws IOException {
        Map<String, byte[]> files = new TreeMap<>(Map.of(name, bytes("x"), "ok.txt", bytes("y")));

        Log log = walk(file("tricky.zip", Archives.of("zip", files, GBK)));

        assertEquals(List.of("unsafe-path"), log.problems.stream().map(Problem::code).toList());
        assertTrue(log.lines.contains("tricky.zip ok.txt y"));
    }

    @Test
    void a_missing_path_is_one_clear_line() {
        UnusableInputException e = assertThrows(UnusableInputException.class, () -> walk(Path.of("no/such/path")));

        assertEquals("no such file or folder: no/such/path", e.getMessage());
    }

    @Test
    void an_unreadable_file_is_one_clear_line() throws IOException {
        Path file = file("secret.txt", bytes("x"));
        assumeFalse(!file.toFile().setReadable(false) || Files.isReadable(file), "the user may read everything");

        assertThrows(UnusableInputException.class, () -> walk(file));
    }

    @Test
    void an_exception_of_the_visitor_reaches_the_caller() throws IOException {
        Path zip = file("a.zip", Archives.of("zip", FILES, GBK));
        EntryVisitor failing = new EntryVisitor() {
            @Override
            public void entry(SourceEntry source) throws IOException {
                throw new IOException("disk full");
            }

            @Override
            public void problem(String file, String entry, Problem problem) {
                throw new AssertionError(problem);
            }
        };

        IOException e = assertThrows(IOException.class,
                () -> new SourceWalker(ContainerOptions.DEFAULT).walk(List.of(zip), failing));

        assertEquals("disk full", e.getMessage());
    }

    @ParameterizedTest
    @ValueSource(strings = {"zip", "tar", "tgz", "7z", "gz", "xz", "bz2"})
    void flipped_bytes_never_raise_anything(String kind) throws IOException {
        boolean single = kind.length() == 2 && !kind.equals("7z") || kind.equals("bz2");
        byte[] whole = single ? Archives.compress(kind, noise(2000)) : Archives.of(kind, FILES, GBK);
        Random random = new Random(20060512);
        for (int round = 0; round < 300; round++) {
            byte[] broken = Arrays.copyOf(whole, random.nextInt(4) == 0 ? random.nextInt(whole.length) : whole.length);
            for (int flips = random.nextInt(6); flips > 0 && broken.length > 0; flips--) {
                broken[random.nextInt(broken.length)] = (byte) random.nextInt();
            }
            Log log = walk(file("broken." + kind, broken));
            assertTrue(log.lines.size() < 20);
        }
    }

    private static byte[] noise(int length) {
        byte[] noise = new byte[length];
        new Random(length).nextBytes(noise);
        return noise;
    }
}
