package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.analysis.Table;
import io.github.rmrbnlp.annotate.term.discovery.Discovery;
import io.github.rmrbnlp.annotate.term.discovery.TermProposal;
import java.io.IOException;
import java.io.OutputStream;
import tools.jackson.core.JsonGenerator;

/** Proposed terms as JSON Lines and CSV. Stateless. */
public final class ProposalWriter {
    private ProposalWriter() {
    }

    /** The members of the heading, into an object that is open. */
    public static void writeHeading(Discovery found, Provenance provenance, JsonGenerator json) {
        Table totals = Table.of("terms").window(0, found.found()).fact("texts", found.texts())
                .fact("chars", found.chars()).fact("undercount", found.undercount()).build();
        TableJson.writeHeading(totals, found.proposals().size(), provenance, json);
    }

    /** A heading with the provenance, then one object a proposal. */
    public static void writeJson(Discovery found, Provenance provenance, OutputStream sink) throws IOException {
        JsonLines lines = new JsonLines(sink);
        lines.write(json -> {
            json.writeObjectPropertyStart("provenance");
            writeHeading(found, provenance, json);
            json.writeEndObject();
        });
        for (TermProposal proposal : found.proposals()) {
            lines.write(json -> write(proposal, json));
        }
    }

    /** The members of a proposal, into an object that is open. */
    public static void write(TermProposal proposal, JsonGenerator json) {
        json.writeStringProperty("text", proposal.text());
        json.writeNumberProperty("count", proposal.count());
        json.writeNumberProperty("texts", proposal.texts());
        json.writeNumberProperty("cohesion", rounded(proposal.cohesion()));
        json.writeNumberProperty("boundaryEntropy", rounded(proposal.boundaryEntropy()));
        json.writeNumberProperty("termhood", rounded(proposal.termhood()));
        json.writeNumberProperty("quoted", rounded(proposal.marked()));
        json.writeNumberProperty("burstiness", rounded(proposal.burstiness()));
        json.writeNumberProperty("score", rounded(proposal.score()));
        json.writeObjectPropertyStart("years");
        proposal.years().forEach((year, count) -> json.writeNumberProperty(year.toString(), count));
        json.writeEndObject();
        json.writeArrayPropertyStart("examples");
        for (TermProposal.Example example : proposal.examples()) {
            json.writeStartObject();
            json.writeStringProperty("id", example.id());
            json.writeStringProperty("date", example.date() == null ? null : example.date().toString());
            json.writeStringProperty("context", example.context());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    /** RFC 4180 with a header line. */
    public static void writeCsv(Discovery found, OutputStream sink) throws IOException {
        CsvWriter csv = new CsvWriter(Texts.writer(sink));
        csv.record("text", "count", "texts", "cohesion", "boundary_entropy", "termhood", "quoted", "burstiness",
                "score",
                "example_id", "example");
        for (TermProposal proposal : found.proposals()) {
            TermProposal.Example example = proposal.examples().isEmpty() ? null : proposal.examples().getFirst();
            csv.record(proposal.text(), proposal.count(), proposal.texts(), rounded(proposal.cohesion()),
                    rounded(proposal.boundaryEntropy()), rounded(proposal.termhood()), rounded(proposal.marked()),
                    rounded(proposal.burstiness()), rounded(proposal.score()), example == null ? null : example.id(),
                    example == null ? null : example.context());
        }
        csv.flush();
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }
}
