package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.hanlp.HanLpSegmenter;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaggerTrainingTest {
    private static final String CORPUS = ("p/m  厂长/n  李/nrf  大为/nrg  在/p  [小河/ns  机器/n  厂/n]nt  说/v  。/wj\n"
            + "p/m  小河/ns  今天/t  下雨/v  。/wj\n").repeat(30);

    private final Segmenter segmenter = HanLpSegmenter.create();

    @Test
    void theSameCorpusGivesTheSameBytes(@TempDir Path folder) throws IOException {
        Path first = folder.resolve("a.bin");
        Path second = folder.resolve("b.bin");
        String info = train(CORPUS, first);
        train(CORPUS, second);
        assertArrayEquals(Files.readAllBytes(first), Files.readAllBytes(second));
        assertEquals(info, Files.readString(folder.resolve("a.info")));
        assertTrue(info.contains("accuracy: 1.0000"), info);
    }

    @Test
    void whatWasLearntIsFoundAgain(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("a.bin");
        train(CORPUS, model);
        try (var in = Files.newInputStream(model)) {
            Tagger tagger = Tagger.load(in);
            assertEquals(
                    List.of(new NameMention(2, 5, NameKind.PERSON), new NameMention(6, 11, NameKind.ORGANISATION)),
                    tagger.names("厂长李大为在小河机器厂说。", segmenter));
            assertTrue(tagger.version().startsWith("tagger-2-"));
        }
    }

    @Test
    void aCorpusWithoutTagsIsRefused(@TempDir Path folder) {
        assertThrows(IOException.class, () -> train("没有 标记 的 文本\n", folder.resolve("a.bin")));
    }

    @Test
    void aDamagedModelIsRefused(@TempDir Path folder) throws IOException {
        Path model = folder.resolve("a.bin");
        train(CORPUS, model);
        byte[] bytes = Files.readAllBytes(model);
        for (int at : new int[]{0, 9, 13, 17, 30, bytes.length - 1}) {
            byte[] damaged = bytes.clone();
            damaged[at] ^= 0x40;
            assertThrows(IOException.class, () -> Tagger.load(new ByteArrayInputStream(damaged)), "byte " + at);
        }
        for (int length : new int[]{0, 5, 19, 100, bytes.length - 1}) {
            byte[] cut = java.util.Arrays.copyOf(bytes, length);
            assertThrows(IOException.class, () -> Tagger.load(new ByteArrayInputStream(cut)), "length " + length);
        }
    }

    @Test
    void theModelThatShipsIsNotLargerThanFourMegabytes() throws IOException {
        try (var in = Tagger.class.getResourceAsStream("tagger.bin")) {
            assertTrue(in.readAllBytes().length <= 4_000_000);
        }
    }

    private String train(String corpus, Path model) throws IOException {
        return TaggerTraining.run(new BufferedReader(new StringReader(corpus)), List.of(segmenter), model);
    }
}
