package io.github.rmrbnlp.app.web;

import io.github.rmrbnlp.analysis.IndexedTexts;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.annotate.term.TermLexicon;
import io.github.rmrbnlp.annotate.term.discovery.Discovery;
import io.github.rmrbnlp.annotate.term.discovery.DiscoveryOptions;
import io.github.rmrbnlp.annotate.term.discovery.TermDiscovery;
import io.github.rmrbnlp.annotate.term.discovery.TermProposal;
import io.github.rmrbnlp.app.write.JsonLines;
import io.github.rmrbnlp.app.write.ProposalWriter;
import io.github.rmrbnlp.query.DatePeriod;
import java.io.IOException;
import java.util.List;

/** {@code /api/v1/proposals}: terms that no lexicon has, as {@code rmrb terms --discover} proposes them. Stateless. */
final class ProposalsEndpoint {
    private static final int ROWS = 100;
    private static final int MAX_ROWS = 10_000;

    private ProposalsEndpoint() {
    }

    static Endpoint endpoint() {
        return new Endpoint(Endpoint.ROOT + "/proposals", "proposals",
                "Terms that the corpus uses and no lexicon has, the best first. Reads the articles of the period three times, the others once.",
                "provenance (found, texts, chars) and rows: text, counts, cohesion, boundaryEntropy, termhood, burstiness, score, "
                        + "years, examples. CSV and JSON Lines are those of rmrb terms --discover.",
                List.of(Param.text("from", "Terms of articles published on that day or later.", "1994"),
                        Param.text("to", "Terms of articles published on that day or earlier.", "1998"),
                        Param.number("limit", "So many proposals at most, up to " + MAX_ROWS + ".", "100")),
                AnswerFormat.OF_TABLES, Cost.EXPORT, ProposalsEndpoint::answer);
    }

    private static void answer(Endpoint.Call call) throws IOException {
        DatePeriod from = call.parameters().period("from");
        DatePeriod to = call.parameters().period("to");
        DiscoveryOptions options = AnalysisEndpoints.valid(() -> DiscoveryOptions.standard()
                .withPeriod(from == null ? null : from.first(), to == null ? null : to.last())
                .withLimit(call.parameters().number("limit", ROWS, 0, MAX_ROWS)));
        Discovery found = new TermDiscovery(options)
                .discover(new IndexedTexts(call.index(), call.visit().exportLimits()), TermLexicon.standard()
                        .with(call.index().manifest().ownTerms()));
        call.header("X-Total-Count", Long.toString(found.found()));
        Provenance provenance = TableAnswer.provenance("terms", call);
        switch (call.format()) {
            case CSV -> ProposalWriter.writeCsv(found, call.out());
            case JSONL -> ProposalWriter.writeJson(found, provenance, call.out());
            default -> new JsonLines(call.out()).write(json -> {
                json.writeObjectPropertyStart("provenance");
                ProposalWriter.writeHeading(found, provenance, json);
                json.writeEndObject();
                json.writeArrayPropertyStart("rows");
                for (TermProposal proposal : found.proposals()) {
                    json.writeStartObject();
                    ProposalWriter.write(proposal, json);
                    json.writeEndObject();
                }
                json.writeEndArray();
            });
        }
    }
}
