package io.github.rmrbnlp.app;

import io.github.rmrbnlp.app.write.AlertFile;
import io.github.rmrbnlp.app.write.AlertWriter;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.segment.Segmenter;
import io.github.rmrbnlp.watch.Alerts;
import io.github.rmrbnlp.watch.WatchList;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Tells the saved queries of an index what is new.
 *
 * @param verb whose terminal and interruption it uses
 * @param folder the index
 * @param segmenter its segmenter
 * @param file what the alerts are appended to, or null for standard output
 */
record AlertRun(Verb verb, Path folder, Segmenter segmenter, Path file) {
    void run(Duration time) throws IOException {
        verb.interruption().expectCommit();
        try (IndexNotes notes = IndexNotes.open(folder); CorpusIndex corpus = CorpusIndex.open(folder, segmenter)) {
            WatchList watches = WatchList.of(notes.current());
            try (OutputStream out = open(watches)) {
                long alerts = Alerts.run(corpus, notes, watches, new AlertWriter(out, watches),
                        new ScanLimits(time, verb.interruption()::requested));
                verb.warn(Counted.of(alerts, "alert") + "; " + watches.watches().size() + " saved, told through batch "
                        + corpus.manifest().batch());
            }
        }
    }

    private OutputStream open(WatchList watches) throws IOException {
        try {
            return file == null ? Output.toStream(verb.terminal().out()) : AlertFile.open(file, watches);
        } catch (AlertFile.ForeignFileException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
