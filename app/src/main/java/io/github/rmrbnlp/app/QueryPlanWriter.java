package io.github.rmrbnlp.app;

import io.github.rmrbnlp.index.QueryPlan;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Prints how a query is understood and answered. */
final class QueryPlanWriter {
    private QueryPlanWriter() {
    }

    static void write(QueryPlan plan, OutputStream out) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("query:      ").append(plan.query()).append('\n');
        text.append("Lucene:     ").append(String.join("\n            ", plan.steps())).append('\n');
        text.append(String.format(Locale.ROOT, "candidates: %,d of %,d articles; each is decided on its columns\n",
                plan.candidates(), plan.articles()));
        if (plan.looksAtAll()) {
            text.append("cost:       a part of the query names no word and no char, so every article is looked at\n");
        }
        out.write(text.toString().getBytes(StandardCharsets.UTF_8));
    }
}
