package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ExtractCommandTest {
    private static final String ARTICLE = """
            ### 河湾乡修成水渠
            李大山
            1990-10-06
            第2版(经济)
            专栏：

            　　河湾乡修成水渠
                李大山
                本报讯　河湾乡县长李大山说，全乡今年投资３０万元，修渠１２公里。
            """;

    @TempDir
    Path folder;

    @Test
    void articleComesWithItsFieldsAndItsLayers() throws IOException {
        Path file = Files.writeString(folder.resolve("1990-10-06_河湾乡修成水渠.md"), ARTICLE);

        CommandRun run = CommandRun.of("extract", "--quiet", file.toString());

        JsonNode article = new JsonMapper().readTree(run.out());
        String body = article.get("body").asString();
        JsonNode statement = article.get("statements").get(0);
        JsonNode figure = article.get("figures").get(0);
        assertEquals(ExitStatus.DONE, run.status());
        assertEquals("河湾乡修成水渠", article.get("title").asString());
        assertEquals("李大山", statement.get("speaker").get("name").asString());
        assertEquals("说", slice(body, statement.get("cue")));
        assertEquals("３０万元", slice(body, figure));
        assertEquals(300000, figure.get("value").asInt());
        assertEquals("1990", article.get("dates").get(0).get("value").asString());
    }

    @Test
    void eachLineIsOneTextAndAnEmptyLineStaysOne() {
        CommandRun run = CommandRun.withInput("去年\n\n前年", "extract", "--lines", "--date", "1990-10-06");

        assertEquals(3, run.out().lines().count());
        assertTrue(run.out().lines().findFirst().orElseThrow().contains("\"value\":\"1989\""));
        assertEquals(
                "{\"body\":\"\",\"sentences\":[],\"quotes\":[],\"statements\":[],\"figures\":[],\"dates\":[],\"terms\":[]}",
                run.out().lines().skip(1).findFirst().orElseThrow());
        assertTrue(run.out().lines().skip(2).findFirst().orElseThrow().contains("\"value\":\"1988\""));
    }

    @Test
    void readableFormShowsValuesInTheText() {
        CommandRun run = CommandRun.withInput("县长李大山说，投资３０万元，增长百分之四十八。", "extract", "--lines", "--format",
                "text");

        String shown = run.out().lines().findFirst().orElseThrow();
        assertTrue(shown.contains("{３０万元 = 300000 CNY}"), shown);
        assertTrue(shown.contains("{百分之四十八 = 48 %}"), shown);
        assertTrue(run.out().contains("— 李大山（县长） 说"), run.out());
    }

    @Test
    void missingPathIsOneLineAndStatusTwo() {
        CommandRun run = CommandRun.of("extract", folder.resolve("none").toString());

        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertEquals(1, run.errLines().size());
        assertEquals("", run.out());
    }

    @Test
    void undecodableBytesOfALineAreReported() {
        CommandRun run = CommandRun.withInput(new byte[]{'a', (byte) 0xff, 'b', '\n'}, "extract", "--lines");

        assertEquals(ExitStatus.SOME_REJECTED, run.status());
        assertTrue(run.out().contains("a\uFFFDb"), run.out());
        assertTrue(run.err().contains("1 byte sequences are not UTF-8"), run.err());
    }

    private static String slice(String body, JsonNode span) {
        return body.substring(span.get("start").asInt(), span.get("end").asInt());
    }

    @Test
    void aDayThatIsNoneIsSaidWithoutNamesOfClasses() {
        CommandRun run = CommandRun.withInput("x\n", "extract", "--lines", "--date", "2002-13-45");
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertEquals(1, run.errLines().size(), run.err());
        assertTrue(run.err().contains("'2002-13-45' is no day"), run.err());
        assertTrue(!run.err().contains("java."), run.err());
    }

    @Test
    void linesAreReadInTheCharsetAskedFor() {
        byte[] line = "投资３０万元\n".getBytes(Charset.forName("GB18030"));
        CommandRun run = CommandRun.withInput(line, "extract", "--lines", "--charset", "GBK");
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().contains("\"value\":300000"), run.out());
    }

    @Test
    void aDayForArticlesIsRefusedSinceTheyHaveTheirOwn() {
        CommandRun run = CommandRun.withInput("x\n", "extract", "--date", "2002-01-18", "no-such-folder");
        assertEquals(ExitStatus.UNUSABLE, run.status());
        assertTrue(run.err().contains("--date needs --lines"), run.err());
    }
}
