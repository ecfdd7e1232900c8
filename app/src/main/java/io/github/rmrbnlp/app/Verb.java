package io.github.rmrbnlp.app;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.ParentCommand;

/** Base of every verb: its surroundings and its result. */
abstract class Verb implements Callable<Integer> {
    @ParentCommand
    private RmrbCommand rmrb;

    /**
     * Does the work.
     *
     * @return a value of {@link ExitStatus}
     * @throws CommandFailure if the input is unusable
     * @throws IOException reported as one line that names the file; an {@link java.io.InterruptedIOException} after Ctrl-C,
     *             when whatever was committed stays
     */
    abstract int run() throws IOException;

    @Override
    public final Integer call() throws IOException {
        return run();
    }

    final Terminal terminal() {
        return rmrb.terminal();
    }

    final boolean quiet() {
        return rmrb.common().quiet();
    }

    final Interruption interruption() {
        return rmrb.interruption();
    }

    /** A progress display on stderr; close it before printing anything else. */
    final Progress progress(String what, String unit) {
        return Progress.on(terminal(), quiet(), what, unit);
    }

    /** One line on stderr, unless quiet. */
    final void warn(String message) {
        if (!quiet()) {
            terminal().err().println("rmrb: " + message);
        }
    }
}
