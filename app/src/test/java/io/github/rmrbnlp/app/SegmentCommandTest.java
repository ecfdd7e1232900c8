package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SegmentCommandTest {
    @Test
    void wordsAreJoinedByOneSpaceAndAnEmptyLineStaysAnEmptyLine() {
        CommandRun run = CommandRun.withInput("取得进展\r\n\n  邓小平　说。", "segment");
        assertEquals(ExitStatus.DONE, run.status());
        assertEquals("取得 进展\n\n邓 小平 说 。\n", run.out());
        assertEquals("", run.err());
    }

    @Test
    void noCharButWhiteSpaceIsLost() {
        String text = "２００２年1月19日，A·B\t\"说\\\"：“𠮷”\r中";
        CommandRun run = CommandRun.withInput(text, "segment");
        assertEquals(text.replaceAll("\\s", ""), run.out().replaceAll("\\s", ""));
    }

    @Test
    void jsonLinesGiveOffsetsIntoTheLine() {
        CommandRun run = CommandRun.withInput("说 \"好\"\n", "segment", "--format", "jsonl");
        assertEquals("{\"text\":\"说 \\\"好\\\"\",\"tokens\":[{\"text\":\"说\",\"start\":0,\"end\":1},"
                + "{\"text\":\"\\\"\",\"start\":2,\"end\":3},{\"text\":\"好\",\"start\":3,\"end\":4},"
                + "{\"text\":\"\\\"\",\"start\":4,\"end\":5}]}\n", run.out());
    }

    @Test
    void conlluMarksWhereNoSpaceFollows() {
        CommandRun run = CommandRun.withInput("职工 说。\n\n", "segment", "--format", "conllu");
        assertEquals(List.of("# sent_id = 1", "# text = 职工 说。", "1\t职工\t_\t_\t_\t_\t_\t_\t_\t_",
                "2\t说\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No", "3\t。\t_\t_\t_\t_\t_\t_\t_\t_", ""),
                run.out().lines().toList());
    }

    @Test
    void partsOfSpeechAreToldOnRequestInEveryFormat() {
        assertEquals("江/nr 泽民/nr 说/v 。/w\n\n", CommandRun.withInput("江泽民 说。\n\n", "segment", "--pos").out());
        CommandRun json = CommandRun.withInput("他说", "segment", "--pos", "--format", "jsonl");
        assertEquals("{\"text\":\"他说\",\"tokens\":[{\"text\":\"他\",\"start\":0,\"end\":1,\"pos\":\"r\"},"
                + "{\"text\":\"说\",\"start\":1,\"end\":2,\"pos\":\"v\"}]}\n", json.out());
        CommandRun conllu = CommandRun.withInput("他说", "segment", "--pos", "--format", "conllu");
        assertTrue(conllu.out().contains("1\t他\t_\tPRON\tr\t_\t_\t_\t_\tSpaceAfter=No\n2\t说\t_\tVERB\tv\t"),
                conllu.out());
    }

    @Test
    void undecodableBytesBecomeReplacementCharsAndAWarning() {
        CommandRun run = CommandRun.withInput(new byte[]{'a', (byte) 0xff, '\n'}, "segment");
        assertEquals(ExitStatus.SOME_REJECTED, run.status());
        assertTrue(run.out().contains("\uFFFD"), run.out());
        assertEquals(1, run.errLines().size(), run.err());
    }

    @Test
    void wordsOfALexiconStayWhole(@TempDir Path folder) throws IOException {
        Path lexicon = Files.writeString(folder.resolve("words.txt"), "送温暖工程\tslogan\n\n");
        CommandRun run = CommandRun.withInput("送温暖工程。", "segment", "--lexicon", lexicon.toString());
        assertEquals("送温暖工程 。\n", run.out());
        assertEquals(ExitStatus.UNUSABLE,
                CommandRun.of("segment", "--lexicon", folder.resolve("x").toString()).status());
    }

    @Test
    void numbersAreJoinedOnRequest() {
        assertEquals("1998年1月3日\n", CommandRun.withInput("1998年1月3日", "segment", "--join-numbers").out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"国家主席江泽民;--whole-names;国家 主席 江泽民", "国家主席江泽民;--whole-names=false;国家 主席 江 泽民",
            "建设社会主义;--granularity=fine;建设 社会 主义", "五十名代表;--granularity=coarse;五十名 代表",
            "五十名代表;--granularity=standard;五十 名 代表"})
    void namesAndCompoundsAreAsLongAsAskedFor(String text, String option, String expected) {
        assertEquals(expected + "\n", CommandRun.withInput(text, "segment", option).out());
    }

    @Test
    void anUnknownGranularityIsOneLine() {
        CommandRun run = CommandRun.withInput("五十名代表", "segment", "--granularity", "tiny");
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("fine, standard, coarse"), run.err());
    }

    @Test
    void wordsOfALexiconAreNotTakenApartByFine(@TempDir Path folder) throws IOException {
        Path lexicon = Files.writeString(folder.resolve("words.txt"), "社会主义\n");
        CommandRun run = CommandRun.withInput("建设社会主义", "segment", "--granularity", "fine", "--lexicon",
                lexicon.toString());
        assertEquals("建设 社会主义\n", run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', value = {"'a b\\r\\n\\r\\n发展\\t改革\\r\\n';'a b\\n\\n发展 改革\\n'", "'　　发展　改革　';'发展 改革\\n'",
            "'';''",
            "'\\n\\n';'\\n\\n'", "'１９９８年1月ＷＴＯCBD';'１９９８年 1月 ＷＴＯCBD\\n'", "'发展\\n改革';'发展\\n改革\\n'"})
    void linesStayLinesAndCharsStayAsTheyAre(String input, String expected) {
        CommandRun run = CommandRun.withInput(unescaped(input), "segment");
        assertEquals(unescaped(expected), run.out());
    }

    private static String unescaped(String text) {
        return text.replace("\\r", "\r").replace("\\n", "\n").replace("\\t", "\t");
    }

    @ParameterizedTest
    @CsvSource({"linear", "hanlp"})
    void aTaggerIsScoredAgainstGold(String engine, @TempDir Path folder) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.txt"), "19980101-01-001-001/m  我们/rr  在/p  北京/ns  。/wj\n");
        CommandRun run = CommandRun.of("eval", "tagger", "--gold", gold.toString(), "--segmenter", engine);
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().contains("parts of speech, words cut as the gold: 1.0000 (4 of 4)\n"), run.out());
        assertTrue(run.out().endsWith("all names: P 1.000 R 1.000 F1 1.000 (1 names)\n"), run.out());
    }

    @Test
    void aSegmenterIsScoredAgainstGold(@TempDir Path folder) throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.txt"), "中国  人民  银行  。\n");
        Path known = Files.writeString(folder.resolve("words.txt"), "中国\n人民\n银行\n。\n");
        CommandRun run = CommandRun.of("eval", "segmenter", "--gold", gold.toString(), "--train-words",
                known.toString());
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("words 4  P "), run.out());
        assertTrue(run.out().contains("OOV rate 0.0000"), run.out());
    }

    @Test
    void anotherCharsetIsReadWhenNamed() {
        CommandRun run = CommandRun.withInput("发展\n".getBytes(Charset.forName("GB18030")), "segment", "--charset",
                "GB18030");
        assertEquals("发展\n", run.out());
    }

    @Test
    void aFileAppearsOnlyWhenItIsComplete(@TempDir Path folder) throws IOException {
        Path in = Files.writeString(folder.resolve("in.txt"), "发展\n");
        Path out = folder.resolve("out.txt");
        assertEquals(ExitStatus.DONE, CommandRun.of("segment", in.toString(), "--out", out.toString()).status());
        assertEquals("发展\n", Files.readString(out));
        CommandRun failed = CommandRun.of("segment", "--charset", "no-such", in.toString(), "-o",
                folder.resolve("b").toString());
        assertEquals(ExitStatus.UNUSABLE, failed.status());
        try (var left = Files.list(folder)) {
            assertEquals(2, left.count());
        }
    }

    @Test
    void missingFileFolderAndUnknownOptionAreOneLineWithoutTrace(@TempDir Path folder) {
        for (String[] args : List.of(new String[]{"segment", folder.resolve("none").toString()},
                new String[]{"segment", folder.toString()}, new String[]{"segment", "--no-such-option"},
                new String[]{"no-such-verb"}, new String[]{})) {
            CommandRun run = CommandRun.of(args);
            assertEquals(ExitStatus.UNUSABLE, run.status(), String.join(" ", args));
            assertEquals(1, run.errLines().size(), run.err());
            assertEquals("", run.out());
        }
        CommandRun debugged = CommandRun.of("segment", folder.toString(), "--debug");
        assertTrue(debugged.err().contains("\tat "), debugged.err());
    }

    @Test
    void aClosedPipeEndsTheCommandQuietly() {
        OutputStream closed = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("Broken pipe");
            }
        };
        var err = new java.io.ByteArrayOutputStream();
        byte[] input = "发展\n".repeat(100_000).getBytes(StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), closed,
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        assertEquals(ExitStatus.DONE, RmrbCommand.run(new String[]{"segment"}, terminal, Interruption.manual()));
        assertEquals("", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void linesAreFoundAcrossEveryBufferBoundary() throws IOException {
        String text = "一\n二二\r\n\r三\n\n" + "长".repeat(200_000) + "\n末";
        byte[] bytes = ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8);
        var oneByteAtATime = new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] b, int off, int len) {
                return super.read(b, off, Math.min(len, 1));
            }
        };
        StringBuilder read = new StringBuilder();
        try (TextLines lines = new TextLines(oneByteAtATime, StandardCharsets.UTF_8)) {
            while (lines.next()) {
                read.append(lines.chars(), lines.start(), lines.end() - lines.start()).append('\n');
            }
            assertFalse(lines.next());
        }
        assertEquals(text.replace("\r\n", "\n") + "\n", read.toString());
    }

    @Test
    void interruptionEndsWithItsOwnStatus() {
        Interruption interruption = Interruption.manual();
        interruption.request();
        Terminal terminal = new Terminal(new ByteArrayInputStream("发展\n".getBytes(StandardCharsets.UTF_8)),
                OutputStream.nullOutputStream(), new PrintStream(OutputStream.nullOutputStream()), false);
        assertEquals(ExitStatus.INTERRUPTED, RmrbCommand.run(new String[]{"segment"}, terminal, interruption));
        assertThrows(InterruptedIOException.class, interruption::check);
    }
}
