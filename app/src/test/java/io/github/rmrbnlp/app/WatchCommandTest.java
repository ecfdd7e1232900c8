package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WatchCommandTest {
    @TempDir
    private Path folder;
    private String index;
    private Path alerts;

    @BeforeEach
    void indexTwoArticles() throws IOException {
        index = folder.resolve("index").toString();
        alerts = folder.resolve("alerts.jsonl");
        assertEquals(0, CommandRun.of("index", SampleArchive.in(folder).toString(), "--index", index).status());
    }

    private CommandRun watch(String... args) {
        String[] all = new String[args.length + 3];
        all[0] = "watch";
        System.arraycopy(args, 0, all, 1, args.length);
        all[args.length + 1] = "--index";
        all[args.length + 2] = index;
        return CommandRun.of(all);
    }

    private CommandRun indexToday() throws IOException {
        Path today = Files.createDirectories(folder.resolve("today"));
        Files.writeString(today.resolve("200401210101.TXT"), SampleArchive.tagged("20040121", 1, 1, "慰问", "李明",
                "本报讯 全国总工会主席魏长河说：“送温暖要送到家。”今年筹集慰问款３亿元。"));
        return CommandRun.of("index", today.toString(), "--index", index, "--alerts", alerts.toString());
    }

    /** Without what tells one run from another. */
    private List<String> told() throws IOException {
        return Files.readAllLines(alerts).stream().map(line -> line.replaceAll("\"stream\":\"[^\"]*\"", "")
                .replaceAll("\"run\":\"\\d+\"", "").replaceAll("\"asked\":\"[^\"]*\"", "")
                .replaceAll("\"indexDigest\":\"[^\"]*\"", "")).toList();
    }

    @Test
    void whatAnActionWouldNotHeedIsRefused() {
        assertEquals(0, watch("add", "送温暖", "送温暖", "--all").status());
        CommandRun csv = watch("run", "--format", "csv");
        assertEquals(ExitStatus.UNUSABLE, csv.status());
        assertEquals(List.of("rmrb: watch run tells alerts as JSON Lines; say --format jsonl or nothing"),
                csv.errLines());
        assertEquals(List.of("rmrb: watch list takes no --offset"), watch("list", "--offset", "1").errLines());
        assertEquals(List.of("rmrb: watch add takes no --format"),
                watch("add", "甲", "甲", "--format", "csv").errLines());
        for (String action : List.of("list", "run", "remove 送温暖")) {
            String[] words = (action + " --from 1999").split(" ");
            assertEquals(List.of("rmrb: watch " + words[0] + " takes no --from"), watch(words).errLines());
        }
        CommandRun lines = watch("run", "--format", "jsonl");
        assertEquals(0, lines.status(), lines.err());
        assertTrue(lines.out().startsWith("{"), lines.out());
    }

    @Test
    void whatIsSavedIsSaid() {
        assertEquals(List.of("rmrb: saved 说送温暖: statements of \"送温暖\"; told from batch 2 on"),
                watch("add", "说送温暖", "送温暖", "--list", "statements").errLines());
        assertEquals(List.of("rmrb: saved 头版: articles of (\"送温暖\" AND page:[1 TO 1]); told from batch 1 on"),
                watch("add", "头版", "送温暖", "--page", "1", "--all").errLines());
        assertEquals(List.of(), watch("add", "甲", "*", "--quiet").errLines());
        assertEquals(List.of("rmrb: remove needs the name of a saved query"), watch("remove").errLines());
        assertEquals(List.of("rmrb: run takes no name"), watch("run", "甲").errLines());
    }

    @Test
    void todaysIssueIsToldToEverySavedQueryOnce() throws IOException {
        assertEquals(0, watch("add", "说送温暖", "quote:送温暖", "--list", "statements").status());
        assertEquals(0, watch("add", "慰问款", "money:[1亿 TO *] NEAR/20 慰问款", "--list", "figures").status());
        assertEquals(0, watch("add", "头版", "送温暖", "--page", "1").status());

        CommandRun first = indexToday();
        assertEquals(0, first.status(), first.err());
        List<String> lines = told();
        assertEquals(6, lines.size(), lines.toString());
        assertTrue(lines.get(0).contains("\"watch\":\"头版\"") && lines.get(0).contains("batch:[2 TO 2]"), lines.get(0));
        assertTrue(lines.get(1).startsWith("{\"watch\":\"头版\",\"id\":\"20040121-01-1\""), lines.get(1));
        assertTrue(lines.get(3).contains("\"low\":300000000,"), lines.get(3));
        assertTrue(lines.get(5).contains("\"quote\":\"送温暖要送到家。\""), lines.get(5));

        CommandRun second = indexToday();
        assertEquals(lines, told(), "a second run changes nothing");
        assertTrue(second.err().contains("0 alerts; 3 saved, told through batch 2"), second.err());
    }

    @Test
    void aQueryThatCannotBeUnderstoodIsRefusedWithItsColumn() throws IOException {
        CommandRun run = watch("add", "坏", "送温暖 AND (page:1");
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("column 9"), run.err());
        assertEquals(0, watch("list", "--format", "csv").out().lines().skip(1).count());
    }

    @Test
    void savedQueriesAreListedAndRemoved() {
        watch("add", "甲", "送温暖", "--all", "--from", "2002");
        CommandRun listed = watch("list", "--format", "csv");
        assertEquals("name,listing,told,query\r\n甲,articles,0,\"(\"\"送温暖\"\" AND date:[2002-01-01 TO *])\"\r\n",
                listed.out());
        assertEquals(ExitStatus.UNUSABLE, watch("add", "甲", "别的").status());
        assertEquals(2, watch("run").out().lines().filter(line -> line.startsWith("{\"watch\":\"甲\"")).count());
        assertEquals(0, watch("run").out().length());
        assertEquals(0, watch("remove", "甲").status());
        assertEquals(ExitStatus.UNUSABLE, watch("remove", "甲").status());
    }

    @Test
    void aRunKilledAtAnyMomentLeavesNothingTwiceAndNothingOut() throws Exception {
        watch("add", "甲", "*", "--all");
        watch("add", "乙", "送温暖", "--all");
        Path clean = folder.resolve("clean.jsonl");
        Path copy = folder.resolve("copy");
        copyIndex(copy);
        CommandRun.of("watch", "run", "--index", copy.toString(), "--alerts", clean.toString());
        for (int rows : new int[]{0, 1, 3, AlertVictim.AT_THE_END}) {
            die(rows);
        }

        assertEquals(0, watch("run", "--alerts", alerts.toString()).status());
        List<String> resumed = told();
        alerts = clean;
        assertEquals(told(), resumed);
        assertEquals(6, resumed.size());
    }

    private void copyIndex(Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(Path.of(index))) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName().toString()));
            }
        }
    }

    private void die(int rows) throws IOException, InterruptedException {
        Process victim = new ProcessBuilder(ProcessHandle.current().info().command().orElseThrow(), "-Xmx512m",
                "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                AlertVictim.class.getName(), index, alerts.toString(), Integer.toString(rows))
                .redirectError(ProcessBuilder.Redirect.DISCARD).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
        assertTrue(victim.waitFor(1, TimeUnit.MINUTES));
        assertEquals(AlertVictim.STATUS, victim.exitValue());
        assertTrue(Files.size(alerts) > 0);
    }

    @Test
    void aFileThatHoldsSomethingElseIsLeftAlone() throws IOException {
        watch("add", "甲", "*", "--all");
        Files.writeString(alerts, "my notes\n", StandardOpenOption.CREATE);
        CommandRun run = watch("run", "--alerts", alerts.toString());
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("something else than alerts"), run.err());
        assertEquals("my notes\n", Files.readString(alerts));

        Files.writeString(alerts, "{\"provenance\":{\"stream\":\"other\",\"run\":\"9\"}}\n");
        assertTrue(watch("run", "--alerts", alerts.toString()).err().contains("alerts of another index"));
        assertEquals(2, watch("run").out().lines().filter(line -> line.startsWith("{\"watch\"")).count(),
                "nothing was told by the refused runs");
    }
}
