package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AnnotationCommandsTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void indexesThreeArticles() throws IOException {
        Path archive = Files.createDirectory(folder.resolve("archive"));
        Files.writeString(archive.resolve("199301100101.TXT"), SampleArchive.tagged("19930110", 1, 1, "走访慰问", "李明",
                "全国总工会主席王大山说，各级工会要实施送温暖工程，发放慰问款３．２亿元。职工很高兴。"));
        Files.writeString(archive.resolve("199401110101.TXT"), SampleArchive.tagged("19940111", 1, 1, "再说送温暖", "王芳",
                "王大山强调：“各级工会要实施送温暖工程，一户也不能漏。”去年发放慰问款５亿元，覆盖２０万户。"));
        Files.writeString(archive.resolve("199501120201.TXT"), SampleArchive.tagged("19950112", 2, 1, "无关", "王芳",
                "今年投资２亿美元。"));
        assertEquals(ExitStatus.DONE,
                CommandRun.of("index", "--quiet", archive.toString(), "--index", index()).status());
    }

    private static String index() {
        return folder.resolve("index").toString();
    }

    @Test
    void statementsNameWhoSaidWhatWhereByDate() {
        List<JsonNode> rows = rows("statements", "speaker:王大山 AND quote:送温暖");

        assertEquals(List.of("1993-01-10", "1994-01-11"), rows.stream().map(r -> r.get("date").asString()).toList());
        assertEquals("《人民日报》1994年1月11日第1版", rows.getLast().get("citation").asString());
        assertTrue(rows.getLast().get("direct").asBoolean());
        assertEquals("各级工会要实施送温暖工程，一户也不能漏。", rows.getLast().get("quote").asString());
    }

    @Test
    void sumsKeepCurrenciesApart() {
        List<JsonNode> rows = rows("figures", "money:[1亿 TO *]", "--sum");

        assertEquals(List.of("CNY 820000000", "USD 200000000"),
                rows.stream().map(r -> r.get("unit").asString() + " " + r.get("sum").decimalValue().toPlainString())
                        .toList());
        assertEquals(2, rows("figures", "慰问款", "--limit", "2").size());
        assertEquals(2, rows("figures", "money:[1亿 TO *] NEAR/20 慰问款").size());
        assertEquals(3, rows("figures", "money:[1亿 TO *]", "--sum", "--by-year").size());
    }

    @Test
    void firstMentionTellsWhoWhenAndWhere() {
        JsonNode first = rows("first", "送温暖工程").getFirst();

        assertEquals("王大山 1993-01-10 《人民日报》1993年1月10日第1版", first.get("speaker").asString() + " "
                + first.get("date").asString() + " " + first.get("citation").asString());
    }

    @Test
    void speakersTermsFormulasAndReuseAnswerToo() {
        assertEquals("王大山", rows("speakers", "quote:送温暖").getFirst().get("speaker").asString());
        assertEquals("送温暖工程", rows("terms", "送温暖").getFirst().get("term").asString());
        assertTrue(rows("formula", "送温暖", "--part", "variants").stream()
                .anyMatch(r -> r.get("variant").asString().startsWith("送温暖工程")));
        assertEquals(3, rows("formula", "送温暖", "--part", "years").size());
        JsonNode reuse = rows("reuse", "送温暖", "--min-chars", "8").getFirst();
        assertEquals("各级工会要实施送温暖工程", reuse.get("passage").asString());
        assertEquals("1993-01-10 1994-01-11", reuse.get("firstDate").asString() + " " + reuse.get("date").asString());
    }

    @Test
    void wrongUseIsSaidInOneLine() {
        for (List<String> args : List.of(List.of("figures", "*", "--by-year"), List.of("formula", "x", "--part", "y"),
                List.of("reuse", "*", "--max-articles", "1"), List.of("terms", "a", "b"), List.of("statements"))) {
            List<String> all = new ArrayList<>(args);
            all.addAll(List.of("--index", index()));
            CommandRun run = CommandRun.of(all.toArray(String[]::new));
            assertEquals(ExitStatus.UNUSABLE, run.status(), all.toString());
            assertEquals(1, run.errLines().size(), run.err());
        }
    }

    /** The rows of a question, without the provenance before them. */
    private static List<JsonNode> rows(String... args) {
        List<String> all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--index", index(), "--format", "jsonl", "--quiet"));
        CommandRun run = CommandRun.of(all.toArray(String[]::new));
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        return run.out().lines().skip(1).map(line -> (JsonNode) JsonMapper.shared().readTree(line)).toList();
    }
}
