package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class AnnotationsDocumentTest {
    private static final Pattern COMMAND = Pattern.compile("\\$ echo '(.+)' \\| rmrb (.+)");
    private static final Pattern SHOWN = Pattern.compile("(?s)```json\n(.+?)```");

    @ParameterizedTest
    @ValueSource(strings = {"annotations.md", "annotations.zh-CN.md"})
    void theExampleIsWhatTheCommandWrites(String document) throws IOException {
        String text = Files.readString(DocumentExamples.HOME.resolve("docs").resolve(document));
        Matcher command = COMMAND.matcher(text);
        Matcher shown = SHOWN.matcher(text);
        assertEquals(true, command.find() && shown.find());

        CommandRun run = CommandRun.withInput(command.group(1), command.group(2).split(" "));

        assertEquals(withoutConfidence(shown.group(1)), withoutConfidence(run.out()), run.err());
    }

    /** The confidence changes with every training. */
    private static JsonNode withoutConfidence(String json) {
        ObjectMapper mapper = new JsonMapper();
        JsonNode tree = mapper.readTree(json);
        tree.get("statements").forEach(statement -> ((ObjectNode) statement).remove("confidence"));
        return tree;
    }
}
