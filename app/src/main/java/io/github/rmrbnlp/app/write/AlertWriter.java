package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Column;
import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.watch.AlertSink;
import io.github.rmrbnlp.watch.Watch;
import io.github.rmrbnlp.watch.WatchList;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Alerts as JSON Lines: for each saved query with news a heading, as {@link TableJson} writes it, with the name of the query and
 * the number of the run, then one object an alert with {@code watch} and the columns of what is listed. Not thread-safe.
 */
public final class AlertWriter implements AlertSink {
    private final OutputStream out;
    private final JsonLines lines;
    private final WatchList watches;
    private final String clusterIndex;
    private List<Column> columns;

    /** Writes the alerts of one run of these saved queries into {@code out}, which stays open. */
    public AlertWriter(OutputStream out, WatchList watches) {
        this(out, watches, null);
    }

    /** The same for saved queries of an index of a cluster, whose name stands in the heading in place of an index folder's state. */
    public AlertWriter(OutputStream out, WatchList watches, String clusterIndex) {
        this.clusterIndex = clusterIndex;
        this.out = out;
        this.lines = new JsonLines(out);
        this.watches = watches;
    }

    @Override
    public void begin(Watch watch, FullList list) throws IOException {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("stream", watches.stream());
        settings.put("run", Long.toString(watches.run() + 1));
        settings.put("watch", watch.name());
        settings.put("listing", watch.listing().jsonName());
        settings.put("query", list.query().toString());
        if (clusterIndex != null) {
            settings.put("clusterIndex", clusterIndex);
        }
        Table heading = list.heading();
        columns = heading.columns();
        Provenance provenance = new Provenance("alerts", settings,
                clusterIndex == null ? list.index().manifest() : null, Instant.now());
        lines.write(json -> {
            json.writeObjectPropertyStart("provenance");
            TableJson.writeHeading(heading, list.rows(), provenance, json);
            json.writeEndObject();
        });
    }

    @Override
    public void row(Watch watch, FullList list, List<Object> cells) throws IOException {
        lines.write(json -> {
            json.writeStringProperty("watch", watch.name());
            TableJson.writeRow(columns, cells, json);
        });
    }

    @Override
    public void end() throws IOException {
        out.flush();
    }
}
