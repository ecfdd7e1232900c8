package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.app.write.CsvWriter;
import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.app.write.Texts;
import io.github.rmrbnlp.index.IndexManifest;
import io.github.rmrbnlp.index.LastReading;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonGenerator;

/** {@code /api/v1/corpus}: what is indexed. Stateless. */
final class CorpusEndpoint {
    private CorpusEndpoint() {
    }

    static Endpoint endpoint() {
        return new Endpoint(Endpoint.ROOT + "/corpus", "corpus",
                "What is indexed: articles by year and page, and what the index was built with.",
                "articles, chars, schema, segmenter, digest, rejects, notices and problems (code, times) of the last reading, undated, formats, years (year, articles, pageless, pages). CSV has "
                        + "one record for each year and page.",
                List.of(), List.of(AnswerFormat.JSON, AnswerFormat.CSV), CorpusEndpoint::answer);
    }

    private static void answer(Endpoint.Call call) throws IOException {
        CorpusMap map = CorpusMap.of(call.index(), call.visit().limits());
        if (call.format() == AnswerFormat.CSV) {
            writeCsv(map, new CsvWriter(Texts.writer(call.out())));
        } else {
            new JsonLines(call.out()).write(json -> write(call.index().manifest(), map, json));
        }
    }

    private static void writeCsv(CorpusMap map, CsvWriter csv) throws IOException {
        csv.record("year", "page", "articles");
        for (Map.Entry<Integer, CorpusMap.Year> year : map.years().entrySet()) {
            for (Map.Entry<Integer, Long> page : year.getValue().pages().entrySet()) {
                csv.record(year.getKey(), page.getKey(), page.getValue());
            }
            if (year.getValue().pageless() > 0) {
                csv.record(year.getKey(), null, year.getValue().pageless());
            }
        }
        if (map.undated() > 0) {
            csv.record(null, null, map.undated());
        }
        csv.flush();
    }

    private static void write(IndexManifest manifest, CorpusMap map, JsonGenerator json) {
        json.writeNumberProperty("articles", manifest.articles());
        json.writeNumberProperty("chars", manifest.chars());
        json.writeStringProperty("schema", manifest.versions().schema());
        json.writeStringProperty("segmenter", manifest.versions().segmenter());
        json.writeStringProperty("tagger", manifest.versions().tagger());
        json.writeStringProperty("extractors", manifest.versions().extractors());
        json.writeStringProperty("folding", manifest.versions().folding());
        json.writeStringProperty("digest", Long.toHexString(manifest.digest()));
        LastReading.of(manifest).ifPresent(reading -> {
            json.writeNumberProperty("rejects", reading.rejects());
            json.writeNumberProperty("notices", reading.notices());
            json.writeObjectPropertyStart("problems");
            reading.problems().forEach(json::writeNumberProperty);
            json.writeEndObject();
        });
        json.writeNumberProperty("undated", map.undated());
        json.writeObjectPropertyStart("formats");
        map.formats().forEach(json::writeNumberProperty);
        json.writeEndObject();
        json.writeArrayPropertyStart("years");
        map.years().forEach((year, counts) -> {
            json.writeStartObject();
            json.writeNumberProperty("year", year);
            json.writeNumberProperty("articles", counts.articles());
            json.writeNumberProperty("pageless", counts.pageless());
            json.writeObjectPropertyStart("pages");
            counts.pages().forEach((page, count) -> json.writeNumberProperty(page.toString(), count));
            json.writeEndObject();
            json.writeEndObject();
        });
        json.writeEndArray();
    }
}
