package io.github.rmrbnlp.app;

import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.annotate.term.discovery.Discovery;
import io.github.rmrbnlp.annotate.term.discovery.TermProposal;
import io.github.rmrbnlp.app.write.ProposalWriter;
import io.github.rmrbnlp.app.write.Texts;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.Locale;
import tools.jackson.core.JsonGenerator;

/** Terms that no lexicon has. */
record PrintedProposals(Discovery found, Provenance provenance) implements PrintedAnswer {
    @Override
    public void writeText(OutputStream sink) throws IOException {
        Writer out = Texts.writer(sink);
        for (TermProposal proposal : found.proposals()) {
            out.write(
                    String.format(Locale.ROOT, "%s  %d times in %d texts, cohesion %.1f, boundaries %.1f, burst %.1f%n",
                            proposal.text(), proposal.count(), proposal.texts(), proposal.cohesion(),
                            proposal.boundaryEntropy(),
                            proposal.burstiness()));
            for (TermProposal.Example example : proposal.examples()) {
                out.write("    " + (example.date() == null ? "" : example.date() + "  ") + example.context() + "\n");
            }
        }
        out.flush();
    }

    @Override
    public void writeJson(OutputStream out) throws IOException {
        ProposalWriter.writeJson(found, provenance, out);
    }

    @Override
    public void writeCsv(OutputStream out) throws IOException {
        ProposalWriter.writeCsv(found, out);
    }

    @Override
    public void writeHeading(JsonGenerator json) {
        ProposalWriter.writeHeading(found, provenance, json);
    }

    @Override
    public String summary() {
        String cut = String.format(Locale.ROOT, "%d of %d proposals, from %,d texts with %,d chars", //
                found.proposals().size(), found.found(), found.texts(), found.chars());
        String missing = found.undercount() == 0
                ? ""
                : "; what occurs at most " + found.undercount() + " times may be missing";
        return found.leftOut() == 0
                ? cut + missing
                : cut + missing + String.format(Locale.ROOT, "; %,d frequent strings had no room", found.leftOut());
    }

    @Override
    public boolean textTellsSummary() {
        return false;
    }
}
