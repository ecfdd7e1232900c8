package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the commands of docs/analyses on the sample archive. Their headings and numbers of rows must be those shown; the rows
 * themselves too where no model has a hand in them.
 */
class AnalysesDocumentTest {
    @Test
    void everyCommandPrintsWhatIsShown(@TempDir Path folder) throws IOException {
        String index = folder.resolve("index").toString();
        CommandRun indexing = CommandRun.of("index", DocumentExamples.HOME.resolve("testdata/archive").toString(),
                "--index", index);
        assertTrue(indexing.status() <= ExitStatus.SOME_REJECTED, indexing.err());
        List<DocumentExamples.Example> examples = DocumentExamples.of("analyses.md");
        assertEquals(14, examples.size());
        for (DocumentExamples.Example example : examples) {
            CommandRun run = CommandRun.of((example.command() + " --index " + index).split(" "));
            assertEquals(ExitStatus.DONE, run.status(), run.err());
            List<String> expected = DocumentExamples.normal(example.output());
            List<String> found = DocumentExamples.normal(run.out().lines().toList());
            assertEquals(expected.size(), found.size(), example.command());
            assertEquals(expected.get(1), found.get(1), example.command());
            if (example.command().startsWith("kwic")) {
                assertEquals(expected, found);
            }
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(DocumentExamples.of("analyses.md"), DocumentExamples.of("analyses.zh-CN.md"));
    }
}
