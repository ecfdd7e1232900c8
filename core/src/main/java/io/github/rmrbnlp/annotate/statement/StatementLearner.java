package io.github.rmrbnlp.annotate.statement;

import java.util.List;
import java.util.SplittableRandom;

/**
 * Learns the logistic models of a {@link StatementModel} together: whether a word is a cue, at a glance and in full, at which comma its content ends, and, among the
 * candidates of a cue, which is its speaker; where several are right, their sum counts. AdaGrad (Duchi, Hazan and Singer 2011) with a small
 * L2 penalty; the weights are the mean of the later half of the epochs. The order is drawn from a fixed seed.
 */
final class StatementLearner {
    private static final long SEED = 19630101;
    private static final int EPOCHS = 12;
    /** Measured by cross-validation: .1 and .3 fit the training articles too closely, .015 too loosely. */
    private static final double RATE = 0.03;
    private static final double PENALTY = 1e-4;
    private static final double FLOOR = 1e-2;
    /** A candidate that is this near its goal needs no step. */
    private static final double NEAR = 1e-3;

    private final float[] weights = new float[StatementModel.SIZE];
    private final float[] squares = new float[StatementModel.SIZE];

    /** The weights learnt from {@code examples}. */
    float[] learn(List<TrainingExample> examples) {
        int[] order = new int[examples.size()];
        for (int i = 0; i < order.length; i++) {
            order[i] = i;
        }
        SplittableRandom random = new SplittableRandom(SEED);
        float[] sum = new float[weights.length];
        for (int epoch = 0; epoch < EPOCHS; epoch++) {
            shuffle(order, random);
            for (int i : order) {
                learn(examples.get(i));
            }
            if (epoch >= EPOCHS / 2) {
                for (int i = 0; i < sum.length; i++) {
                    sum[i] += weights[i] / (EPOCHS - EPOCHS / 2);
                }
            }
        }
        return sum;
    }

    private static void shuffle(int[] order, SplittableRandom random) {
        for (int i = order.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swap = order[i];
            order[i] = order[j];
            order[j] = swap;
        }
    }

    private void learn(TrainingExample example) {
        learnCue(example.glance(), example.isCue());
        learnCue(example.cue(), example.isCue());
        if (example.isCue() && example.isGuessed()) {
            learnCue(example.guess(), example.right()[0]);
        }
        for (int i = 0; i < example.commas().length; i++) {
            learnCue(example.commas()[i], example.ends() && i == example.commas().length - 1);
        }
        if (example.isCue() && example.firstRight() >= 0) {
            learnSpeaker(example);
        }
    }

    private void learnCue(int[] features, boolean isCue) {
        double cue = 1 / (1 + Math.exp(-score(features)));
        step(features, (isCue ? 1 : 0) - cue);
    }

    private void learnSpeaker(TrainingExample example) {
        double[] share = shares(example.speakers());
        double right = 0;
        for (int i = 0; i < share.length; i++) {
            right += example.right()[i] ? share[i] : 0;
        }
        for (int i = 0; i < share.length; i++) {
            double error = (example.right()[i] ? share[i] / Math.max(1e-12, right) : 0) - share[i];
            if (Math.abs(error) > NEAR) {
                step(example.speakers()[i], error);
            }
        }
    }

    private double[] shares(int[][] speakers) {
        double[] shares = new double[speakers.length];
        double highest = Double.NEGATIVE_INFINITY;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = score(speakers[i]);
            highest = Math.max(highest, shares[i]);
        }
        double sum = 0;
        for (int i = 0; i < shares.length; i++) {
            shares[i] = Math.exp(shares[i] - highest);
            sum += shares[i];
        }
        for (int i = 0; i < shares.length; i++) {
            shares[i] /= sum;
        }
        return shares;
    }

    private double score(int[] features) {
        double score = 0;
        for (int feature : features) {
            score += weights[feature];
        }
        return score;
    }

    private void step(int[] features, double error) {
        for (int i : features) {
            double gradient = error - PENALTY * weights[i];
            squares[i] += (float) (gradient * gradient);
            weights[i] += (float) (RATE * gradient / Math.sqrt(FLOOR + squares[i]));
        }
    }
}
