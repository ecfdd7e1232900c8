package io.github.rmrbnlp.opensearch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.app.InProcess;
import io.github.rmrbnlp.app.InProcess.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of the OpenSearch section of docs/scale, in the order they stand there, against a real cluster. */
@ExtendWith(OneCluster.class)
@Order(1)
class ScaleDocumentIT {
    private static final Path ROOT = Path.of(System.getProperty("rmrb.root"));
    private static final Pattern WORD = Pattern.compile("'([^']*)'|(\\S+)");

    @TempDir
    private Path folder;

    private static List<String> commands(String document) throws IOException {
        String text = Files.readString(ROOT.resolve("docs").resolve(document));
        String section = text.substring(text.indexOf("\n## OpenSearch\n") + 1);
        int next = section.indexOf("\n## ");
        return (next < 0 ? section : section.substring(0, next)).lines().filter(line -> line.startsWith("./rmrb "))
                .toList();
    }

    private static String[] words(String command) {
        return WORD.matcher(command.substring("./rmrb ".length())).results().map(ScaleDocumentIT::word)
                .toArray(String[]::new);
    }

    private static String word(MatchResult found) {
        return found.group(1) == null ? found.group(2) : found.group(1);
    }

    @Test
    void everyCommandAnswers(TestCluster cluster) throws Exception {
        List<String> commands = commands("scale.md");
        assertEquals(16, commands.size());
        Set<String> files = Set.of("cluster-ca.pem", "my-index", "alerts.jsonl");
        try (ClusterFront front = new ClusterFront(cluster.addresses().getFirst(), TestKeys.in(folder))) {
            for (String command : commands) {
                String[] words = words(
                        command.replace("https://node1:9200,https://node2:9200", front.address().toString())
                                .replace(" my-archive/ ", " " + ROOT.resolve("testdata/archive") + " ")
                                .replace(" today/ ", " " + ROOT.resolve("testdata/archive/markdown") + " "));
                Answer run = InProcess.run(Stream.of(words)
                        .map(word -> files.contains(word) ? folder.resolve(word).toString() : word)
                        .toArray(String[]::new));
                assertEquals(0, run.status(), command + run.err());
                if (command.contains("today/")) {
                    assertTrue(run.err().contains(" 0 articles published") && run.err().contains("0 alerts; 1 saved"),
                            run.err());
                } else if (command.startsWith("./rmrb publish")) {
                    assertTrue(run.err().contains(" 0 were there already, 0 refused"), run.err());
                } else if (command.contains("fetch") || command.contains("-watch add")) {
                    assertEquals("", run.out());
                } else {
                    assertTrue(run.out().lines().count() > 2, command + run.out());
                }
            }
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(commands("scale.md"), commands("scale.zh-CN.md"));
    }
}
