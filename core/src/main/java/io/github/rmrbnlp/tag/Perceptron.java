package io.github.rmrbnlp.tag;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Averaged structured perceptron (Collins 2002) with a margin: a wrong label scores {@link #MARGIN} more while training, so
 * that the right sequence must win clearly. The order of sentences is drawn from a fixed seed; the same input gives the same
 * weights.
 */
final class Perceptron {
    private static final float MARGIN = 15f;
    private static final long SEED = 19980101;

    private final int labels;
    private final boolean[] allowedTransitions;
    private final float[][] weights;
    private final float[][] sums;
    private final float[] transitions;
    private final float[] transitionSums;
    private float clock = 1;

    /**
     * @param labels the number of labels
     * @param features the number of features; features are 0 to {@code features - 1}
     * @param allowedTransitions {@code [previous * labels + label]}, {@code previous == labels} is the start
     */
    Perceptron(int labels, int features, boolean[] allowedTransitions) {
        this.labels = labels;
        this.allowedTransitions = allowedTransitions;
        this.weights = new float[features][];
        this.sums = new float[features][];
        this.transitions = new float[(labels + 1) * labels];
        this.transitionSums = new float[(labels + 1) * labels];
    }

    /** Learns from {@code sentences}, {@code epochs} times through. */
    void train(List<TrainingSentence> sentences, int epochs) {
        int[] order = new int[sentences.size()];
        Arrays.setAll(order, i -> i);
        SplittableRandom random = new SplittableRandom(SEED);
        for (int epoch = 0; epoch < epochs; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                learn(sentences.get(i));
                clock++;
            }
        }
    }

    /** The averaged weights of a feature, one for each label; null for a feature that never mattered. */
    float[] averaged(int feature) {
        return weights[feature] == null ? null : averaged(weights[feature], sums[feature]);
    }

    /** The averaged weights of the transitions. */
    float[] averagedTransitions() {
        return averaged(transitions, transitionSums);
    }

    private float[] averaged(float[] weight, float[] sum) {
        float[] average = new float[weight.length];
        for (int i = 0; i < average.length; i++) {
            average[i] = weight[i] - sum[i] / clock;
        }
        return average;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void learn(TrainingSentence sentence) {
        byte[] guess = decode(sentence);
        byte[] gold = sentence.labels();
        int guessBefore = labels;
        int goldBefore = labels;
        for (int i = 0; i < gold.length; i++) {
            if (guess[i] != gold[i]) {
                for (int feature : sentence.features()[i]) {
                    update(feature, gold[i], 1);
                    update(feature, guess[i], -1);
                }
            }
            if (guess[i] != gold[i] || guessBefore != goldBefore) {
                updateTransition(goldBefore, gold[i], 1);
                updateTransition(guessBefore, guess[i], -1);
            }
            guessBefore = guess[i];
            goldBefore = gold[i];
        }
    }

    private void update(int feature, int label, float by) {
        if (weights[feature] == null) {
            weights[feature] = new float[labels];
            sums[feature] = new float[labels];
        }
        weights[feature][label] += by;
        sums[feature][label] += by * clock;
    }

    private void updateTransition(int previous, int label, float by) {
        transitions[previous * labels + label] += by;
        transitionSums[previous * labels + label] += by * clock;
    }

    /** Viterbi with margin; long because it is the inner loop of training. */
    private byte[] decode(TrainingSentence sentence) {
        int count = sentence.labels().length;
        float[] best = new float[labels];
        float[] next = new float[labels];
        float[] emission = new float[labels];
        byte[][] back = new byte[count][labels];
        for (int i = 0; i < count; i++) {
            Arrays.fill(emission, MARGIN);
            emission[sentence.labels()[i]] = 0;
            for (int feature : sentence.features()[i]) {
                float[] row = weights[feature];
                if (row != null) {
                    for (int label = 0; label < labels; label++) {
                        emission[label] += row[label];
                    }
                }
            }
            long allowed = sentence.allowed()[i];
            for (int label = 0; label < labels; label++) {
                float top = Float.NEGATIVE_INFINITY;
                if ((allowed >>> label & 1) != 0) {
                    for (int previous = i == 0 ? labels : 0; previous < (i == 0 ? labels + 1 : labels); previous++) {
                        int pair = previous * labels + label;
                        float score = (i == 0 ? 0 : best[previous]) + transitions[pair];
                        if (allowedTransitions[pair] && score > top) {
                            top = score;
                            back[i][label] = (byte) previous;
                        }
                    }
                }
                next[label] = top + emission[label];
            }
            float[] swap = best;
            best = next;
            next = swap;
        }
        return trace(best, back);
    }

    private byte[] trace(float[] best, byte[][] back) {
        byte[] path = new byte[back.length];
        int label = 0;
        for (int other = 1; other < labels; other++) {
            if (best[other] > best[label]) {
                label = other;
            }
        }
        for (int i = path.length - 1; i >= 0; i--) {
            path[i] = (byte) label;
            label = back[i][label];
        }
        return path;
    }
}
