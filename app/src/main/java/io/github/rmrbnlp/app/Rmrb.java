package io.github.rmrbnlp.app;

/** Entry point of the {@code rmrb} command. */
public final class Rmrb {
    private Rmrb() {
    }

    /** Runs one verb and ends the JVM with its exit status. */
    public static void main(String[] args) {
        LoggingSetup.install();
        Terminal terminal = Terminal.ofProcess();
        int status = RmrbCommand.run(args, terminal);
        terminal.flush();
        // Also ends worker threads a failed command may have left; after Ctrl-C the JVM itself exits with 130.
        System.exit(status);
    }
}
