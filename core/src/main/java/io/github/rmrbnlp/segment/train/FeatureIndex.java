package io.github.rmrbnlp.segment.train;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Numbers the features that occur often enough in the training corpus, and turns paragraphs into lists of these numbers. */
final class FeatureIndex {
    /**
     * A paragraph as feature numbers: those of gap {@code g} stand from {@code gapStarts[g]} to {@code gapStarts[g + 1]}.
     *
     * @param gapStarts where the features of each gap start
     * @param gapFeatures the features of all gaps
     * @param charStarts where the features of each char start
     * @param charFeatures the features of all chars
     * @param wordEnds whether a word ends with the char
     */
    record Instance(int[] gapStarts, int[] gapFeatures, int[] charStarts, int[] charFeatures, boolean[] wordEnds) {
        int length() {
            return wordEnds.length;
        }
    }

    private final Features features;
    private final LongIntMap numbers = new LongIntMap();
    private final long[] keys;

    /** Counts the features of {@code corpus}; n-grams of two or three chars must occur {@code minimumCount} times. */
    FeatureIndex(SegmentedCorpus corpus, int[] folds, Features features, int minimumCount) {
        this.features = features;
        LongIntMap counts = new LongIntMap();
        Features.Sink counter = new Features.Sink() {
            @Override
            public void gap(int gap, long key) {
                counts.add(key, 1);
            }

            @Override
            public void character(int index, long key) {
                counts.add(key, 1);
            }
        };
        for (int i = 0; i < folds.length; i++) {
            features.extract(corpus.paragraphs().get(i).folded(), folds[i], counter);
        }
        keys = Arrays.stream(counts.sortedKeys()).filter(key -> counts.get(key, 0) >= required(key, minimumCount))
                .toArray();
        for (int i = 0; i < keys.length; i++) {
            numbers.put(keys[i], i);
        }
    }

    private static int required(long key, int minimumCount) {
        return Features.kind(key) == Features.KIND_NGRAM && Features.order(key) > 1 ? minimumCount : 1;
    }

    /** The keys of the features, by number. */
    long[] keys() {
        return keys;
    }

    /** The number of {@code key}, or -1. */
    int number(long key) {
        return numbers.get(key, -1);
    }

    List<Instance> instances(SegmentedCorpus corpus, int[] folds) {
        List<Instance> instances = new ArrayList<>();
        for (int i = 0; i < folds.length; i++) {
            instances.add(instance(corpus.paragraphs().get(i), folds[i]));
        }
        return instances;
    }

    private Instance instance(SegmentedCorpus.Paragraph paragraph, int fold) {
        int length = paragraph.folded().length;
        Collector gaps = new Collector();
        Collector chars = new Collector();
        features.extract(paragraph.folded(), fold, new Features.Sink() {
            @Override
            public void gap(int gap, long key) {
                gaps.add(gap, numbers.get(key, -1));
            }

            @Override
            public void character(int index, long key) {
                chars.add(index, numbers.get(key, -1));
            }
        });
        int[] gapStarts = gaps.starts(length);
        int[] charStarts = chars.starts(length);
        return new Instance(gapStarts, gaps.grouped(gapStarts), charStarts, chars.grouped(charStarts),
                paragraph.wordEnds());
    }

    private static final class Collector {
        private int[] places = new int[1024];
        private int[] features = new int[1024];
        private int size;

        void add(int place, int feature) {
            if (feature < 0) {
                return;
            }
            if (size == places.length) {
                places = Arrays.copyOf(places, size * 2);
                features = Arrays.copyOf(features, size * 2);
            }
            places[size] = place;
            features[size++] = feature;
        }

        int[] starts(int length) {
            int[] starts = new int[length + 1];
            for (int i = 0; i < size; i++) {
                starts[places[i] + 1]++;
            }
            for (int i = 0; i < length; i++) {
                starts[i + 1] += starts[i];
            }
            return starts;
        }

        int[] grouped(int[] starts) {
            int[] next = starts.clone();
            int[] grouped = new int[size];
            for (int i = 0; i < size; i++) {
                grouped[next[places[i]]++] = features[i];
            }
            return grouped;
        }
    }
}
