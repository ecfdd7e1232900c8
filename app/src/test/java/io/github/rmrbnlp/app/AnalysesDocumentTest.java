package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/analyses on the sample archive: each prints exactly what is shown, column widths apart. */
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
            assertEquals(DocumentExamples.normal(example.output()),
                    DocumentExamples.normal(run.out().lines().toList()), example.command());
        }
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(DocumentExamples.of("analyses.md"), DocumentExamples.of("analyses.zh-CN.md"));
    }
}
