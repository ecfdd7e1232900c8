package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertThrows;

import io.github.rmrbnlp.index.ScanEndedException;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.index.ScanProgress;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** What every analysis does when it is cancelled or takes too long. */
class AnalysisLimitsTest extends OnRandomCorpus {
    /** An analysis under limits. */
    private interface Asking {
        Object ask(ScanLimits limits) throws IOException;
    }

    @Test
    void everyAnalysisEndsWhenCancelledOrOutOfTime() {
        QueryNode all = query("*");
        QueryNode year = query("year:1993");
        List<Asking> analyses = List.of(
                limits -> Concordance.of(index, ConcordanceRequest.of(query("的")), limits),
                limits -> Collocates.of(index, CollocatesRequest.of(query("的")), limits),
                limits -> WordList.of(index, WordListRequest.of(all), limits),
                limits -> WordList.of(index, WordListRequest.of(year), limits),
                limits -> Keywords.of(index, KeywordsRequest.of(year, new QueryNode.Not(year)), limits),
                limits -> Trend.of(index, TrendRequest.of(query("的")), limits),
                limits -> FirstMentions.of(index, ListRequest.of(query("的")), limits),
                limits -> StatementList.of(index, ListRequest.of(all), limits),
                limits -> FigureList.of(index, ListRequest.of(all), limits),
                limits -> TermList.of(index, all, limits), limits -> Speakers.of(index, all, limits),
                limits -> Network.of(index, NetworkRequest.of(all), limits),
                limits -> Formula.of(index, FormulaRequest.of(query("的")), limits),
                limits -> TextReuse.of(index, TextReuseRequest.of(all), limits));
        ScanLimits cancelled = new ScanLimits(Duration.ofHours(1), () -> true);
        for (int i = 0; i < analyses.size(); i++) {
            Asking analysis = analyses.get(i);
            assertThrows(ScanEndedException.class, () -> analysis.ask(cancelled), "cancelled: " + i);
            assertThrows(ScanEndedException.class, () -> analysis.ask(ScanLimits.of(Duration.ZERO)), "late: " + i);
        }
    }

    @Test
    void severalScansOfOneQuestionShareItsTime() throws IOException {
        ScanLimits hour = ScanLimits.of(Duration.ofHours(1));
        ScanLimits begunBefore = new ScanLimits(hour.time(), hour.cancelled(),
                OptionalLong.of(System.nanoTime() - Duration.ofHours(2).toNanos()), ScanProgress.NONE);

        hour.start().check();
        hour.running().start().check();
        assertThrows(ScanEndedException.class, () -> begunBefore.start().check());
        assertThrows(ScanEndedException.class, () -> Trend.of(index, TrendRequest.of(query("的")), begunBefore));
    }
}
