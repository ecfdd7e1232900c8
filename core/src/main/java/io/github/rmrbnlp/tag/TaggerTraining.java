package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Builds a tagger's model from the tagged corpus of 人民日报 (a paragraph a line: its number, then {@code word/tag}) and HanLP's
 * dictionary. The same corpus and segmenters give the same bytes.
 *
 * <pre>{@code
 * String info = TaggerTraining.run(reader, List.of(Segmenter.standard()), Path.of("tagger.bin"));
 * }</pre>
 */
public final class TaggerTraining {
    private static final int TENTH = 10;

    private TaggerTraining() {
    }

    /**
     * Measures on every tenth paragraph with a model of the others, then trains on all and writes the model and, beside it
     * with the ending {@code .info}, where it comes from and how good it is.
     *
     * @param corpus the corpus; read to its end, not closed
     * @param segmenters names are learnt from their tokens too, besides those of the corpus; the first one is measured with
     * @param model the file to write
     * @return the content of the {@code .info}
     * @throws IOException if the corpus cannot be read, has no tagged word, or the model cannot be written
     */
    public static String run(BufferedReader corpus, List<Segmenter> segmenters, Path model) throws IOException {
        List<TaggedParagraph> paragraphs = PfrCorpus.read(corpus);
        if (paragraphs.stream().allMatch(paragraph -> paragraph.ends().length == 0)) {
            throw new IOException("no word/tag in the corpus");
        }
        Split split = Split.of(paragraphs, TENTH);
        TaggerTrainer trainer = new TaggerTrainer(segmenters);
        TaggerScore score = TaggerScore.of(trainer.train(split.training()).open(""), split, segmenters.getFirst());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TaggerWriter.write(trainer.train(paragraphs), bytes);
        Tagger written = Tagger.load(new ByteArrayInputStream(bytes.toByteArray()));
        String info = info(written, bytes.size(), paragraphs.size(), segmenters, score);
        Files.write(model, bytes.toByteArray());
        Files.writeString(infoOf(model), info);
        return info;
    }

    private static Path infoOf(Path model) {
        String name = model.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return model.resolveSibling((dot > 0 ? name.substring(0, dot) : name) + ".info");
    }

    private static String info(Tagger tagger, int bytes, int paragraphs, List<Segmenter> segmenters,
            TaggerScore score) {
        StringBuilder info = new StringBuilder();
        line(info, "version", tagger.version());
        line(info, "bytes", String.valueOf(bytes));
        line(info, "corpus", "人民日报, January 1998, tagged by Peking University (PFR), " + paragraphs + " paragraphs");
        line(info, "corpus-terms",
                "published by the Institute of Computational Linguistics, Peking University, free to use;"
                        + " asks that the source be named");
        line(info, "lexicon", "HanLP portable 1.8.6, core dictionary and name characters, Apache-2.0");
        line(info, "segmenters", String.join(", ", segmenters.stream().map(Segmenter::version).toList()));
        line(info, "rebuild", "rmrb train tagger --corpus FILE --out tagger.bin");
        line(info, "held-out", "every tenth paragraph, by a model of the others");
        line(info, "accuracy", String.format(Locale.ROOT, "%.4f, of words not trained on %.4f, tokens of the corpus",
                score.accuracy(), score.unknownAccuracy()));
        for (NameKind kind : NameKind.values()) {
            line(info, kind.name().toLowerCase(Locale.ROOT),
                    score.names().get(kind) + ", tokens of " + segmenters.getFirst().version());
        }
        return info.toString();
    }

    private static void line(StringBuilder info, String key, String value) {
        info.append(key).append(": ").append(value).append('\n');
    }
}
