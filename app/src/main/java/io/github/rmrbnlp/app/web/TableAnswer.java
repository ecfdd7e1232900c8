package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.app.write.TableCsv;
import io.github.rmrbnlp.app.write.TableJson;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Sends the table of an analysis in the form the client likes; JSON Lines and CSV are those of the command. Stateless. */
final class TableAnswer {
    private TableAnswer() {
    }

    static void send(Table table, Endpoint.Call call) throws IOException {
        send(table, null, call);
    }

    /** One page of a table; where the next one begins is told. */
    static void sendPage(Table table, Endpoint.Call call) throws IOException {
        long end = table.offset() + table.rows().size();
        String next = table.rows().isEmpty() || end >= table.total()
                ? ""
                : Cursor.of((int) end, call.index().manifest()).toString();
        if (!next.isEmpty()) {
            String url = Urls.of(call.visit().context().queryParamMap()).with("cursor", next)
                    .at(call.visit().context().path());
            call.header("Link", "<" + url + ">; rel=\"next\"");
        }
        send(table, next, call);
    }

    private static void send(Table table, String next, Endpoint.Call call) throws IOException {
        call.header("X-Total-Count", Long.toString(table.total()));
        Provenance provenance = provenance(table.name(), call);
        switch (call.format()) {
            case CSV -> TableCsv.write(table, call.out());
            case JSONL -> TableJson.write(table, provenance, call.out());
            default -> throw new IllegalArgumentException("no table is a graph");
            case JSON -> new JsonLines(call.out()).write(json -> {
                json.writeObjectPropertyStart("provenance");
                TableJson.writeHeading(table, provenance, json);
                json.writeEndObject();
                if (next != null) {
                    json.writeStringProperty("next", next.isEmpty() ? null : next);
                }
                json.writeArrayPropertyStart("rows");
                for (List<Object> row : table.rows()) {
                    json.writeStartObject();
                    TableJson.writeRow(table.columns(), row, json);
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        }
    }

    static Provenance provenance(String name, Endpoint.Call call) {
        return new Provenance(name, settings(call), call.index().manifest(), Instant.now());
    }

    /** The parameters as they were given: asked again, they give the same rows. */
    private static Map<String, String> settings(Endpoint.Call call) {
        Map<String, String> settings = new LinkedHashMap<>();
        call.visit().context().queryParamMap().forEach((name, values) -> settings.put(name, String.join("\n", values)));
        settings.remove(AnswerFormat.PARAMETER);
        settings.remove("lang");
        return settings;
    }
}
