package io.github.rmrbnlp.segment.train;

import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

/**
 * Trains a linear-chain conditional random field over the gaps between chars, boundary or none: the score of a segmentation is
 * the sum of the gap scores where it has a boundary and of the char scores where it has a one-char word. Weights are learned
 * with FTRL-Proximal (McMahan et al., "Ad click prediction: a view from the trenches", KDD 2013), one paragraph at a time, which
 * leaves the weights of features that don't pay at zero.
 *
 * <p>StrictMath and a seeded shuffle make the result the same on every machine.
 */
final class CrfTrainer {
    private static final double SCORE_LIMIT = 30;
    private static final float NEGLIGIBLE = 1e-5f;

    private final double learningRate;
    private final double l1;
    private final float[] weights;
    private final float[] gradientSums;
    private final float[] squareSums;
    private double[] expGap = new double[0];
    private double[] expChar = new double[0];
    private double[] forward = new double[0];

    CrfTrainer(int features, double learningRate, double l1) {
        this.learningRate = learningRate;
        this.l1 = l1;
        weights = new float[features];
        gradientSums = new float[features];
        squareSums = new float[features];
    }

    /** The weights of the features; read only. */
    float[] weights() {
        return weights;
    }

    /** Goes through all instances {@code epochs} times in random order, each time thinned by {@code dropout}. */
    void train(List<FeatureIndex.Instance> instances, LexiconDropout dropout, int epochs, long seed) {
        RandomGenerator random = new Random(seed);
        FeatureIndex.Instance[] order = instances.toArray(new FeatureIndex.Instance[0]);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int i = order.length - 1; i > 0; i--) {
                int j = random.nextInt(i + 1);
                FeatureIndex.Instance swapped = order[i];
                order[i] = order[j];
                order[j] = swapped;
            }
            for (FeatureIndex.Instance instance : order) {
                learn(dropout.thin(instance));
            }
        }
    }

    private void learn(FeatureIndex.Instance instance) {
        reserve(instance.length());
        for (int i = 0; i < instance.length(); i++) {
            expGap[i] = exp(sum(instance.gapFeatures(), instance.gapStarts(), i));
            expChar[i] = exp(sum(instance.charFeatures(), instance.charStarts(), i));
        }
        forward(instance.length());
        backward(instance);
    }

    /** {@code forward[i]} is the probability of a boundary after char i, given only the scores up to it. */
    private void forward(int length) {
        double boundary = 1;
        double inside = 0;
        for (int i = 0; i < length - 1; i++) {
            double nextBoundary = expGap[i] * (boundary * expChar[i] + inside);
            double nextInside = boundary + inside;
            double scale = 1 / (nextBoundary + nextInside);
            boundary = nextBoundary * scale;
            inside = nextInside * scale;
            forward[i] = boundary;
        }
    }

    private void backward(FeatureIndex.Instance instance) {
        boolean[] gold = instance.wordEnds();
        int last = instance.length() - 1;
        double betaBoundary = 1;
        double betaInside = 0;
        for (int i = last; i >= 0; i--) {
            double before = i == 0 ? 1 : forward[i - 1];
            double gapScore = i == last ? 1 : expGap[i];
            double single = before * gapScore * expChar[i] * betaBoundary;
            double ends = (1 - before) * gapScore * betaBoundary;
            double continues = betaInside;
            double all = single + ends + continues;
            if (i < last) {
                update(instance.gapFeatures(), instance.gapStarts(), i,
                        (float) ((single + ends) / all - (gold[i] ? 1 : 0)));
            }
            boolean goldSingle = gold[i] && (i == 0 || gold[i - 1]);
            update(instance.charFeatures(), instance.charStarts(), i, (float) (single / all - (goldSingle ? 1 : 0)));
            double nextBoundary = gapScore * expChar[i] * betaBoundary + betaInside;
            double nextInside = gapScore * betaBoundary + betaInside;
            double scale = 1 / (nextBoundary + nextInside);
            betaBoundary = nextBoundary * scale;
            betaInside = nextInside * scale;
        }
    }

    private double sum(int[] features, int[] starts, int place) {
        double sum = 0;
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            sum += weights[features[i]];
        }
        return sum;
    }

    private void update(int[] features, int[] starts, int place, float gradient) {
        if (Math.abs(gradient) < NEGLIGIBLE) {
            return;
        }
        for (int i = starts[place]; i < starts[place + 1]; i++) {
            update(features[i], gradient);
        }
    }

    private void update(int feature, float gradient) {
        float oldSquares = squareSums[feature];
        float squares = oldSquares + gradient * gradient;
        double oldRoot = Math.sqrt(oldSquares);
        double root = Math.sqrt(squares);
        double sum = gradientSums[feature] + gradient - (root - oldRoot) / learningRate * weights[feature];
        squareSums[feature] = squares;
        gradientSums[feature] = (float) sum;
        double excess = Math.abs(sum) - l1;
        weights[feature] = excess <= 0 ? 0 : (float) (-Math.signum(sum) * excess * learningRate / (1 + root));
    }

    private static double exp(double score) {
        return StrictMath.exp(Math.max(-SCORE_LIMIT, Math.min(SCORE_LIMIT, score)));
    }

    private void reserve(int length) {
        if (expGap.length < length) {
            expGap = new double[length * 2];
            expChar = new double[length * 2];
            forward = new double[length * 2];
        }
    }
}
