package io.github.rmrbnlp.tag;

import java.util.List;

/** A linear model as it stands in a file: rows in order of their hash. */
record ModelData(int labels, int[] transitions, List<ModelRow> rows) {
    /** The model in the form that is read fastest. */
    LinearModel open() {
        return new LinearModel(labels, transitions, new FeatureRows(rows));
    }
}
