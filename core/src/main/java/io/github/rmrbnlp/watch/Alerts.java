package io.github.rmrbnlp.watch;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.IndexNotes;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;

/**
 * Tells saved queries what the batches since their last run brought.
 *
 * <p><b>Why not Lucene's monitor.</b> A monitor matches one document in memory against many queries and needs them as Lucene
 * queries alone; here the proof stands in the columns. Asking the index itself for {@code (query) AND batch:[a TO b]} is the
 * very search an analyst would type, by the same proofs, so alerts cannot disagree with search; the batch narrows the candidates
 * to the new articles first, whatever the size of the index.
 *
 * <p><b>What is told once.</b> An article is told to a query when it comes and again whenever its content changes, never because
 * it is read again. Nothing is missed: the batches a query was told of are committed with the index, after the sink has the
 * alerts for good. A run that is killed before is repeated, so a sink gets alerts at least once; one that drops the alerts of an
 * unfinished run, which {@link WatchList#run} tells, has them exactly once.
 *
 * <p>Stateless.
 */
public final class Alerts {
    private Alerts() {
    }

    /**
     * One run.
     *
     * @param index the last commit, opened after the notes
     * @param notes the notes of the same index, held open, so that nobody else runs or writes
     * @param watches the saved queries among these notes
     * @param sink takes the alerts
     * @param limits when to give up; nothing counts as told then
     * @return how many alerts there were
     */
    public static long run(CorpusIndex index, IndexNotes notes, WatchList watches, AlertSink sink, ScanLimits limits)
            throws IOException {
        int through = index.manifest().batch();
        if (through != notes.batch()) {
            throw new IllegalArgumentException("batch " + through + " was opened before batch " + notes.batch());
        }
        if (watches.behind(through).isEmpty()) {
            sink.end();
            return 0;
        }
        long alerts = 0;
        for (Watch watch : watches.behind(through)) {
            FullList list = FullList.of(index, watch.news(through), watch.listing(), limits);
            if (list.rows() > 0) {
                sink.begin(watch, list);
                list.forEach(row -> sink.row(watch, list, row), limits);
                alerts += list.rows();
            }
        }
        sink.end();
        notes.replace(watches.toldThrough(through).in(notes.current()));
        return alerts;
    }
}
