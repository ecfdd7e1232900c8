package io.github.rmrbnlp.app;

import java.io.IOException;
import java.util.List;
import picocli.CommandLine.ParseResult;

/** Turns what a library rejects into the one line a user sees. Stateless. */
final class Requests {
    private Requests() {
    }

    /** Something that may reject what the user asked for. */
    interface Asking<T> {
        T get() throws IOException;
    }

    /**
     * @throws CommandFailure if one of the options was given, which {@code what} would leave unheeded
     */
    static void refuse(ParseResult given, String what, List<String> options) {
        for (String option : options) {
            if (given.hasMatchedOption(option)) {
                throw new CommandFailure(what + " takes no " + option);
            }
        }
    }

    /**
     * @throws CommandFailure if {@code asking} rejects its arguments, with the reason
     */
    static <T> T valid(Asking<T> asking) throws IOException {
        try {
            return asking.get();
        } catch (IllegalArgumentException e) {
            throw new CommandFailure(e.getMessage(), e);
        }
    }
}
