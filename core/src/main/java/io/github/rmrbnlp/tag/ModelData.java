package io.github.rmrbnlp.tag;

import java.util.List;

/** A linear model as it stands in a file: rows in order of their hash. */
record ModelData(int labels, int[] transitions, List<ModelRow> rows) {
    /** The model in the form that is read fastest. */
    LinearModel open() {
        HashTable table = new HashTable(rows.size());
        byte[] pairs = new byte[rows.stream().mapToInt(row -> 1 + row.pairs().length).sum()];
        int at = 0;
        for (ModelRow row : rows) {
            table.put(row.hash(), at);
            pairs[at++] = (byte) row.pairs().length; // at most 39 labels, so 78 bytes
            System.arraycopy(row.pairs(), 0, pairs, at, row.pairs().length);
            at += row.pairs().length;
        }
        return new LinearModel(labels, transitions, table, pairs);
    }
}
