package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.app.write.TableCsv;
import io.github.rmrbnlp.app.write.TableJson;
import io.github.rmrbnlp.app.write.TableText;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** The answer of an analysis. */
record PrintedTable(Table table, Provenance provenance) implements PrintedAnswer {
    @Override
    public void writeText(OutputStream out) throws IOException {
        TableText.write(table, out);
    }

    @Override
    public void writeJson(OutputStream out) throws IOException {
        TableJson.write(table, provenance, out);
    }

    @Override
    public void writeCsv(OutputStream out) throws IOException {
        TableCsv.write(table, out);
    }

    @Override
    public void writeHeading(JsonGenerator json) {
        TableJson.writeHeading(table, provenance, json);
    }

    @Override
    public String summary() {
        return TableText.summary(table);
    }
}
