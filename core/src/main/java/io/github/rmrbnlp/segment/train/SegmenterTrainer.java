package io.github.rmrbnlp.segment.train;

import java.util.List;

/**
 * Trains segmentation models. The same corpus, word lists, name and options give the same bytes on every machine.
 *
 * <pre>{@code
 * byte[] model = new SegmenterTrainer(corpus, List.of(HanlpWordList.read()), TrainingOptions.STANDARD).train("name");
 * }</pre>
 */
public final class SegmenterTrainer {
    private final SegmentedCorpus corpus;
    private final List<WordList> wordLists;
    private final TrainingOptions options;

    /** Not thread-safe. */
    public SegmenterTrainer(SegmentedCorpus corpus, List<WordList> wordLists, TrainingOptions options) {
        this.corpus = YearVariation.of(corpus, options.seed());
        this.wordLists = List.copyOf(wordLists);
        this.options = options;
    }

    /** The bytes of a model file for {@link io.github.rmrbnlp.segment.SegmentationModel#read}. */
    public byte[] train(String name) {
        return ModelCompiler.compile(scores(), name);
    }

    ScoreTable scores() {
        int[] folds = folds();
        Lexicon lexicon = new Lexicon(corpus, folds, wordLists);
        FeatureIndex index = new FeatureIndex(corpus, folds, new Features(lexicon), options.minimumCount());
        List<FeatureIndex.Instance> instances = index.instances(corpus, folds);
        float[] sum = new float[index.keys().length];
        for (int model = 0; model < options.models(); model++) {
            CrfTrainer trainer = new CrfTrainer(sum.length, options.learningRate(), options.l1());
            LexiconDropout dropout = new LexiconDropout(index.keys(), options.lexiconDropout(), options.seed() + model);
            trainer.train(instances, dropout, options.epochs(), options.seed() + model);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += trainer.weights()[i] / options.models();
            }
        }
        return ScoreTable.of(index, lexicon, sum, options, corpus.frequentChars());
    }

    /** Stretches of the corpus of like length: neighbouring paragraphs speak of the same things, so they share a fold. */
    private int[] folds() {
        List<SegmentedCorpus.Paragraph> paragraphs = corpus.paragraphs();
        long all = paragraphs.stream().mapToLong(paragraph -> paragraph.text().length()).sum();
        int[] folds = new int[paragraphs.size()];
        long before = 0;
        for (int i = 0; i < folds.length; i++) {
            folds[i] = (int) (before * Lexicon.FOLDS / all);
            before += paragraphs.get(i).text().length();
        }
        return folds;
    }
}
