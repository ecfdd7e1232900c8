package io.github.rmrbnlp.tag;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Prunes and quantises what a perceptron has learnt. */
final class Compiler {
    private static final int LARGEST = 127;

    private final TrainingSet set;
    private final Perceptron learnt;
    private final float scale;
    private final int labels;

    /**
     * @param set the features
     * @param learnt their weights
     * @param labels the number of labels
     * @param scale steps of a weight of one, at least; more where all weights are small
     */
    Compiler(TrainingSet set, Perceptron learnt, int labels, float scale) {
        this.set = set;
        this.learnt = learnt;
        this.labels = labels;
        this.scale = Math.max(scale, LARGEST / largestWeight(set, learnt));
    }

    /**
     * The model in the form of the file.
     *
     * @param rarest features that occur less often are left out
     * @param smallest weights of a smaller size, after quantisation, are left out
     * @param allowedTransitions the transitions that can be
     */
    ModelData compile(int rarest, int smallest, boolean[] allowedTransitions) {
        List<ModelRow> rows = new ArrayList<>();
        for (int feature = 0; feature < set.size(); feature++) {
            float[] weights = learnt.averaged(feature);
            if (weights != null && set.count(feature) >= rarest) {
                byte[] pairs = pairs(weights, smallest);
                if (pairs.length > 0) {
                    rows.add(new ModelRow(set.hash(feature), pairs));
                }
            }
        }
        rows.sort(Comparator.comparingInt(ModelRow::hash));
        float[] averaged = learnt.averagedTransitions();
        int[] transitions = new int[averaged.length];
        for (int i = 0; i < transitions.length; i++) {
            transitions[i] = allowedTransitions[i] ? Math.round(averaged[i] * scale) : LinearModel.FORBIDDEN;
        }
        return new ModelData(labels, transitions, rows);
    }

    private static float largestWeight(TrainingSet set, Perceptron learnt) {
        float largest = Float.MIN_NORMAL;
        for (int feature = 0; feature < set.size(); feature++) {
            float[] weights = learnt.averaged(feature);
            for (int label = 0; weights != null && label < weights.length; label++) {
                largest = Math.max(largest, Math.abs(weights[label]));
            }
        }
        return largest;
    }

    private byte[] pairs(float[] weights, int smallest) {
        byte[] pairs = new byte[2 * labels];
        int size = 0;
        for (int label = 0; label < labels; label++) {
            int weight = Math.clamp(Math.round(weights[label] * scale), -LARGEST, LARGEST);
            if (Math.abs(weight) >= smallest) {
                pairs[size++] = (byte) label;
                pairs[size++] = (byte) weight;
            }
        }
        return Arrays.copyOf(pairs, size);
    }
}
