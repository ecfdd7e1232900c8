package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of docs/analyses on the sample archive. Their headings and numbers of rows must be those shown; the rows
 * themselves too where no model has a hand in them.
 */
class AnalysesDocumentTest {
    private static final Path HOME = Path.of("..");

    private record Example(String command, List<String> output) {
    }

    private static List<Example> examples(String document) throws IOException {
        List<Example> examples = new ArrayList<>();
        boolean inside = false;
        for (String line : Files.readAllLines(HOME.resolve("docs").resolve(document))) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith("$ rmrb ")) {
                examples.add(new Example(line.substring("$ rmrb ".length()), new ArrayList<>()));
            } else if (inside) {
                examples.getLast().output().add(line);
            }
        }
        return examples;
    }

    /** Column widths depend on where the archive lies. */
    private static List<String> normal(List<String> lines) {
        return lines.stream().map(line -> line.replaceAll("\\S*testdata/archive", "testdata/archive")
                .replaceAll(" +", " ").strip()).toList();
    }

    @Test
    void everyCommandPrintsWhatIsShown(@TempDir Path folder) throws IOException {
        String index = folder.resolve("index").toString();
        CommandRun indexing = CommandRun.of("index", HOME.resolve("testdata/archive").toString(), "--index", index);
        assertTrue(indexing.status() <= ExitStatus.SOME_REJECTED, indexing.err());
        List<Example> examples = examples("analyses.md");
        assertEquals(13, examples.size());
        for (Example example : examples) {
            CommandRun run = CommandRun.of((example.command() + " --index " + index).split(" "));
            assertEquals(ExitStatus.DONE, run.status(), run.err());
            List<String> expected = normal(example.output());
            List<String> found = normal(run.out().lines().toList());
            assertEquals(expected.size(), found.size(), example.command());
            assertEquals(expected.get(1), found.get(1), example.command());
            if (example.command().startsWith("kwic")) {
                assertEquals(expected, found);
            }
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(examples("analyses.md"), examples("analyses.zh-CN.md"));
    }
}
