package io.github.rmrbnlp.tag;

import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.segment.SegmenterWorker;
import java.util.Arrays;
import java.util.List;

/**
 * Trains the two models of a {@link Tagger}. Parts of speech are learnt from the tokens of the corpus, with surname and
 * given name apart and together; names moreover from the tokens real segmenters make of the same text, and from copies with
 * invented names. The same input gives the same bytes.
 */
final class TaggerTrainer {
    private static final int EPOCHS = 5;
    /** Steps of a weight of one. A weight takes one byte: at 8 the clipped ones cost .006 of accuracy. */
    private static final float SCALE = 3;
    private static final double FORGOTTEN = 0.25;
    private static final int RAREST = 2;
    private static final int SMALLEST = 4;

    private final List<Segmenter> segmenters;

    /** @param segmenters their tokens are learnt from besides those of the corpus */
    TaggerTrainer(List<Segmenter> segmenters) {
        this.segmenters = List.copyOf(segmenters);
    }

    TaggerData train(List<TaggedParagraph> paragraphs) {
        LexiconBuilder words = new LexiconBuilder();
        paragraphs.forEach(words::add);
        Lexicon lexicon = words.build();
        TokenView view = new TokenView(lexicon, lexicon.classTable());
        ModelData partsOfSpeech = partsOfSpeech(paragraphs, view);
        int[] margins = new MarginTrainer(partsOfSpeech.open(), Templates.PARTS_OF_SPEECH).margins(paragraphs, view);
        return new TaggerData(lexicon, partsOfSpeech, margins, names(paragraphs, view));
    }

    private static ModelData partsOfSpeech(List<TaggedParagraph> paragraphs, TokenView view) {
        TrainingSet set = new TrainingSet(Templates.PARTS_OF_SPEECH, view, true);
        Forgetting forgetting = new Forgetting(paragraphs, FORGOTTEN);
        for (TaggedParagraph paragraph : paragraphs) {
            char[] text = paragraph.text().toCharArray();
            set.add(text, paragraph.ends(), paragraph.tags());
            set.add(text, paragraph.ends(), paragraph.tags(), forgetting);
            if (paragraph.hasNamesApart()) {
                TaggedParagraph joined = paragraph.joined();
                set.add(text, joined.ends(), joined.tags());
            }
        }
        int labels = PartOfSpeech.values().length;
        boolean[] allowed = new boolean[(labels + 1) * labels];
        Arrays.fill(allowed, true);
        return learn(set, labels, allowed);
    }

    private ModelData names(List<TaggedParagraph> paragraphs, TokenView view) {
        TrainingSet set = new TrainingSet(Templates.NAMES, view, false);
        InventedNames invented = new InventedNames();
        Forgetting forgetting = new Forgetting(paragraphs, FORGOTTEN);
        List<SegmenterWorker> workers = segmenters.stream().map(Segmenter::newWorker).toList();
        for (TaggedParagraph paragraph : paragraphs) {
            addNames(paragraph, workers, set, null);
            addNames(invented.replace(paragraph), workers, set, forgetting);
        }
        return learn(set, NameLabels.COUNT, NameLabels.transitions());
    }

    private static void addNames(TaggedParagraph paragraph, List<SegmenterWorker> workers, TrainingSet set,
            Forgetting forgetting) {
        char[] text = paragraph.text().toCharArray();
        set.add(text, paragraph.ends(), NameLabels.of(paragraph.names(), paragraph.ends()), forgetting);
        if (paragraph.hasNamesApart()) {
            int[] joined = paragraph.joined().ends();
            set.add(text, joined, NameLabels.of(paragraph.names(), joined), forgetting);
        }
        for (SegmenterWorker worker : workers) {
            int[] buffer = new int[text.length];
            int count = worker.segment(text, 0, text.length, buffer);
            int[] ends = Arrays.copyOf(buffer, count);
            set.add(text, ends, NameLabels.of(paragraph.names(), ends), forgetting);
        }
    }

    private static ModelData learn(TrainingSet set, int labels, boolean[] allowedTransitions) {
        Perceptron perceptron = new Perceptron(labels, set.size(), allowedTransitions);
        perceptron.train(set.sentences(), EPOCHS);
        return new Compiler(set, perceptron, labels, SCALE).compile(RAREST, SMALLEST, allowedTransitions);
    }
}
