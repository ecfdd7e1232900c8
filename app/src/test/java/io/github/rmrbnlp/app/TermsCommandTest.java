package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TermsCommandTest {
    private static final String CHARS = "山水风云花木石田江河海湖春夏秋冬东西南北红黄蓝白金银铜铁桥路车船书画诗歌";

    @TempDir
    Path folder;

    private Path archive;

    @BeforeEach
    void writeArchive() throws IOException {
        archive = Files.createDirectory(folder.resolve("archive"));
        Random random = new Random(11);
        for (int i = 1; i <= 24; i++) {
            StringBuilder body = new StringBuilder("    ");
            for (int k = 0; k < 120; k++) {
                body.append(k == 60 ? "甘露蔬果工程" : "").append(CHARS.charAt(random.nextInt(CHARS.length())));
            }
            String day = "1994-03-%02d".formatted(i);
            Files.writeString(archive.resolve(day + "_春耕.md"),
                    "### 春耕\n王明\n" + day + "\n第1版(要闻)\n专栏：\n\n" + body + "。\n");
        }
    }

    @Test
    void aTermOfTheArchiveIsProposedWithExamples() {
        CommandRun run = CommandRun.of("terms", "--discover", archive.toString());
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("甘露蔬果工程  24 times in 24 texts"), run.out());
        assertTrue(run.out().lines().anyMatch(line -> line.startsWith("    1994-03-01  ")), run.out());
        assertTrue(run.err().contains("from 24 texts"), run.err());
    }

    @Test
    void jsonLinesAndCsvHaveTheSameProposals() {
        CommandRun json = CommandRun.of("terms", "--discover", "--format", "jsonl", "--limit", "1", archive.toString());
        assertTrue(json.out().startsWith("{\"provenance\":{\"analysis\":\"terms\",\"discover\":\"true\""), json.out());
        assertTrue(json.out().lines().toList().get(1).startsWith("{\"text\":\"甘露蔬果工程\",\"count\":24,\"texts\":24,"),
                json.out());
        assertTrue(json.out().contains("\"years\":{\"1994\":24}"), json.out());
        CommandRun csv = CommandRun.of("terms", "--discover", "--format", "csv", "--limit", "1", archive.toString());
        List<String> lines = csv.out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(1).startsWith("甘露蔬果工程,24,24,"), csv.out());
    }

    @Test
    void anAcceptedTermIsKnownFromThenOnAndItsArticlesAreNamed() throws IOException {
        Path lexicon = folder.resolve("mine.tsv");
        Path index = folder.resolve("index");
        assertEquals(ExitStatus.DONE, CommandRun.of("index", archive.toString(), "--index", index.toString()).status());
        CommandRun found = CommandRun.of("terms", "--discover", "--index", index.toString(), "--from", "1994");
        assertTrue(found.out().startsWith("甘露蔬果工程  24 times in 24 texts"), found.out() + found.err());
        CommandRun accepted = CommandRun.of("terms", "--accept", "甘露蔬果工程", "--since", "1994", "--lexicon",
                lexicon.toString(), "--index", index.toString(), "--limit", "2");
        assertEquals(ExitStatus.DONE, accepted.status(), accepted.err());
        assertTrue(accepted.out().startsWith("24 indexed articles hold it, the first 2:\n"), accepted.out());
        assertEquals(3, accepted.out().lines().count());
        assertTrue(Files.readString(lexicon).endsWith("甘露蔬果工程\tprogramme\t1994\t\n"));
        CommandRun again = CommandRun.of("terms", "--discover", "--index", index.toString(), "--lexicon",
                lexicon.toString());
        assertFalse(again.out().contains("甘露蔬果工程  "), again.out());
    }

    @Test
    void anAcceptedTermIsFoundInTheIndexAndInExtracts() throws IOException {
        String lexicon = folder.resolve("mine.tsv").toString();
        String index = folder.resolve("index").toString();
        CommandRun.of("index", archive.toString(), "--index", index);
        CommandRun accepted = CommandRun.of("terms", "--accept", "甘露蔬果工程", "--lexicon", lexicon, "--index", index);
        assertTrue(accepted.err().contains("rmrb index --terms " + lexicon + " --index " + index), accepted.err());
        CommandRun told = CommandRun.of("index", "--terms", lexicon, "--index", index);
        assertEquals(ExitStatus.DONE, told.status(), told.err());
        assertTrue(told.err().contains("24 articles of the index annotated again"), told.err());
        CommandRun terms = CommandRun.of("terms", "--index", index, "--format", "csv");
        assertTrue(terms.out().contains("甘露蔬果工程"), terms.out());
        CommandRun proposed = CommandRun.of("terms", "--discover", "--index", index);
        assertFalse(proposed.out().contains("甘露蔬果工程  "), proposed.out());
        CommandRun extracted = CommandRun.of("extract", "--quiet", "--terms", lexicon, archive.toString());
        assertEquals(24, extracted.out().lines().filter(line -> line.contains("\"canonical\":\"甘露蔬果工程\"")).count());
    }

    @Test
    void anIndexIsNotEmptiedForItsTerms() throws IOException {
        String lexicon = folder.resolve("mine.tsv").toString();
        Path index = folder.resolve("index");
        CommandRun.of("terms", "--accept", "甘露蔬果工程", "--kind", "slogan", "--lexicon", lexicon);
        CommandRun.of("index", archive.toString(), "--index", index.toString());
        CommandRun rebuilt = CommandRun.of("index", "--rebuild", "--terms", lexicon, "--index", index.toString());
        assertEquals(ExitStatus.UNUSABLE, rebuilt.status(), rebuilt.err());
        CommandRun found = CommandRun.of("search", "甘露蔬果工程", "--index", index.toString(), "--limit", "0");
        assertTrue(found.out().contains("24"), found.out() + found.err());
        Path none = folder.resolve("none");
        CommandRun missing = CommandRun.of("index", "--terms", lexicon, "--index", none.toString());
        assertEquals(ExitStatus.UNUSABLE, missing.status(), missing.err());
        assertFalse(Files.exists(none));
    }

    @Test
    void aTermAcceptedAgainKeepsItsKind() throws IOException {
        Path lexicon = folder.resolve("mine.tsv");
        CommandRun.of("terms", "--accept", "甘露行动", "--kind", "slogan", "--since", "1994", "--lexicon",
                lexicon.toString());
        CommandRun again = CommandRun.of("terms", "--accept", "甘露行动", "--form", "甘露", "--lexicon", lexicon.toString());
        assertTrue(again.err().contains("was in " + lexicon), again.err());
        assertTrue(Files.readString(lexicon).endsWith("甘露行动\tslogan\t1994\t甘露行动|甘露\n"), Files.readString(lexicon));
    }

    @Test
    void wrongUseIsSaidInOneLine() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.tsv"), "canonical\tkind\tsince\tforms\n甘露\n");
        for (List<String> args : List.of(List.of("terms"), List.of("terms", "--discover"),
                List.of("terms", "--accept", "甘露蔬果工程"), List.of("terms", "--discover", "x", "--from", "lately"),
                List.of("terms", "--accept", "", "--lexicon", folder.resolve("new.tsv").toString()),
                List.of("terms", "--accept", "甲\t乙", "--lexicon", folder.resolve("new.tsv").toString()),
                List.of("terms", "--accept", "甘露工程", "--lexicon", broken.toString()),
                List.of("extract", "--terms", broken.toString(), archive.toString()),
                List.of("index", "--terms", folder.resolve("none.tsv").toString(), "--index", "i"),
                List.of("index", "--prune", "--terms", broken.toString(), "--index", "i"))) {
            CommandRun run = CommandRun.of(args.toArray(String[]::new));
            assertEquals(ExitStatus.UNUSABLE, run.status());
            assertEquals(1, run.errLines().size(), run.err());
        }
    }
}
