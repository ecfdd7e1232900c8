package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainTaggerTest {
    @Test
    void writesAModelAndTellsHowGoodItIs(@TempDir Path folder) throws IOException {
        Path corpus = Files.writeString(folder.resolve("corpus.txt"), "p/m  李/nrf  大为/nrg  说/v  。/wj\n".repeat(20));
        Path model = folder.resolve("a.bin");
        CommandRun run = CommandRun.of("train", "tagger", "--corpus", corpus.toString(), "--out", model.toString());
        assertEquals(ExitStatus.DONE, run.status(), run.err());
        assertTrue(run.out().contains("accuracy: 1.0000"), run.out());
        assertEquals(run.out(), Files.readString(folder.resolve("a.info")));
        assertTrue(Files.size(model) > 0);
    }

    @Test
    void aMissingOrUntaggedCorpusIsOneClearLine(@TempDir Path folder) throws IOException {
        Path untagged = Files.writeString(folder.resolve("corpus.txt"), "没有 标记\n");
        for (Path corpus : new Path[]{folder.resolve("none"), untagged}) {
            CommandRun run = CommandRun.of("train", "tagger", "--corpus", corpus.toString(), "--out",
                    folder.resolve("a.bin").toString());
            assertEquals(ExitStatus.UNUSABLE, run.status());
            assertEquals(1, run.errLines().size(), run.err());
        }
    }
}
