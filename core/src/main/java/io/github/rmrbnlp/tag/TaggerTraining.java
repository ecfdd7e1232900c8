package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Builds a tagger's model from the tagged corpus of 人民日报 (a paragraph a line: its number, then {@code word/tag}) and HanLP's
 * dictionary. The same corpus and segmenters give the same bytes.
 *
 * <pre>{@code
 * TaggerTraining.Report report = TaggerTraining.run(reader, List.of(Segmenter.standard()), Path.of("tagger.bin"));
 * }</pre>
 */
public final class TaggerTraining {
    private static final int TENTH = 10;

    private TaggerTraining() {
    }

    /**
     * Measures on every tenth paragraph with a model of the others, then trains on all and writes the model.
     *
     * @param corpus the corpus; read to its end, not closed
     * @param segmenters names are learnt from their tokens too, besides those of the corpus; the first one is measured with
     * @param model the file to write
     * @throws IOException if the corpus cannot be read, has no tagged word, or the model cannot be written
     */
    public static Report run(BufferedReader corpus, List<Segmenter> segmenters, Path model) throws IOException {
        List<TaggedParagraph> paragraphs = PfrCorpus.read(corpus);
        if (paragraphs.stream().allMatch(paragraph -> paragraph.ends().length == 0)) {
            throw new IOException("no word/tag in the corpus");
        }
        Split split = Split.of(paragraphs, TENTH);
        TaggerTrainer trainer = new TaggerTrainer(segmenters);
        TaggerScore score = TaggerScore.of(trainer.train(split.training()).open(""), split, segmenters.getFirst());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        TaggerWriter.write(trainer.train(paragraphs), bytes);
        Files.write(model, bytes.toByteArray());
        return new Report(paragraphs.size(), score, bytes.size());
    }

    /**
     * What a training came to.
     *
     * @param paragraphs the paragraphs of the corpus
     * @param heldOut the score of a model of nine tenths of them on the rest
     * @param bytes the size of the model
     */
    public record Report(int paragraphs, TaggerScore heldOut, int bytes) {
    }
}
