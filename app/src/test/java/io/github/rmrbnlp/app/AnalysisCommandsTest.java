package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnalysisCommandsTest {
    @TempDir
    static Path folder;
    private static Path archive;
    private static String index;

    @BeforeAll
    static void buildIndex() throws IOException {
        archive = SampleArchive.in(folder);
        index = folder.resolve("index").toString();
        assertEquals(ExitStatus.DONE, CommandRun.of("index", archive.toString(), "--index", index).status());
    }

    private static CommandRun run(String... words) {
        String[] args = java.util.Arrays.copyOf(words, words.length + 2);
        args[words.length] = "--index";
        args[words.length + 1] = index;
        return CommandRun.of(args);
    }

    @Test
    void kwicShowsTheHitInItsOwnScriptWithCitationAndByte() throws IOException {
        CommandRun run = run("kwic", "送温暖", "--format", "csv", "--context", "2");
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        List<String> lines = run.out().lines().toList();
        assertEquals("id,date,left,hit,right,citation,title,start,end,file,entry,byte", lines.get(0));
        assertEquals(3, lines.size());
        assertTrue(lines.get(1).startsWith("20020119-01-5,2002-01-19,实施,送温暖,工程,《人民日报》2002年1月19日第1版,"), lines.get(1));
        assertTrue(lines.get(2).contains("發展,送溫暖,活動"), lines.get(2));
        int at = Integer.parseInt(lines.get(1).substring(lines.get(1).lastIndexOf(',') + 1));
        byte[] bytes = Files.readAllBytes(archive.resolve("200201190105.TXT"));
        assertEquals("送温暖", new String(bytes, at, 9, StandardCharsets.UTF_8));
        assertTrue(run.err().contains("共 2 行　hits 2"), "the true total goes to stderr: " + run.err());
    }

    @Test
    void jsonLinesBeginWithTheProvenance() {
        CommandRun run = run("kwic", "送温暖", "--format", "jsonl", "--limit", "1", "--sample", "1", "--seed", "9");
        List<String> lines = run.out().lines().toList();
        assertEquals(2, lines.size());
        assertTrue(lines.get(0).startsWith("{\"provenance\":{\"analysis\":\"kwic\",\"query\":\"\\\"送温暖\\\"\""),
                lines.get(0));
        assertTrue(lines.get(0).contains("\"seed\":\"9\"") && lines.get(0).contains("\"hits\":2")
                && lines.get(0).contains("\"sampled\":true"), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"id\":\""), lines.get(1));
    }

    @Test
    void csvInAFileHasItsProvenanceBesideIt() throws IOException {
        Path file = folder.resolve("trend.csv");
        CommandRun run = run("trend", "送温暖", "职工", "--format", "csv", "-o", file.toString());
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertEquals("", run.out());
        assertEquals(5, Files.readAllLines(file).size());
        assertTrue(Files.readString(folder.resolve("trend.csv-metadata.json")).contains("\"analysis\":\"trend\""));
    }

    @Test
    void aPeriodWithoutArticlesHasNoDataAndOneWithoutHitsHasZero() {
        CommandRun run = run("trend", "慰问", "--from", "2001", "--format", "csv");
        List<String> lines = run.out().lines().toList();
        assertTrue(lines.get(1).startsWith("\"\"\"慰问\"\"\",2001,,,,,,"), lines.get(1));
        assertTrue(lines.get(2).startsWith("\"\"\"慰问\"\"\",2002,1,1,"), lines.get(2));
        assertTrue(lines.get(3).startsWith("\"\"\"慰问\"\"\",2003,0,0,"), lines.get(3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"collocates 送温暖 --min-frequency 1 --sort LLR|logDice", //
            "collocates 送温暖 --min-frequency 1 --target year:2002 --compare year:2003|甲logDice",
            "keyness --target year:2002 --min-frequency 1 --min-range 1 --max-p 1|%DIFF",
            "keyness --target year:2002 --n 2 --min-frequency 1 --min-range 1 --max-p 1|%DIFF",
            "words --n 2 --parts month|DPnorm", "words year:2002 --sort uneven|DP"})
    void everyAnalysisPrintsItsTable(String line, String heading) {
        CommandRun run = run(line.split(" "));
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().startsWith("共 "), run.out());
        assertTrue(run.out().lines().skip(1).findFirst().orElseThrow().contains(heading), run.out());
        assertTrue(run.out().lines().count() > 2, run.out());
    }

    @Test
    void keynessOfSequencesSaysThatSequencesWereCounted() {
        String[] words = {"keyness", "--target", "year:2002", "--limit", "0"};
        assertTrue(run(words).out().contains("　targetWords "), run(words).out());
        String[] pairs = {"keyness", "--target", "year:2002", "--limit", "0", "--n", "2"};
        assertTrue(run(pairs).out().contains("　targetSequences "), run(pairs).out());
        assertFalse(run(pairs).out().contains("Words"), run(pairs).out());
    }

    @ParameterizedTest
    @ValueSource(strings = {"kwic page:1", "first page:1", "collocates page:1", "kwic title:实施"})
    void articlesWithoutAPlaceAreToldFromNoArticles(String line) {
        CommandRun run = run(line.split(" "));
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertEquals(List.of("rmrb: 1 article found, but no place in a body"), run.errLines());
        assertEquals(List.of(), run("kwic", "没有这个词儿").errLines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"statements * --direct true", "statements * --direct=false",
            "statements * --direct --limit 3", "statements --direct *", "speakers --direct true *"})
    void directSpeechIsChosenByTheWordBehindTheOption(String line) {
        CommandRun run = run(line.split(" "));
        assertEquals(ExitStatus.DONE, run.status(), run.err());
    }

    @Test
    void aNetworkIsGraphMl() {
        CommandRun run = run("network", "送温暖", "--graphml");
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().contains("<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\">"), run.out());
        assertTrue(run.out().contains("<data key=\"label\">送温暖工程</data>"), run.out());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"kwic 送温暖 --sort up|'up' is no order", "kwic 送温暖 --context -1|a context of -1",
            "collocates 送温暖 --sort z|'z' is no measure", "collocates 送温暖 --window 1,2,3|one number",
            "collocates 送温暖 --target year:1950 --compare year:2002|has no neighbours in",
            "keyness --target year:1950|has no words to compare", "words --n 9|sequences of 9 words",
            "words --parts week|'week' is no period", "trend 送温暖 --facet year|no values",
            "trend 送温暖 --confidence 2|confidence",
            "kwic 送温暖 --time-limit 0.0001|time limit", "kwic AND|",
            "kwic --cql [pos=|--cql, column 6: ", "keyness --target 送温暖 --reference (|--reference, column 2: ",
            "keyness --target x:1|--target, column 1: ", "collocates 送温暖 --compare year:(|--compare, column 7: ",
            "collocates 送温暖 --target )|--target, column 1: ", "trend 送温暖 speaker:(|query 'speaker:(', column 10: ",
            "terms --discover --sort dp|--sort and --offset are for the terms of an index",
            "terms --discover --offset 5|--sort and --offset are for the terms of an index",
            "reuse 送温暖 --sort dp|--sort: 'dp' is no column; columns are passage, chars, reuses, ",
            "kwic 送温暖 --out nowhere/rows.csv|nowhere",
            "collocates 送温暖 --min-frequency 0|the least frequency is 1 or more, not 0",
            "words --min-range 0|the least number of articles is 1 or more, not 0",
            "formula 送温暖 --min-hits 0|the least number of hits is 1 or more, not 0",
            "reuse 送温暖 --min-chars 3|the least number of chars is 6 to 1,000, not 3",
            "network 送温暖 --max-nodes 9999|the number of names is 1 to 5,000, not 9999",
            "keyness --target 送温暖 --max-p 2|the greatest p is above 0, up to 1, not 2.0",
            "trend 送温暖 --facet page --facet-limit 0|the number of values is 1 or more, not 0",
            "figures 送温暖 --sort size|expected one of date, newest, value but was 'size'"})
    void wrongUsageIsOneLine(String line, String message) {
        CommandRun run = run(line.split(" "));
        assertEquals(ExitStatus.UNUSABLE, run.status(), run.out());
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(message == null || run.err().contains(message), run.err());
        assertEquals("", run.out());
    }

    @Test
    void anInterruptedAnalysisPrintsNothing() {
        Interruption interruption = Interruption.manual();
        interruption.request();
        CommandRun run = CommandRun.interrupted(interruption, "words", "--index", index);
        assertEquals(ExitStatus.INTERRUPTED, run.status(), run.err());
        assertEquals("", run.out());
    }
}
