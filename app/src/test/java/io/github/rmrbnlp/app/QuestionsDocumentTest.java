package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the commands of docs/questions on the sample archive: each prints exactly what is shown, column widths apart. */
class QuestionsDocumentTest {
    @TempDir
    private Path folder;

    @Test
    void everyQuestionIsAnsweredAsShown() throws IOException {
        String index = folder.resolve("index").toString();
        CommandRun.of("index", DocumentExamples.HOME.resolve("testdata/archive").toString(), "--index", index);
        List<DocumentExamples.Example> examples = DocumentExamples.of("questions.md");
        assertEquals(21, examples.size());
        for (DocumentExamples.Example example : examples) {
            check(example, index);
        }
    }

    private void check(DocumentExamples.Example example, String index) {
        List<String> args = new ArrayList<>();
        for (String word : example.words()) {
            boolean file = word.endsWith(".jsonl") || word.endsWith(".tsv") || word.endsWith(".graphml");
            boolean sample = word.startsWith("testdata/");
            args.add(file
                    ? folder.resolve(word).toString()
                    : sample ? DocumentExamples.HOME.resolve(word).toString() : word);
        }
        if (!args.getFirst().equals("parse")) {
            args.addAll(List.of("--index", index));
        }
        CommandRun run = CommandRun.of(args.toArray(String[]::new));
        assertTrue(run.status() <= ExitStatus.SOME_REJECTED, run.err());
        List<String> shown = DocumentExamples.normal(example.output());
        assertEquals(shown.stream().filter(line -> !line.startsWith("rmrb: ")).toList(),
                DocumentExamples.normal(run.out().lines().toList()), example.command());
        List<String> errors = DocumentExamples.normal(run.errLines());
        shown.stream().filter(line -> line.startsWith("rmrb: "))
                .forEach(line -> assertTrue(errors.contains(line), example.command() + ": " + run.err()));
    }

    @Test
    void bothLanguagesShowTheSame() throws IOException {
        assertEquals(DocumentExamples.of("questions.md"), DocumentExamples.of("questions.zh-CN.md"));
    }
}
