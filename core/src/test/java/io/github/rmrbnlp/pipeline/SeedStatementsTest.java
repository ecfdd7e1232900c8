package io.github.rmrbnlp.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rmrbnlp.annotate.Statement;
import io.github.rmrbnlp.corpusio.Article;
import io.github.rmrbnlp.corpusio.CorpusReader;
import io.github.rmrbnlp.corpusio.ReadOptions;
import io.github.rmrbnlp.corpusio.ReadSink;
import io.github.rmrbnlp.corpusio.Reject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The statements of two real documents, where they lie beside the project. */
class SeedStatementsTest {
    private static final Path SEEDS = Path.of(System.getProperty("rmrb.shared", "../shared"), "seeds");

    @Test
    void aWrittenInstructionQuotedInASpeechIsItsAuthors() throws IOException {
        List<Statement> statements = statements("000_");

        Statement instruction = statements.stream().filter(s -> s.cue().text().equals("批示")).findFirst()
                .orElseThrow();
        assertEquals("江泽民", instruction.speaker().name());
        Statement speech = statements.getFirst();
        assertEquals("尉健行", speech.speaker().name());
        assertTrue(speech.content().getFirst().start() <= instruction.cue().span().start()
                && instruction.cue().span().end() <= speech.content().getLast().end(), "inside the speech");
    }

    @Test
    void noStatementIsInventedWhereNobodySpeaks() throws IOException {
        assertEquals(List.of(), statements("003_"));
    }

    private static List<Statement> statements(String start) throws IOException {
        assumeTrue(Files.isDirectory(SEEDS), "no documents beside the project");
        List<Path> files;
        try (Stream<Path> listed = Files.list(SEEDS)) {
            files = listed.filter(file -> file.getFileName().toString().startsWith(start)).toList();
        }
        assertEquals(1, files.size());
        Annotator.Worker annotator = Annotator.standard().newWorker();
        List<Statement> statements = new ArrayList<>();
        CorpusReader.with(ReadOptions.DEFAULT).read(files, new ReadSink() {
            @Override
            public void article(Article article) {
                statements.addAll(annotator.annotate(article).statements());
            }

            @Override
            public void reject(Reject reject) {
                throw new AssertionError(reject.toString());
            }
        });
        return statements;
    }
}
