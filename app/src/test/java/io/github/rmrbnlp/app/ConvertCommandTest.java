package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConvertCommandTest {
    @TempDir
    Path folder;

    @Test
    void taggedToTaggedIsByteExactWithRelativeNames() throws IOException {
        Path archive = SampleArchive.in(folder);
        String two = SampleArchive.tagged("19980105", 1, 1, "甲", "李明", "朱镕基") + "\n\n"
                + SampleArchive.tagged("19980105", 1, 2, "乙", "李明", "正文");
        byte[] bytes = two.replace("\n", "\r\n").getBytes(Charset.forName("GB18030"));
        Path deep = Files.write(Files.createDirectories(archive.resolve("1998/01")).resolve("two.TXT"), bytes);
        Path out = folder.resolve("out");
        CommandRun run = CommandRun.of("convert", archive.toString(), "--to", "tagged", "--out", out.toString());
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertArrayEquals(bytes, Files.readAllBytes(out.resolve("1998/01/two.TXT")));
        assertArrayEquals(Files.readAllBytes(archive.resolve("200201190105.TXT")),
                Files.readAllBytes(out.resolve("200201190105.TXT")));
        assertEquals(bytes.length, Files.size(deep));
        try (var left = Files.walk(out)) {
            assertEquals(3, left.filter(Files::isRegularFile).count(), "no unfinished file stays");
        }
    }

    @Test
    void conlluNamesWordsPartsOfSpeechAndPlaces() throws IOException {
        CommandRun run = CommandRun.of("convert", SampleArchive.in(folder).toString(), "--to", "conllu", "--quiet");
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("# newdoc id = 20020119-01-5\n# sent_id = 20020119-01-5-1\n"), run.out());
        run.out().lines().filter(line -> !line.isEmpty() && line.charAt(0) != '#')
                .forEach(line -> assertEquals(10, line.split("\t", -1).length, line));
    }

    @Test
    void markdownAndTeiHoldTheSameText() throws IOException {
        Path archive = SampleArchive.in(folder);
        Path out = folder.resolve("md");
        assertEquals(ExitStatus.DONE,
                CommandRun.of("convert", archive.toString(), "--to", "markdown", "--out", out.toString()).status());
        assertTrue(Files.readString(out.resolve("200201190105.TXT")).contains("慰问职工"));
        CommandRun tei = CommandRun.of("convert", archive.toString(), "--to", "tei");
        assertTrue(tei.out().contains("慰问职工") && tei.out().endsWith("</teiCorpus>\n"), tei.out());
    }
}
