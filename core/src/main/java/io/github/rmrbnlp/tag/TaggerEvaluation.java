package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;

/**
 * Scores a tagger against gold: either the tagged corpus of 人民日报 ({@code word/tag}) or a corpus of names whose file name
 * holds {@code .bio}; UTF-8, plain or gzip. Stateless.
 */
public final class TaggerEvaluation {
    private static final int GZIP_MAGIC_1 = 0x1f;
    private static final int GZIP_MAGIC_2 = 0x8b;

    private TaggerEvaluation() {
    }

    /**
     * Scores {@code tagger} on the words of {@code segmenter} and, if the gold has words, on those.
     *
     * @return a line for parts of speech on the words of the gold, one on the segmenter's words that are words of the gold,
     *     and one for each kind of name: exact span and kind
     * @throws IOException if the gold cannot be read
     */
    public static String evaluate(Tagger tagger, Segmenter segmenter, Path gold) throws IOException {
        List<TaggedParagraph> paragraphs = read(gold);
        return ofGoldWords(tagger, paragraphs) + score(new TextTagger() {
            @Override
            public List<TaggedToken> tag(String text) {
                return tagger.tag(text, segmenter);
            }

            @Override
            public List<NameMention> names(String text) {
                return tagger.names(text, segmenter);
            }
        }, paragraphs);
    }

    /**
     * Scores HanLP portable's own tags and names on the same gold, for comparison.
     *
     * @throws IOException if the gold cannot be read
     */
    public static String evaluateHanLp(Path gold) throws IOException {
        return score(new HanLpTagger(), read(gold));
    }

    private static String ofGoldWords(Tagger tagger, List<TaggedParagraph> gold) {
        TaggerWorker worker = tagger.newWorker();
        int words = 0;
        int right = 0;
        for (TaggedParagraph paragraph : gold) {
            byte[] tags = new byte[paragraph.ends().length];
            worker.tag(paragraph.text().toCharArray(), 0, paragraph.ends(), tags.length, tags);
            for (int i = 0; i < tags.length; i++) {
                words++;
                right += tags[i] == paragraph.tags()[i] ? 1 : 0;
            }
        }
        return words == 0 ? "" : line("words of the gold", words, right);
    }

    private static String score(TextTagger tagger, List<TaggedParagraph> gold) {
        StringBuilder report = new StringBuilder();
        int shared = 0;
        int right = 0;
        for (TaggedParagraph paragraph : gold) {
            Map<List<Integer>, Byte> tags = tagsBySpan(paragraph);
            for (TaggedToken token : tags.isEmpty() ? List.<TaggedToken>of() : tagger.tag(paragraph.text())) {
                Byte tag = tags.get(List.of(token.token().start(), token.token().end()));
                shared += tag == null ? 0 : 1;
                right += tag != null && tag == token.partOfSpeech().ordinal() ? 1 : 0;
            }
        }
        if (shared > 0) {
            report.append(line("words cut as the gold", shared, right));
        }
        names(tagger, gold, report);
        return report.toString();
    }

    private static Map<List<Integer>, Byte> tagsBySpan(TaggedParagraph paragraph) {
        Map<List<Integer>, Byte> tags = new HashMap<>();
        for (int i = 0; i < paragraph.ends().length; i++) {
            tags.put(List.of(paragraph.start(i), paragraph.ends()[i]), paragraph.tags()[i]);
        }
        return tags;
    }

    private static void names(TextTagger tagger, List<TaggedParagraph> gold, StringBuilder report) {
        NameScore all = new NameScore(0, 0, 0);
        NameScore[] scores = new NameScore[NameKind.values().length];
        for (TaggedParagraph paragraph : gold) {
            List<NameMention> found = tagger.names(paragraph.text());
            for (NameKind kind : NameKind.values()) {
                NameScore score = NameScore.of(paragraph.names(), found, kind);
                scores[kind.ordinal()] = scores[kind.ordinal()] == null ? score : scores[kind.ordinal()].plus(score);
                all = all.plus(score);
            }
        }
        for (NameKind kind : NameKind.values()) {
            report.append(kind.name().toLowerCase(Locale.ROOT)).append(": ").append(scores[kind.ordinal()])
                    .append('\n');
        }
        report.append("all names: ").append(all).append('\n');
    }

    private static String line(String what, int words, int right) {
        return String.format(Locale.ROOT, "parts of speech, %s: %.4f (%d of %d)\n", what, (double) right / words, right,
                words);
    }

    private static List<TaggedParagraph> read(Path gold) throws IOException {
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(gold), StandardCharsets.UTF_8))) {
            List<TaggedParagraph> paragraphs = gold.getFileName().toString().contains(".bio")
                    ? BioCorpus.read(reader)
                    : PfrCorpus.read(reader);
            if (paragraphs.stream().allMatch(paragraph -> paragraph.text().isEmpty())) {
                throw new IOException(gold + ": no word/tag and no labelled char in it");
            }
            return paragraphs;
        }
    }

    private static InputStream open(Path file) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(file));
        in.mark(2);
        boolean gzip = in.read() == GZIP_MAGIC_1 && in.read() == GZIP_MAGIC_2;
        in.reset();
        return gzip ? new GZIPInputStream(in) : in;
    }
}
