package io.github.rmrbnlp.app;

import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** Options every verb has; the top command declares them and the verbs inherit them. */
final class CommonOptions {
    @Option(names = "--quiet", scope = ScopeType.INHERIT, description = "No progress and no warnings on stderr, errors only.")
    private boolean quiet;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace of an error.")
    private boolean debug;

    boolean quiet() {
        return quiet;
    }

    boolean debug() {
        return debug;
    }
}
