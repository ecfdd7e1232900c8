package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalCommandTest {
    @TempDir
    Path folder;

    @Test
    void layersAreScoredAgainstTheGold() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Files.createDirectories(folder.resolve("gold"));
        Files.writeString(folder.resolve("articles/a.md"),
                "### 修渠\n\n1990-10-06\n第2版()\n专栏：\n\n    全乡去年投资３０万元，修渠１２公里。\n");
        Files.writeString(folder.resolve("gold/a.json"), """
                {"id": "a", "date": "19901006", "title": "修渠", "flat": "全乡去年投资３０万元，修渠１２公里。",
                 "statements": [],
                 "figures": [{"text": "３０万元", "ctx": "３０万元", "value": 300000, "unit": "CNY", "kind": "money"}],
                 "dates": [{"text": "去年", "ctx": "去年", "value": "1989"}], "terms": []}
                """);

        CommandRun run = CommandRun.of("eval", "extraction", folder.toString(), "--errors", "figures");

        assertEquals(ExitStatus.DONE, run.status());
        assertTrue(run.out().contains("a\tfigures\tSPURIOUS\t12公里"), run.out());
        assertTrue(run.out().contains("figures.value          P 0.500  R 1.000  F1 0.667   (1 of 1 gold, 2 predicted)"),
                run.out());
        assertTrue(run.out().contains("dates.value            P 1.000  R 1.000  F1 1.000   (1 of 1 gold, 1 predicted)"),
                run.out());
    }

    @Test
    void aGoldFileThatLacksSomethingIsNamed() throws IOException {
        Files.createDirectories(folder.resolve("articles"));
        Path gold = Files.createDirectories(folder.resolve("gold"));
        CommandRun none = CommandRun.of("eval", "extraction", folder.toString());
        assertEquals(ExitStatus.UNUSABLE, none.status(), none.err());
        for (String text : List.of("{\"id\": \"b\"}", "{\"id\":")) {
            Files.writeString(gold.resolve("b.json"), text);
            CommandRun run = CommandRun.of("eval", "extraction", folder.toString());
            assertEquals(ExitStatus.UNUSABLE, run.status(), run.err());
            assertTrue(run.err().contains("b.json"), run.err());
        }
        CommandRun layer = CommandRun.of("eval", "extraction", folder.toString(), "--errors", "speakers");
        assertEquals(ExitStatus.UNUSABLE, layer.status());
    }

    @Test
    void folderWithoutGoldIsUnusable() {
        CommandRun run = CommandRun.of("eval", "extraction", folder.toString());

        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertEquals(1, run.errLines().size());
    }
}
