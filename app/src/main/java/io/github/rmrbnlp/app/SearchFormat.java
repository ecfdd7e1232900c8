package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.app.write.SearchCsvWriter;
import io.github.rmrbnlp.app.write.SearchJsonWriter;
import io.github.rmrbnlp.index.SearchRequest;
import io.github.rmrbnlp.index.SearchResult;
import java.io.IOException;
import java.io.OutputStream;

/** How {@code rmrb search} prints; constants are lower case because users type them. */
enum SearchFormat {
    /** For people. */
    text,
    /** A heading with the provenance, then one object a hit. */
    jsonl,
    /** RFC 4180 with a header line. */
    csv;

    void print(SearchResult result, SearchRequest request, Provenance provenance, OutputStream out)
            throws IOException {
        switch (this) {
            case text -> SearchTextWriter.write(result, request, out);
            case jsonl -> SearchJsonWriter.write(result, request, provenance, out);
            case csv -> SearchCsvWriter.write(result, out);
        }
    }
}
