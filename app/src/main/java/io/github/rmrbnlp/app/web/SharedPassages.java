package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Printed;
import io.github.rmrbnlp.analysis.TextReuse;
import io.github.rmrbnlp.index.CorpusIndex;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Passages that articles share, with the text around them. Immutable.
 *
 * @param articles how many articles were compared; more than {@link #MAX_ARTICLES} are not
 * @param total how many passages were found
 * @param pairs the first of them
 */
record SharedPassages(long articles, long total, List<Pair> pairs) {
    /** All of them are held in memory while they are compared. */
    static final int MAX_ARTICLES = 20_000;
    private static final int PAIRS = 20;
    private static final int AROUND = 30;

    /** A passage where it stands first, and where it stands again. */
    record Pair(int chars, long reuses, Passage first, Passage again) {
    }

    /** A passage with a little of the text before and behind it. */
    record Passage(Printed printed, String before, String text, String after) {
    }

    static SharedPassages of(CorpusIndex index, FormulaState state, Parameters parameters, long articles,
            ScanLimits limits) throws IOException {
        if (articles > MAX_ARTICLES) {
            return new SharedPassages(articles, 0, List.of());
        }
        TextReuse reuse = TextReuse.of(index, state.passages(parameters, state.reuse(), Integer.MAX_VALUE, 0, PAIRS),
                limits);
        List<Pair> pairs = new ArrayList<>();
        for (TextReuse.Row row : reuse.rows()) {
            pairs.add(new Pair(row.chars(), row.reuses(), passage(index, row.from()), passage(index, row.to())));
        }
        return new SharedPassages(reuse.articles(), reuse.passages(), pairs);
    }

    private static Passage passage(CorpusIndex index, Printed at) throws IOException {
        return index.read(at.id(), view -> {
            int start = Math.max(0, at.start() - AROUND);
            int end = Math.min(view.bodyLength(), at.end() + AROUND);
            return new Passage(at, (start > 0 ? "…" : "") + view.text(start, at.start()),
                    view.text(at.start(), at.end()), view.text(at.end(), end) + (end < view.bodyLength() ? "…" : ""));
        }).orElseThrow(); // the same commit just named it
    }

    boolean isTooMany() {
        return articles > MAX_ARTICLES;
    }
}
