package io.github.rmrbnlp.tag;

import java.util.List;

/** A linear model as it stands in a file: rows in order of their hash. */
record ModelData(int labels, int[] transitions, List<ModelRow> rows) {
    /** The model in the form that is read fastest. */
    LinearModel open() {
        HashTable table = new HashTable(rows.size());
        int[] starts = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            table.put(rows.get(i).hash(), i);
            starts[i + 1] = starts[i] + rows.get(i).pairs().length;
        }
        byte[] pairs = new byte[starts[rows.size()]];
        for (int i = 0; i < rows.size(); i++) {
            System.arraycopy(rows.get(i).pairs(), 0, pairs, starts[i], rows.get(i).pairs().length);
        }
        return new LinearModel(labels, transitions, table, starts, pairs);
    }
}
