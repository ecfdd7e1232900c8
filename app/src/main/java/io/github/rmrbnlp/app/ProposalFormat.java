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

/** How {@code rmrb terms --discover} prints; constants are lower case because users type them. */
enum ProposalFormat {
    /** For people. */
    text,
    /** A heading with the provenance, then one object a proposal. */
    jsonl,
    /** RFC 4180 with a header line. */
    csv;

    void print(Discovery found, Provenance provenance, OutputStream sink) throws IOException {
        switch (this) {
            case text -> printText(found, sink);
            case jsonl -> ProposalWriter.writeJson(found, provenance, sink);
            case csv -> ProposalWriter.writeCsv(found, sink);
        }
    }

    private static void printText(Discovery found, OutputStream sink) throws IOException {
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
}
