package io.github.rmrbnlp.app.write;

import io.github.rmrbnlp.analysis.FullList;
import io.github.rmrbnlp.analysis.Provenance;
import io.github.rmrbnlp.index.ScanLimits;
import java.io.IOException;
import java.io.OutputStream;

/** A form that everything a query finds can be written in, of any length. */
@FunctionalInterface
public interface Export {
    /**
     * Writes it all.
     *
     * @param list what is found; its totals go into the output, or beside it, with the provenance
     * @param provenance where it comes from
     * @param out stays open
     * @param limits when to give up, with a part written
     */
    void write(FullList list, Provenance provenance, OutputStream out, ScanLimits limits) throws IOException;
}
