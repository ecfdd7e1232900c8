package io.github.rmrbnlp.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/** Runs the {@code rmrb} command in this JVM, where starting one for each question takes longer than the answers. */
public final class InProcess {
    private InProcess() {
    }

    /** How a run ended and what it printed. */
    public record Answer(int status, String out, String err) {
    }

    public static Answer run(String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = new Terminal(new ByteArrayInputStream(new byte[0]), out,
                new PrintStream(err, true, StandardCharsets.UTF_8), false);
        int status = RmrbCommand.run(words, terminal, Interruption.manual());
        return new Answer(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
