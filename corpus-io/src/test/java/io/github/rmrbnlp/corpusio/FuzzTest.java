package io.github.rmrbnlp.corpusio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.encoding.DecodingOptions;
import io.github.rmrbnlp.corpusio.encoding.PieceOptions;
import io.github.rmrbnlp.corpusio.write.JsonLinesWriter;
import io.github.rmrbnlp.corpusio.write.MarkdownWriter;
import io.github.rmrbnlp.corpusio.write.TaggedWriter;
import io.github.rmrbnlp.corpusio.write.TeiWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever the bytes: no exception, no hang, and every byte in exactly one article, reject or skipped piece. */
class FuzzTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final ReadOptions SMALL_PIECES = ReadOptions.DEFAULT.withPieces(new PieceOptions(512, 1 << 20));
    private static List<byte[]> samples;

    @TempDir
    Path folder;

    @BeforeAll
    static void readSamples() throws IOException {
        Path root = Path.of(System.getProperty("rmrb.root"), "testdata", "archive");
        samples = new ArrayList<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile).sorted()::iterator) {
                samples.add(Files.readAllBytes(file));
            }
        }
        assertTrue(samples.size() > 40);
    }

    /** Checks that what is delivered tiles each file and that every place lies within its article. */
    private static final class Tiling implements ReadSink {
        private long at;
        private long total;
        private final List<ReadSink> writers = new ArrayList<>();

        Tiling() throws IOException {
            OutputStream nowhere = OutputStream.nullOutputStream();
            JsonLinesWriter json = new JsonLinesWriter(nowhere);
            TaggedWriter tagged = new TaggedWriter(nowhere);
            MarkdownWriter markdown = new MarkdownWriter(nowhere);
            TeiWriter tei = new TeiWriter(nowhere);
            writers.addAll(List.of(json::write, tagged::write, markdown::write, tei::write));
        }

        @Override
        public void article(Article article) throws IOException {
            Source source = article.source();
            assertTrue(source.byteStart() == at || source.byteEnd() <= at, () -> "a gap before " + source);
            at = Math.max(at, source.byteEnd());
            SourceMap map = article.bodyMap();
            for (int i = 0; i < article.body().length(); i++) {
                long place = map.sourceByte(i);
                assertTrue(place >= source.byteStart() && place < source.byteEnd(), () -> place + " outside " + source);
            }
            for (ReadSink writer : writers) {
                writer.article(article);
            }
        }

        @Override
        public void reject(Reject reject) {
            at = Math.max(at, reject.byteEnd());
        }

        @Override
        public void skipped(Skipped skipped) {
            at = Math.max(at, skipped.byteEnd());
        }

        @Override
        public void endOfEntry(String file, String entry, long bytes) {
            assertEquals(bytes, at);
            at = 0;
            total += bytes;
        }
    }

    private Tiling read(byte[] bytes, ReadOptions options) throws IOException {
        Path file = Files.write(folder.resolve("200201190105.TXT"), bytes);
        Tiling tiling = new Tiling();
        ReadAccount account = assertTimeoutPreemptively(PATIENCE,
                () -> CorpusReader.with(options).read(List.of(file), tiling));
        assertEquals(account.bytesRead(),
                account.bytesInArticles() + account.bytesInRejects() + account.bytesSkipped());
        return tiling;
    }

    private static boolean isArchive(byte[] bytes) {
        return bytes.length > 1
                && (bytes[0] == 'P' && bytes[1] == 'K' || bytes[0] == 0x1F || bytes[0] == '7' && bytes[1] == 'z');
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void mutated_samples_are_read_without_loss(long seed) throws IOException {
        Mutations mutations = new Mutations(seed, samples);
        for (int round = 0; round < 150; round++) {
            byte[] bytes = mutations.next();
            int number = round;
            try {
                Tiling tiling = read(bytes, round % 2 == 0 ? ReadOptions.DEFAULT : SMALL_PIECES);
                assertTrue(isArchive(bytes) || tiling.total == bytes.length,
                        () -> tiling.total + " of " + bytes.length + " bytes");
            } catch (RuntimeException | AssertionError e) {
                Path kept = Files.write(Path.of(System.getProperty("java.io.tmpdir"), "fuzz-" + seed + "-" + number),
                        bytes);
                throw new AssertionError("seed " + seed + ", round " + number + ", kept as " + kept, e);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"tagged, UTF-8", "markdown, GB18030", "json, UTF-16", "plain, Big5", "tagged, GB18030"})
    void mutated_samples_are_read_in_a_forced_format_and_charset(String format, String charset) throws IOException {
        Mutations mutations = new Mutations(format.hashCode(), samples);
        ReadOptions options = ReadOptions.DEFAULT.withFormat(Format.of(format))
                .withDecoding(DecodingOptions.of(charset));
        for (int round = 0; round < 60; round++) {
            byte[] bytes = mutations.next();
            Tiling tiling = read(bytes, options);
            assertTrue(isArchive(bytes) || tiling.total == bytes.length,
                    () -> tiling.total + " of " + bytes.length + " bytes");
        }
    }

    /** Inputs that once failed, or nearly. */
    @ParameterizedTest
    @ValueSource(strings = {"", "00", "EFBBBF", "FFFE", "FEFF00", "FFFE0000", "84319533", "7B", "5B7B", "232323200A",
            "E38096", "1F8B08",
            "504B0304", "504B0506", "377ABCAF271C", "EDA080EDB080", "0A0D0A0D", "2323232061"})
    void odd_beginnings_are_read_without_loss(String hex) throws IOException {
        byte[] bytes = HexFormat.of().parseHex(hex);

        Tiling tiling = read(bytes, ReadOptions.DEFAULT);

        assertTrue(isArchive(bytes) || tiling.total == bytes.length);
    }

    @ParameterizedTest
    @ValueSource(strings = {"送温暖工程", "a", "\uFFFD", "〖", "〗", "　", "“", "“‘", "《〈", "&", "&amp;", "？", "1", "，",
            "〖ZW/正文〗", "〖-ZZ/作者〗",
            "{\"a\":", "[", "\\u", "第1版", "RW：", "DW：", "/", "、", "王", "□", " ", "\t", "......", "——"})
    void a_line_of_a_megabyte_is_read_in_time(String unit) throws IOException {
        readLine(unit, 1_000_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"送温暖工程", "第1版", "〖ZW/正文〗"})
    void a_line_of_ten_megabytes_is_read_in_time(String unit) throws IOException {
        readLine(unit, 10_000_000);
    }

    private void readLine(String unit, int length) throws IOException {
        String line = unit.repeat(length / unit.getBytes(StandardCharsets.UTF_8).length);
        String tagged = "〖RQ/日期〗20020119〖-RQ/日期〗\n〖BT/标题〗题〖-BT/标题〗\n〖ZW/正文〗\n    " + line + "\n〖-ZW/正文〗\n";

        byte[] bytes = tagged.getBytes(StandardCharsets.UTF_8);
        Tiling tiling = read(bytes, ReadOptions.DEFAULT);

        assertEquals(bytes.length, tiling.total);
    }

    @ParameterizedTest
    @CsvSource({"〖A%c/名%d〗值〖-A%c/名%d〗", "〖ZZ/作者〗", "〖-BT/标题〗", "〖XX/名〗", "〖ZW/正文〗", "〖HH/换行〗", "〖JZ；加重〗"})
    void a_hundred_thousand_marks_are_read_in_time(String pattern) throws IOException {
        StringBuilder text = new StringBuilder("〖RQ/日期〗20020119〖-RQ/日期〗\n");
        for (int i = 0; i < 100_000; i++) {
            char letter = (char) ('A' + i % 26);
            text.append(pattern.replace("%c", "" + letter).replace("%d", "" + i)).append(i % 3 == 0 ? "\n" : "");
        }
        byte[] bytes = text.append("〖ZW/正文〗\n    正文。\n〖-ZW/正文〗\n").toString().getBytes(StandardCharsets.UTF_8);

        Tiling tiling = read(bytes, ReadOptions.DEFAULT);

        assertEquals(bytes.length, tiling.total);
    }

    @Test
    void a_hundred_thousand_short_lines_are_read_in_time() throws IOException {
        for (String line : List.of("### 题\n", "　　新华社\n", "1990-10-11\n", "{\n", "一、\n", "（署名）\n", "“\n", "\r",
                "    四\n")) {
            byte[] bytes = ("### 题\n\n1990-10-11\n第2版()\n专栏：\n\n" + line.repeat(100_000))
                    .getBytes(StandardCharsets.UTF_8);

            assertEquals(bytes.length, read(bytes, ReadOptions.DEFAULT).total);
        }
    }

    @Test
    void deeply_nested_json_is_rejected_not_overflowed() throws IOException {
        byte[] bytes = ("{\"title\": " + "[".repeat(200_000) + "]".repeat(200_000) + "}\n")
                .getBytes(StandardCharsets.UTF_8);

        assertEquals(bytes.length, read(bytes, ReadOptions.DEFAULT).total);
    }
}
