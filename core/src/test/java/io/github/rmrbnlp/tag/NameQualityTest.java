package io.github.rmrbnlp.tag;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.Viterbi.ViterbiSegment;
import com.hankcs.hanlp.seg.common.Term;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
        List<Sentence> sentences = read();
        Map<NameKind, NameScore> own = score(sentences, text -> Tagger.standard().names(text, segmenter));
        Map<NameKind, NameScore> hanLp = score(sentences, NameQualityTest::hanLpNames);
        String figures = "own " + own + ", HanLP " + hanLp;
        assertTrue(own.get(NameKind.PERSON).f1() > 0.82, figures);
        assertTrue(own.get(NameKind.PLACE).f1() > 0.80, figures);
        assertTrue(own.get(NameKind.ORGANISATION).f1() > 0.57, figures);
        for (NameKind kind : NameKind.values()) {
            assertTrue(own.get(kind).f1() > hanLp.get(kind).f1(), figures);
        }
    }

    private static Map<NameKind, NameScore> score(List<Sentence> sentences,
            Function<String, List<NameMention>> finder) {
        Map<NameKind, NameScore> scores = new EnumMap<>(NameKind.class);
        for (Sentence sentence : sentences) {
            List<NameMention> found = finder.apply(sentence.text());
            for (NameKind kind : NameKind.values()) {
                scores.merge(kind, NameScore.of(sentence.names(), found, kind), NameScore::plus);
            }
        }
        return scores;
    }

    /** HanLP's most accurate segmenter with all its name recognisers on. */
    private static List<NameMention> hanLpNames(String text) {
        Segment segment = new ViterbiSegment().enableCustomDictionary(false).enableNameRecognize(true)
                .enablePlaceRecognize(true).enableOrganizationRecognize(true).enableTranslatedNameRecognize(true)
                .enableJapaneseNameRecognize(true);
        List<NameMention> names = new ArrayList<>();
        int start = 0;
        for (Term term : segment.seg(text)) {
            int end = start + term.word.length();
            NameKind kind = kindOfNature(term.nature.toString());
            if (kind != null) {
                names.add(new NameMention(start, end, kind));
            }
            start = end;
        }
        return names;
    }

    private static NameKind kindOfNature(String nature) {
        return nature.startsWith("nr")
                ? NameKind.PERSON
                : nature.startsWith("ns") ? NameKind.PLACE : nature.startsWith("nt") ? NameKind.ORGANISATION : null;
    }

    private static List<Sentence> read() throws IOException {
        List<Sentence> sentences = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        List<NameMention> names = new ArrayList<>();
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(CORPUS)), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.isEmpty()) {
                    sentences.add(new Sentence(text.toString(), List.copyOf(names)));
                    text.setLength(0);
                    names.clear();
                } else {
                    add(line.substring(0, line.lastIndexOf(' ')), line.substring(line.lastIndexOf(' ') + 1), text,
                            names);
                }
            }
        }
        return sentences;
    }

    private static void add(String chars, String tag, StringBuilder text, List<NameMention> names) {
        int start = text.length();
        text.append(chars);
        if (tag.startsWith("B-")) {
            names.add(new NameMention(start, text.length(), kindOfTag(tag)));
        } else if (tag.startsWith("I-")) {
            NameMention open = names.removeLast();
            names.add(new NameMention(open.start(), text.length(), open.kind()));
        }
    }

    private static NameKind kindOfTag(String tag) {
        return switch (tag.substring(2)) {
            case "PER" -> NameKind.PERSON;
            case "LOC" -> NameKind.PLACE;
            default -> NameKind.ORGANISATION;
        };
    }

    private record Sentence(String text, List<NameMention> names) {
    }
}
