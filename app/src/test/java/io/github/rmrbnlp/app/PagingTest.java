package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

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
            "formula 工会 --part companions", "formula 送温暖 --part speakers", "figures 慰问款 --sum",
            "figures 慰问款 --sum --by-year", "terms 工会 --sort dp", "speakers 工会 --sort first",
            "network 工会 --sort log_dice"})
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

    /** What a program reads as an object must not have two members of one name: one of them would be lost. */
    @ParameterizedTest
    @ValueSource(strings = {"search 工会", "kwic 工会 --sample 5", "statements 工会", "figures 工会", "figures 工会 --sum",
            "first 工会", "trend 工会 --facet page", "collocates 工会",
            "collocates 工会 --target page:1 --compare page:2", "keyness --target year:1998", "words", "network 工会",
            "speakers 工会", "speakers 工会 --relayed", "terms 工会", "reuse 工会", "formula 工会", "watch list"})
    void everyLineHasEachMemberOnceAndEveryHeadingItsTotals(String command) {
        CommandRun run = run(command);
        assertEquals(0, run.status(), run.err());
        JsonMapper strict = JsonMapper.builder(
                JsonFactory.builder().enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
        List<JsonNode> lines = run.out().lines().map(strict::readTree).toList();
        JsonNode heading = lines.getFirst().get("provenance");
        for (String name : List.of("analysis", "asked", "indexDigest", "indexVersions", "rows", "offset", "total")) {
            assertTrue(heading.has(name), name + " is missing: " + heading);
        }
    }

    @Test
    void aWholeAnswerIsSortedByAnyOfItsColumns() {
        List<String> days = rows(run("terms 工会", "--sort", "first")).stream()
                .map(line -> line.replaceAll(".*\"first\":(?:null|\"(.*?)\").*", "$1")).filter(day -> !day.isEmpty())
                .toList();
        assertEquals(days.stream().sorted().toList(), days);
        assertTrue(days.stream().distinct().count() > 2, days.toString());
        CommandRun unknown = run("terms 工会", "--sort", "size");
        assertEquals(ExitStatus.UNUSABLE, unknown.status());
        assertEquals(
                List.of("rmrb: --sort: 'size' is no column; columns are term, kind, mentions, articles, first, last, "
                        + "years, juilland_d, dp"),
                unknown.errLines());
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
