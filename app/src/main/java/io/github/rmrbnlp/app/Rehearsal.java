package io.github.rmrbnlp.app;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Runs the usual commands over the sample archive in one JVM and prints nothing. The launcher lets the JVM archive the classes
 * loaded by then, once for each build; every later command starts from that archive.
 */
final class Rehearsal {
    /** Each asks another part of the library; the index is added. */
    static final List<List<String>> QUESTIONS = List.of(List.of("search", "下岗 NEAR/20 再就业"),
            List.of("search", "money:>=1亿 NEAR/20 慰问款", "--facets", "year"), List.of("kwic", "工会"),
            List.of("kwic", "再就业", "--sort", "right1", "--sample", "10"),
            List.of("kwic", "--cql", "[pos=\"m\"] [pos=\"q\"] []{0,3} \"慰问款\""), List.of("first", "送温暖工程"),
            List.of("trend", "送温暖工程"), List.of("statements", "speaker:王* AND quote:送温暖"),
            List.of("figures", "money:>=1亿"), List.of("figures", "money:>=1亿", "--sum", "--by-year"),
            List.of("speakers", "quote:再就业"), List.of("collocates", "工会"),
            List.of("keyness", "--target", "genre:消息", "--reference", "genre:通讯", "--max-p", "1"),
            List.of("words", "*"), List.of("terms", "*"), List.of("network", "希望工程"), List.of("formula", "送温暖工程"),
            List.of("reuse", "送温暖工程"));
    private Rehearsal() {
    }

    /** Ends with status 1 if a command failed: then no archive is worth keeping. */
    public static void main(String[] args) throws IOException {
        LoggingSetup.install();
        Path index = Files.createTempDirectory("rmrb-rehearsal-");
        int worst;
        try {
            worst = run(List.of("demo", "--quiet", "--index", index.toString()));
            for (List<String> question : QUESTIONS) {
                worst = Math.max(worst,
                        run(Stream.concat(question.stream(), Stream.of("--quiet", "--index", index.toString()))
                                .toList()));
            }
        } finally {
            delete(index);
        }
        System.exit(worst);
    }

    private static int run(List<String> command) {
        PrintStream err = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal unseen = new Terminal(InputStream.nullInputStream(), OutputStream.nullOutputStream(), err, false);
        return RmrbCommand.run(command.toArray(String[]::new), unseen, Interruption.manual());
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
