package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.io.OutputStream;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows of a listing as JSON Lines, CSV and Parquet, in the forms of {@link TableJson} and {@link TableCsv}. Stateless. */
public final class TableExports {
    private TableExports() {
    }

    /** A heading with the provenance, then an object a row. */
    public static void writeJson(FullList list, Provenance provenance, OutputStream out, ScanLimits limits)
            throws IOException {
        JsonLines lines = new JsonLines(out);
        Table heading = list.heading();
        lines.write(json -> {
            json.writeObjectPropertyStart("provenance");
            writeHeading(list, provenance, json);
            json.writeEndObject();
        });
        list.forEach(row -> lines.write(json -> TableJson.writeRow(heading.columns(), row, json)), limits);
    }

    /** One record of names, then one a row; the provenance goes beside it. */
    public static void writeCsv(FullList list, Provenance provenance, OutputStream out, ScanLimits limits)
            throws IOException {
        CsvWriter csv = new CsvWriter(Texts.writer(out));
        TableCsv.writeNames(list.heading().columns(), csv);
        list.forEach(row -> TableCsv.writeRow(row, csv), limits);
        csv.flush();
    }

    /** Columns with the names of CSV; the provenance is the file's key-value metadata. */
    public static void writeParquet(FullList list, Provenance provenance, OutputStream out, ScanLimits limits)
            throws IOException {
        try (ParquetWriter parquet = new ParquetWriter(list.heading().columns(), entries(list, provenance), out)) {
            list.forEach(parquet::row, limits);
            parquet.finish();
        }
    }

    /** The members of the heading, into an object that is open. */
    public static void writeHeading(FullList list, Provenance provenance, tools.jackson.core.JsonGenerator json) {
        TableJson.writeHeading(list.heading(), list.rows(), provenance, json);
    }

    /** The provenance with the totals, as texts. */
    static Map<String, String> entries(FullList list, Provenance provenance) {
        Map<String, String> entries = new LinkedHashMap<>();
        provenance.entries().forEach((name, value) -> entries.put(name, String.valueOf(value)));
        entries.put("rows", Long.toString(list.rows()));
        list.heading().facts().forEach((name, value) -> entries.put(name, String.valueOf(value)));
        return entries;
    }
}
