package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.app.write.SearchCsvWriter;
import io.github.rmrbnlp.app.write.SearchJsonWriter;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** The articles a search found. */
record PrintedHits(SearchResult result, SearchRequest request, Provenance provenance) implements PrintedAnswer {
    @Override
    public void writeText(OutputStream out) throws IOException {
        SearchTextWriter.write(result, request, out);
    }

    @Override
    public void writeJson(OutputStream out) throws IOException {
        SearchJsonWriter.write(result, request, provenance, out);
    }

    @Override
    public void writeCsv(OutputStream out) throws IOException {
        SearchCsvWriter.write(result, out);
    }

    @Override
    public void writeHeading(JsonGenerator json) {
        SearchJsonWriter.writeHeading(result, request, provenance, json);
    }

    @Override
    public String summary() {
        return SearchTextWriter.summary(result, request);
    }
}
