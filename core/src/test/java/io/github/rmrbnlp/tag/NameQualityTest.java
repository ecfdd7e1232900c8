package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Names in the development part of a corpus of 人民日报 that no model here has learnt from; exact span and kind. */
class NameQualityTest {
    private static final Path CORPUS = Path.of(System.getProperty("rmrb.shared", "../shared"),
            "data/segmentation/ner-dev.bio.gz");

    private final Segmenter segmenter = Segmenter.standard();

    @BeforeEach
    void theCorpusIsThere() {
        assumeTrue(Files.exists(CORPUS), "no " + CORPUS);
    }

    @Test
    void namesAreFoundAsWellAsMeasuredAndBetterThanByHanLp() throws IOException {
        List<TaggedParagraph> sentences = read();
        Map<NameKind, NameScore> own = score(sentences, text -> Tagger.standard().names(text, segmenter));
        Map<NameKind, NameScore> hanLp = score(sentences, new HanLpTagger()::names);
        String figures = "own " + own + ", HanLP " + hanLp;
        assertTrue(own.get(NameKind.PERSON).f1() > 0.82, figures);
        assertTrue(own.get(NameKind.PLACE).f1() > 0.80, figures);
        assertTrue(own.get(NameKind.ORGANISATION).f1() > 0.57, figures);
        for (NameKind kind : NameKind.values()) {
            assertTrue(own.get(kind).f1() > hanLp.get(kind).f1(), figures);
        }
    }

    private static Map<NameKind, NameScore> score(List<TaggedParagraph> sentences,
            Function<String, List<NameMention>> finder) {
        Map<NameKind, NameScore> scores = new EnumMap<>(NameKind.class);
        for (TaggedParagraph sentence : sentences) {
            List<NameMention> found = finder.apply(sentence.text());
            for (NameKind kind : NameKind.values()) {
                scores.merge(kind, NameScore.of(sentence.names(), found, kind), NameScore::plus);
            }
        }
        return scores;
    }

    private static List<TaggedParagraph> read() throws IOException {
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
            return BioCorpus.read(lines);
        }
    }
}
