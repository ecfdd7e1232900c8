package io.github.rmrbnlp.app;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One run of the command in this JVM: its status and what it printed. */
record CommandRun(int status, String out, String err) {
    static CommandRun of(String... args) {
        return withInput(new byte[0], args);
    }

    static CommandRun withInput(String input, String... args) {
        return withInput(input.getBytes(StandardCharsets.UTF_8), args);
    }

    static CommandRun withInput(byte[] input, String... args) {
        return run(Interruption.manual(), input, args);
    }

    static CommandRun interrupted(Interruption interruption, String... args) {
        return run(interruption, new byte[0], args);
    }

    private static CommandRun run(Interruption interruption, byte[] input, String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream errors = new PrintStream(err, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(new ByteArrayInputStream(input), out, errors, false);
        int status = RmrbCommand.run(args, terminal, interruption);
        return new CommandRun(status, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    List<String> errLines() {
        return err.lines().toList();
    }
}
