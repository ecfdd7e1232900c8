package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.Listing;
import java.util.List;
import java.util.stream.Stream;

/**
 * A link to the same answer in a form for programs. Immutable.
 *
 * @param label what it is called
 * @param url where it is
 * @param file the name it is kept under
 */
record Export(String label, String url, String file) {
    /** All rows of a table, of any number. */
    static List<Export> everything(Listing table, Urls state) {
        return Stream.of(AnswerFormat.CSV, AnswerFormat.JSONL, AnswerFormat.PARQUET).map(format -> new Export(
                format.name(),
                state.with(ExportEndpoint.TABLE, table.jsonName()).with(AnswerFormat.PARAMETER, format.shortName())
                        .at(Endpoint.ROOT + "/" + ExportEndpoint.OPERATION),
                "all-" + table.jsonName() + "." + format.shortName()))
                .toList();
    }

    /** In every form of a table. */
    static List<Export> of(String operation, Urls state) {
        return AnswerFormat.OF_TABLES.stream().map(format -> new Export(format.name(),
                state.with(AnswerFormat.PARAMETER, format.shortName()).at(Endpoint.ROOT + "/" + operation),
                operation + "." + format.shortName())).toList();
    }
}
