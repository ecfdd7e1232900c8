package io.github.rmrbnlp.benchmarks.latency;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The {@code truth.tsv} of a generated archive: in how many articles of a year a probe stands, and how often. Immutable. */
record Truth(List<Row> rows) {
    /** The year of articles without a date. */
    static final int UNDATED = 0;

    record Row(int year, String probe, long articles, long hits) {
    }

    static Truth read(Path file) throws IOException {
        return new Truth(Files.readAllLines(file).stream().skip(1).map(line -> line.split("\t"))
                .map(c -> new Row(Integer.parseInt(c[0]), c[1], Long.parseLong(c[2]), Long.parseLong(c[3]))).toList());
    }

    /**
     * The truth of an index of the whole folder: this file stands in it too, and is read as one article without a date that has
     * each probe once a line.
     */
    Truth withItself() {
        List<Row> all = new ArrayList<>(rows);
        rows.stream().map(Row::probe).distinct().forEach(probe -> all.add(
                new Row(UNDATED, probe, 1, rows.stream().filter(row -> row.probe().equals(probe)).count())));
        return new Truth(all);
    }

    long of(Question.Probe probe) {
        List<Row> known = rows.stream().filter(row -> row.probe().equals(probe.string())).toList();
        if (known.isEmpty()) {
            throw new IllegalArgumentException("the truth knows nothing of " + probe.string());
        }
        return known.stream().filter(row -> row.year() >= probe.first() && row.year() <= probe.last())
                .mapToLong(row -> probe.hits() ? row.hits() : row.articles()).sum();
    }
}
