package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.app.write.AlertFile;
import io.github.rmrbnlp.app.write.AlertWriter;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.watch.AlertSink;
import io.github.rmrbnlp.watch.Alerts;
import io.github.rmrbnlp.watch.Watch;
import io.github.rmrbnlp.watch.WatchList;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** A process that tells alerts and dies without a word at a given moment: after so many rows, or when all are on the disk. */
final class AlertVictim {
    /** Dies after the last row, before the index knows that it was told. */
    static final int AT_THE_END = Integer.MAX_VALUE;
    static final int STATUS = 77;

    private AlertVictim() {
    }

    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[0]);
        int rows = Integer.parseInt(args[2]);
        try (IndexNotes notes = IndexNotes.open(folder);
                CorpusIndex index = CorpusIndex.open(folder, Segmenter.standard())) {
            WatchList watches = WatchList.of(notes.current());
            AlertFile file = AlertFile.open(Path.of(args[1]), watches);
            Alerts.run(index, notes, watches, new Dying(new AlertWriter(file, watches), file, rows), ScanLimits.NONE);
        }
    }

    private static final class Dying implements AlertSink {
        private final AlertWriter writer;
        private final AlertFile file;
        private int left;

        Dying(AlertWriter writer, AlertFile file, int left) {
            this.writer = writer;
            this.file = file;
            this.left = left;
        }

        @Override
        public void begin(Watch watch, FullList list) throws IOException {
            writer.begin(watch, list);
        }

        @Override
        public void row(Watch watch, FullList list, List<Object> cells) throws IOException {
            if (left-- == 0) {
                file.write("{\"watch\":\"torn".getBytes(java.nio.charset.StandardCharsets.UTF_8));
                file.flush();
                Runtime.getRuntime().halt(STATUS);
            }
            writer.row(watch, list, cells);
        }

        @Override
        public void end() throws IOException {
            writer.end();
            Runtime.getRuntime().halt(STATUS);
        }
    }
}
