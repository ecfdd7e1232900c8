package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerEvaluationTest {
    @TempDir
    private Path folder;

    private static String evaluate(Path gold) throws IOException {
        return TaggerEvaluation.evaluate(Tagger.standard(), Segmenter.standard(), gold);
    }

    @Test
    void aTaggedCorpusGivesPartsOfSpeechAndNames() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.txt"),
                "19980101-01-001-001/m  江/nrf  泽民/nrg  在/p  北京/ns  会见/a  代表/n  。/wj\n");

        String report = evaluate(gold);

        assertTrue(report.startsWith("parts of speech, words of the gold: 0.8571 (6 of 7)\n"), report);
        assertTrue(report.contains("words cut as the gold: 0.8571 (6 of 7)\n"), report);
        assertTrue(report.contains("person: P 1.000 R 1.000 F1 1.000 (1 names)\n"), report);
        assertTrue(report.endsWith("all names: P 1.000 R 1.000 F1 1.000 (2 names)\n"), report);
    }

    @Test
    void aCorpusOfNamesGivesNamesOnly() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.bio"),
                "江 B-PER\n泽 I-PER\n民 I-PER\n到 O\n上 B-LOC\n海 I-LOC\n\n他 O\n说 B-ORG\n");

        String report = evaluate(gold);

        assertTrue(report.startsWith("person: P 1.000 R 1.000 F1 1.000 (1 names)\n"), report);
        assertTrue(report.contains("organisation: P 0.000 R 0.000 F1 0.000 (1 names)\n"), report);
        assertEquals(4, report.lines().count(), report);
    }

    @Test
    void hanLpIsMeasuredOnItsOwnWords() throws IOException {
        Path gold = Files.writeString(folder.resolve("gold.txt"), "19980101-01-001-001/m  我们/rr  在/p  北京/ns  。/wj\n");

        String report = TaggerEvaluation.evaluateHanLp(gold);

        assertTrue(report.startsWith("parts of speech, words cut as the gold: 1.0000 (4 of 4)\n"), report);
    }

    @Test
    void whatIsNoGoldIsRefused() throws IOException {
        Path words = Files.writeString(folder.resolve("words.txt"), "我们 在 北京\n");
        Path labels = Files.writeString(folder.resolve("labels.bio"), "江B-PER\n");
        assertThrows(IOException.class, () -> evaluate(words));
        assertTrue(assertThrows(IOException.class, () -> evaluate(labels)).getMessage().startsWith("line 1 "));
    }
}
