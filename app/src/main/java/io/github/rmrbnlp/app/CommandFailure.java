package io.github.rmrbnlp.app;

/**
 * Unusable input or wrong usage: the command ends with {@link ExitStatus#UNUSABLE} and the message, one line, on stderr. The
 * stack trace is shown with {@code --debug} only.
 */
final class CommandFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    CommandFailure(String message) {
        super(message);
    }

    CommandFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
