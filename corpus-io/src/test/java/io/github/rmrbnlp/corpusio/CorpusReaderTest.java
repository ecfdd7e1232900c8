package io.github.rmrbnlp.corpusio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.corpusio.encoding.PieceOptions;
import io.github.rmrbnlp.corpusio.reject.RejectsFile;
import io.github.rmrbnlp.corpusio.reject.RejectsWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(value = 60, unit = TimeUnit.SECONDS)
class CorpusReaderTest {
    private static final ReadOptions SMALL_PIECES = ReadOptions.DEFAULT.withPieces(new PieceOptions(700, 64_000));

    @TempDir
    Path folder;

    private static final class Collected implements ReadSink {
        private final List<String> lines = new ArrayList<>();
        private final List<Reject> rejects = new ArrayList<>();
        private final List<Skipped> skipped = new ArrayList<>();

        @Override
        public void article(Article a) {
            int last = a.body().length() - 1;
            lines.add(a.id() + "|" + a.title() + "|" + a.body() + "|" + a.source().byteStart() + "-"
                    + a.source().byteEnd() + "|"
                    + a.source().charset() + "|"
                    + (last < 0
                            ? ""
                            : a.bodyMap().sourceByte(last) + ":" + a.bodyMap().line(last) + ":"
                                    + a.bodyMap().column(last) + ":" + a.bodyMap().sourceChar(last)));
        }

        @Override
        public void reject(Reject reject) {
            rejects.add(reject);
        }

        @Override
        public void skipped(Skipped skip) {
            skipped.add(skip);
        }
    }

    private static String tagged(int i) {
        return "〖ZQ/总期〗" + (12000 + i) + "〖-ZQ/总期〗\r\n〖RQ/日期〗199307" + (10 + i % 20)
                + "〖-RQ/日期〗\r\n〖BH/版号〗01〖-BH/版号〗\r\n"
                + "〖TH/条号〗" + i + "〖-TH/条号〗\r\n〖BT/标题〗第" + i + "座水库蓄水〖-BT/标题〗\r\n〖ZW/正文〗\r\n    本报讯 第" + i
                + "座水库今天蓄水，库容" + i * 31 + "万立方米。\r\n    这座水库是去年开工的。\r\n〖-ZW/正文〗\r\n";
    }

    private static String markdown(int i) {
        return "### 第" + i + "座水库蓄水\n李小江\n1990-10-" + (10 + i % 20) + "\n第2版(要闻)\n专栏：\n\n　　本报讯 第" + i + "座水库今天蓄水，库容"
                + i * 31 + "万立方米。\n    这座水库是去年开工的。\n\n";
    }

    private static String json(int i) {
        return "{\"title\": \"第" + i
                + "座水库蓄水\", \"authors\": [\"李小江\"], \"dates\": [{\"year\": 1990, \"month\": 10, \"day\": "
                + (1 + i % 30) + "}], \"parts\": [{\"type\": \"paragraph\", \"text\": \"第" + i + "座水库今天蓄水，库容" + i * 31
                + "万立方米。\"}], \"page_start\": 2, \"page_end\": 2}\n";
    }

    private static String document(String format, int i) {
        return switch (format) {
            case "tagged" -> tagged(i);
            case "markdown" -> markdown(i);
            default -> json(i);
        };
    }

    private static String many(String format, int count) {
        StringBuilder all = new StringBuilder();
        for (int i = 1; i <= count; i++) {
            all.append(document(format, i));
        }
        return all.toString();
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private static ReadAccount read(ReadOptions options, Path path, Collected into) throws IOException {
        return CorpusReader.with(options).read(List.of(path), into);
    }

    @ParameterizedTest
    @CsvSource({"tagged, UTF-8", "tagged, GB18030", "tagged, UTF-16LE", "markdown, UTF-8", "markdown, GB18030",
            "json, UTF-8",
            "json, UTF-16BE"})
    void a_long_file_read_in_pieces_gives_the_articles_of_the_whole(String format, String charset) throws IOException {
        Path path = file("many", many(format, 60).getBytes(Charset.forName(charset)));
        Collected whole = new Collected();
        Collected pieces = new Collected();

        ReadAccount account = read(ReadOptions.DEFAULT, path, whole);

        assertEquals(account, read(SMALL_PIECES, path, pieces));
        assertEquals(60, whole.lines.size());
        assertEquals(whole.lines, pieces.lines);
        assertEquals(Files.size(path), account.bytesRead());
    }

    @Test
    void a_document_longer_than_allowed_is_rejected_and_the_next_one_is_read() throws IOException {
        String huge = "### 太长\n李小江\n1990-10-11\n第2版(要闻)\n专栏：\n\n" + "　　水库今天蓄水。\n".repeat(9000);
        Path path = file("huge.md", (markdown(1) + huge + markdown(2)).getBytes(StandardCharsets.UTF_8));
        Collected found = new Collected();

        ReadAccount account = read(SMALL_PIECES, path, found);

        assertEquals(2, found.lines.size());
        assertEquals(List.of("too-large"), found.rejects.stream().map(r -> r.problems().get(0).code()).toList());
        assertEquals(markdown(1).getBytes(StandardCharsets.UTF_8).length, found.rejects.get(0).byteStart());
        assertEquals(Files.size(path) - markdown(2).getBytes(StandardCharsets.UTF_8).length,
                found.rejects.get(0).byteEnd());
        assertEquals(Files.size(path), account.bytesRead());
    }

    @Test
    void a_long_binary_is_one_reject() throws IOException {
        byte[] noise = new byte[50_000];
        new java.util.Random(1).nextBytes(noise);
        Collected found = new Collected();

        ReadAccount account = read(SMALL_PIECES, file("photo.jpg", noise), found);

        assertEquals(List.of("binary"), found.rejects.stream().map(r -> r.problems().get(0).code()).toList());
        assertEquals(50_000, account.bytesInRejects());
    }

    @Test
    void an_empty_file_is_skipped_and_said() throws IOException {
        Collected found = new Collected();

        ReadAccount account = read(ReadOptions.DEFAULT, file("empty.txt", new byte[0]), found);

        assertEquals(List.of("empty"), found.skipped.stream().map(s -> s.problem().code()).toList());
        assertEquals(0, account.bytesRead());
    }

    @ParameterizedTest
    @ValueSource(strings = {"news.jsonl", "news.jsonl.gz"})
    void rejects_are_written_and_only_they_are_read_again(String name) throws IOException {
        String broken = "{\"title\": \"没有结尾\", \"parts\": [{\n";
        String text = json(1) + broken + json(2) + broken + json(3);
        Path path = folder.resolve(name);
        try (OutputStream out = name.endsWith("gz")
                ? new GZIPOutputStream(Files.newOutputStream(path))
                : Files.newOutputStream(path)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        Collected first = new Collected();
        read(ReadOptions.DEFAULT, path, first);
        Path rejects = folder.resolve("rejects.jsonl");
        try (RejectsWriter writer = new RejectsWriter(Files.newOutputStream(rejects))) {
            for (Reject reject : first.rejects) {
                writer.write(reject);
            }
        }

        Collected again = new Collected();
        ReadAccount account = CorpusReader.with(ReadOptions.DEFAULT).readAgain(RejectsFile.read(rejects), again);

        assertEquals(3, first.lines.size());
        assertEquals(2, first.rejects.size());
        assertEquals(first.rejects, again.rejects);
        assertEquals(List.of(), again.lines);
        assertEquals(2 * broken.getBytes(StandardCharsets.UTF_8).length, account.bytesRead());
    }

    @Test
    void a_reject_without_range_reads_the_whole_entry_again() throws IOException {
        Path path = file("a.jsonl", many("json", 3).getBytes(StandardCharsets.UTF_8));
        Problem problem = new Problem(Severity.ERROR, "unreadable-file", "", 1, 1, 0);
        Collected again = new Collected();

        CorpusReader.with(ReadOptions.DEFAULT)
                .readAgain(List.of(new Reject(path.toString(), null, 0, 0, List.of(problem))), again);

        assertEquals(3, again.lines.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"no json", "{\"file\": \"a\"}", "[1]",
            "{\"file\": \"a\", \"byteStart\": 0, \"byteEnd\": 1, \"problems\": []}"})
    void a_file_of_something_else_is_no_rejects_file(String line) throws IOException {
        Path path = file("rejects.jsonl", line.getBytes(StandardCharsets.UTF_8));

        UnusableInputException e = assertThrows(UnusableInputException.class, () -> RejectsFile.read(path));

        assertEquals("no rejects file (line 1): " + path, e.getMessage());
    }

    @Test
    void a_missing_rejects_file_is_one_clear_line() {
        UnusableInputException e = assertThrows(UnusableInputException.class,
                () -> RejectsFile.read(Path.of("no/such.jsonl")));

        assertEquals("no such file: no/such.jsonl", e.getMessage());
        assertTrue(e.path().endsWith("such.jsonl"));
    }
}
