package io.github.rmrbnlp.analysis;

import io.github.rmrbnlp.annotate.term.discovery.DatedText;
import io.github.rmrbnlp.annotate.term.discovery.DatedTexts;
import io.github.rmrbnlp.index.ArticleView;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import io.github.rmrbnlp.query.QueryNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * The articles of an index, one after another by date (undated last) and id, for whoever looks for new terms. Immutable and
 * thread-safe.
 *
 * @param index where they are read
 * @param limits when to give up
 */
public record IndexedTexts(CorpusIndex index, ScanLimits limits) implements DatedTexts {
    @Override
    public void read(Predicate<LocalDate> days, Reader reader) throws IOException {
        index.walk(new QueryNode.All(), (view, places) -> {
            LocalDate day = view.day() == ArticleView.NONE ? null : LocalDate.ofEpochDay(view.day());
            if (days.test(day)) {
                reader.text(new DatedText(view.id(), day, new String(view.body(), 0, view.bodyLength())));
            }
        }, limits);
    }
}
