package io.github.rmrbnlp.segment.train;

import io.github.rmrbnlp.segment.LinearSegmenter;
import io.github.rmrbnlp.segment.SegmentationModel;
import io.github.rmrbnlp.segment.Segmenter;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Trains and scores segmentation models from files; what the commands call. Stateless. */
public final class SegmenterTraining {
    private SegmenterTraining() {
    }

    /**
     * Trains twice: on nine tenths of the corpus to measure on the last one, then on everything, which is written to {@code out};
     * a description goes beside it, with the ending {@code .info}.
     *
     * @param corpus segmented text, see {@link SegmentedCorpus#read}
     * @param lexicons lists of words, see {@link WordList#read}; HanLP's core dictionary is always used
     * @param minimumFrequency words of the lists that are less frequent are left out
     * @param name names the model
     * @param out the model file
     * @return the report: scores on the held-out tenth, size
     * @throws IOException if a file cannot be read or written
     */
    public static String train(List<Path> corpus, List<Path> lexicons, int minimumFrequency, String name,
            TrainingOptions options, Path out) throws IOException {
        List<WordList> lists = new ArrayList<>(List.of(HanlpWordList.read()));
        for (Path lexicon : lexicons) {
            lists.add(WordList.read(lexicon, minimumFrequency));
        }
        SegmentedCorpus all = SegmentedCorpus.read(corpus);
        SegmentedCorpus part = all.tenth(false);
        byte[] trial = new SegmenterTrainer(part, lists, options).train(name);
        Segmenter segmenter = new LinearSegmenter(SegmentationModel.read(new ByteArrayInputStream(trial)));
        String score = SegmentationScore.of(segmenter.newWorker(), all.tenth(true), part.vocabulary()).summary();
        byte[] model = new SegmenterTrainer(all, lists, options).train(name);
        Files.write(out, model);
        StringBuilder report = new StringBuilder();
        report.append("model ").append(name).append(", ").append(model.length).append(" bytes\n");
        report.append("options ").append(options).append('\n');
        lists.forEach(list -> report.append("lexicon ").append(list.name()).append(", ").append(list.classes().size())
                .append(" words\n"));
        report.append("every tenth paragraph held out: ").append(score).append('\n');
        Files.writeString(out.resolveSibling(out.getFileName() + ".info"), report);
        return report.toString();
    }

    /**
     * Scores a segmenter against segmented text.
     *
     * @param trainWords files of words known from training, separated by white space; empty: recall is not split
     * @return one line, see {@link SegmentationScore#summary}
     * @throws IOException if a file cannot be read
     */
    public static String evaluate(Segmenter segmenter, Path gold, List<Path> trainWords) throws IOException {
        Set<String> known = new HashSet<>();
        for (Path file : trainWords) {
            for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
                known.addAll(SegmentedCorpus.split(line));
            }
        }
        return SegmentationScore.of(segmenter.newWorker(), SegmentedCorpus.read(List.of(gold)), known).summary();
    }
}
