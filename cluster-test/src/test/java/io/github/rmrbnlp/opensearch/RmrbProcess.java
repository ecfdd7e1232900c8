package io.github.rmrbnlp.opensearch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs the {@code rmrb} command as a program of its own, from the jar that ships. */
record RmrbProcess(Path folder, Map<String, String> environment) {
    /** How a run ended and what it printed. */
    record Result(int status, String out, String err) {
    }

    Result run(String... arguments) throws IOException, InterruptedException {
        int status = start(arguments).waitFor();
        return new Result(status, Files.readString(folder.resolve("out")), Files.readString(folder.resolve("err")));
    }

    /** Starts a run in {@link #folder}, which its output goes to. */
    Process start(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED", "-Dfile.encoding=UTF-8", "-jar",
                        Path.of(System.getProperty("rmrb.root"), "app", "target", "rmrb.jar").toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile())
                .redirectOutput(folder.resolve("out").toFile()).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("LC_ALL", "C.UTF-8"));
        builder.environment().putAll(environment);
        return builder.start();
    }
}
