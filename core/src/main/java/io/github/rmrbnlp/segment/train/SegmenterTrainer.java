package io.github.rmrbnlp.segment.train;

import java.util.List;
import java.util.Random;

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
        this.corpus = corpus;
        this.wordLists = List.copyOf(wordLists);
        this.options = options;
    }

    /** The bytes of a model file for {@link io.github.rmrbnlp.segment.SegmentationModel#read}. */
    public byte[] train(String name) {
        return ModelCompiler.compile(scores(), name);
    }

    ScoreTable scores() {
        int[] folds = new Random(options.seed()).ints(corpus.paragraphs().size(), 0, Lexicon.FOLDS).toArray();
        Lexicon lexicon = new Lexicon(corpus, folds, wordLists);
        FeatureIndex index = new FeatureIndex(corpus, folds, new Features(lexicon), options.minimumCount());
        List<FeatureIndex.Instance> instances = index.instances(corpus, folds);
        float[] sum = new float[index.keys().length];
        for (int model = 0; model < options.models(); model++) {
            CrfTrainer trainer = new CrfTrainer(sum.length, options.learningRate(), options.l1());
            trainer.train(instances, options.epochs(), options.seed() + model);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += trainer.weights()[i] / options.models();
            }
        }
        return ScoreTable.of(index, lexicon, sum, options.scale(), options.pruning(), corpus.frequentChars());
    }
}
