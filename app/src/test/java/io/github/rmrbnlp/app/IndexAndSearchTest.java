package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IndexAndSearchTest {
    @TempDir
    static Path folder;
    private static Path archive;
    private static String index;

    @BeforeAll
    static void buildIndex() throws IOException {
        archive = SampleArchive.in(folder);
        index = folder.resolve("index").toString();
        CommandRun run = CommandRun.of("index", archive.toString(), "--index", index);
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertEquals("", run.out());
        assertTrue(run.err().contains("2 articles read, 0 rejected: 2 new"), run.err());
    }

    @Test
    void indexingAgainChangesNothing() {
        CommandRun run = CommandRun.of("index", archive.toString(), "--index", index);
        assertTrue(run.err().contains("0 new, 0 replaced, 2 unchanged"), run.err());
    }

    @Test
    void textNamesTheCitationAndThePlace() {
        CommandRun run = CommandRun.of("search", "送温暖", "--index", index, "--sort", "date", "--facets", "year,author");
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("共 2 篇，显示第 1–2 篇"), run.out());
        assertTrue(run.out().contains("某地实施【送温暖】工程"), run.out());
        assertTrue(run.out().contains("各地發展【送溫暖】活動"), run.out());
        assertTrue(run.out().contains("《人民日报》2002年1月19日第1版"), run.out());
        assertTrue(run.out().contains("年：2002 1，2003 1"), run.out());
    }

    @Test
    void theByteOfAHitIsTheByteInTheFile() throws IOException {
        CommandRun run = CommandRun.of("search", "body:送温暖 page:1", "--index", index, "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertEquals(2, lines.size());
        int at = Integer.parseInt(lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1));
        byte[] bytes = Files.readAllBytes(archive.resolve("200201190105.TXT"));
        assertEquals("送温暖", new String(bytes, at, 9, java.nio.charset.StandardCharsets.UTF_8));
        assertTrue(run.err().contains("共 1 篇"), "the true total goes to stderr: " + run.err());
    }

    @Test
    void aPatternOfTokensIsFoundWhereTheQueryChooses() {
        CommandRun run = CommandRun.of("search", "--cql", "[pos=\"v.*\"] \"送温暖\" | \"送\" \"温暖\" | \"送温暖\"", "发展",
                "--index",
                index);
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("共 1 篇"), run.out());
        assertTrue(run.out().contains("各地發展【送溫暖】活動") || run.out().contains("各地【發展送溫暖】活動"), run.out());
    }

    @Test
    void aQueryIsExplained() {
        CommandRun run = CommandRun.of("search", "--cql", "[pos=\"v\"]", "送温暖 page:1", "--index", index, "--explain");
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("query:      (cql:'[pos=\"v\"]' AND filter:(\"送温暖\" AND page:[1 TO 1]))\n"),
                run.out());
        assertTrue(run.out().contains("body:送温") && run.out().contains("body:温暖"), run.out());
        assertTrue(run.out().contains("of 2 articles"), run.out());
        assertTrue(run.out().contains("every article is looked at"), run.out());
    }

    @Test
    void withoutQueryAndPatternThereIsNothingToDo() {
        CommandRun run = CommandRun.of("search", "--index", index);
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("QUERY is missing"), run.err());
    }

    @Test
    void aWrongPatternIsOneLineWithItsColumn() {
        CommandRun run = CommandRun.of("search", "--cql", "[pos=\"zz\"]", "--index", index);
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("column 7: no part of speech"), run.err());
        assertEquals(1, run.err().lines().count());
    }

    @Test
    void csvTakesNoTextForAFormula() {
        CommandRun run = CommandRun.of("search", "發展", "--index", index, "--format", "csv");
        assertTrue(run.out().contains(",'=各地發展"), run.out());
        assertTrue(run.out().endsWith("\r\n"));
    }

    @Test
    void jsonLinesBeginWithTheProvenanceAndGiveOneObjectAHit() {
        CommandRun run = CommandRun.of("search", "*", "--index", index, "--format", "jsonl", "--from", "2003",
                "--quiet");
        List<String> lines = run.out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(
                lines.getFirst()
                        .startsWith("{\"provenance\":{\"analysis\":\"search\",\"query\":\"date:[2003-01-01 TO *]\","),
                run.out());
        assertTrue(lines.getFirst().endsWith("\"rows\":1,\"offset\":0,\"total\":1}}"), run.out());
        assertTrue(lines.getLast().startsWith("{\"id\":\"20030120-02-3\""), run.out());
        assertEquals("", run.err());
    }

    @Test
    void filtersNarrowTheSearch() {
        for (String[] filter : List.of(new String[]{"--to", "2002-01"}, new String[]{"--page", "1,7"},
                new String[]{"--from", "2002-01-19", "--to", "2002-12-31"})) {
            String[] args = new String[5 + filter.length];
            System.arraycopy(new String[]{"search", "送温暖 OR 送溫暖", "--index", index, "--quiet"}, 0, args, 0, 5);
            System.arraycopy(filter, 0, args, 5, filter.length);
            CommandRun run = CommandRun.of(args);
            assertTrue(run.out().startsWith("共 1 篇"), String.join(" ", filter) + run.out() + run.err());
        }
    }

    @Test
    void checkFindsTheIndexWhole() {
        CommandRun run = CommandRun.of("check", "--index", index);
        assertEquals(index + ": whole, 2 articles\n", run.out(), run.err());
    }

    @Test
    void anInterruptedRunKeepsWhatItRead() throws IOException {
        Interruption interruption = Interruption.manual();
        interruption.request();
        String target = folder.resolve("interrupted").toString();
        CommandRun run = CommandRun.interrupted(interruption, "index", archive.toString(), "--index", target);
        assertEquals(ExitStatus.INTERRUPTED, run.status(), run.err());
        assertEquals(ExitStatus.DONE, CommandRun.of("check", "--index", target).status());
    }

    @Test
    void anIndexOfAnotherVersionIsRefusedWithTheCommandThatRebuilds() {
        CommandRun run = CommandRun.of("search", "x", "--index", index, "--segmenter", "hanlp");
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(run.err().contains("rmrb index PATH... --index " + index + " --rebuild"), run.err());
    }
}
