package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code --limit} and {@code --offset} mean the same to every verb that lists rows. */
class PagingTest {
    @TempDir
    static Path folder;
    private static String index;

    @BeforeAll
    static void buildIndex() {
        index = folder.resolve("index").toString();
        assertEquals(0, CommandRun
                .of("index", DocumentExamples.HOME.resolve("testdata/archive").toString(), "--index", index).status());
    }

    private static CommandRun run(String command, String... more) {
        List<String> args = new ArrayList<>(List.of(command.split(" ")));
        args.addAll(List.of(more));
        args.addAll(List.of("--index", index, "--format", "jsonl"));
        return CommandRun.of(args.toArray(String[]::new));
    }

    private static List<String> rows(CommandRun run) {
        assertEquals(0, run.status(), run.err());
        return run.out().lines().filter(line -> !line.startsWith("{\"provenance\"")).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"search 工会", "kwic 工会", "statements 工会", "figures 工会", "first 工会", "trend 工会",
            "collocates 工会 --min-frequency 1", "keyness --target year:1998 --max-p 1", "words", "words --n 2",
            "network 工会", "speakers 工会", "terms 工会", "reuse 送温暖", "formula 工会 --part variants",
            "formula 工会 --part companions", "formula 送温暖 --part speakers"})
    void pagesPutTogetherAreTheWholeAnswer(String command) {
        List<String> whole = rows(page(command, 0, 100_000));
        assertTrue(whole.size() >= 2, command + " has " + whole.size() + " rows");
        int size = whole.size() / 3 + 1;
        List<String> pages = new ArrayList<>();
        for (int offset = 0; offset < whole.size() + size; offset += size) {
            pages.addAll(rows(page(command, offset, size)));
        }
        assertEquals(whole, pages);
        assertEquals(List.of(), rows(page(command, 0, 0)));
        assertEquals(List.of(), rows(page(command, whole.size() + 5, 3)));
    }

    private static CommandRun page(String command, int offset, int limit) {
        return run(command, "--offset", Integer.toString(offset), "--limit", Integer.toString(limit));
    }

    @ParameterizedTest
    @ValueSource(strings = {"search 工会", "kwic 工会", "statements 工会", "figures 工会", "first 工会", "trend 工会",
            "collocates 工会",
            "keyness --target year:1998", "words", "network 工会", "speakers 工会", "terms 工会", "reuse 工会", "formula 工会"})
    void fewerThanNoRowsAreRefused(String command) {
        for (String option : List.of("--limit", "--offset")) {
            for (String value : List.of("-1", "many")) {
                CommandRun run = run(command, option + "=" + value);
                assertNotEquals(0, run.status(), command);
                assertTrue(run.err().contains("'" + value + "' is no number of rows; 0 or more"), run.err());
            }
        }
    }
}
