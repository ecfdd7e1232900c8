package io.github.rmrbnlp.app;

import picocli.CommandLine.Option;

/** Which row of an answer is the first that is shown. */
final class OffsetOption {
    @Option(names = "--offset", paramLabel = "N", converter = RowCount.class, defaultValue = "0", description = "Leave out so many rows; default: 0.")
    private int offset;

    int offset() {
        return offset;
    }
}
