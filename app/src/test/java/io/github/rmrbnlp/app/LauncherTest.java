package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The launcher in a built checkout of its own, with a JDK whose java prints its locale and its arguments. */
@EnabledOnOs(OS.LINUX)
class LauncherTest {
    @TempDir
    Path folder;
    private Path root;
    private Path launcher;
    private Path jdk;

    @BeforeEach
    void makeACheckoutAndAJdk() throws IOException {
        root = Files.createDirectories(folder.resolve("检出 目录"));
        launcher = Files.copy(Path.of("../rmrb"), root.resolve("rmrb"));
        Path run = Files.createDirectories(root.resolve("app/target/run"));
        Files.createFile(run.resolve("rmrb.jar"));
        Files.createFile(run.resolve("stamp"));
        jdk = folder.resolve("jdk");
        Files.createDirectories(jdk.resolve("bin"));
        Files.writeString(jdk.resolve("release"), "JAVA_VERSION=\"21.0.1\"\n");
        script(jdk.resolve("bin/javac"), "exit 1\n");
        script(jdk.resolve("bin/java"), "printf '%s\\n' \"${LC_ALL:-none}\" \"$@\"\n");
        assertTrue(launcher.toFile().setExecutable(true));
    }

    @ParameterizedTest
    @CsvSource({"C, C.UTF-8", "POSIX, C.UTF-8", "zh_CN.UTF-8, C.UTF-8", "en_US.ISO-8859-1, C.UTF-8", "'', C.UTF-8",
            "zh_CN.GB18030, zh_CN.GB18030", "zh_CN.gbk, zh_CN.gbk", "zh_TW.Big5, zh_TW.Big5"})
    void theJvmReadsArgumentsAndFileNamesAsUtf8UnlessTheLocaleNamesAnotherChineseCharset(String locale,
            String expected) throws Exception {
        assertEquals(expected, run(locale, "--version").getFirst());
    }

    @Test
    void argumentsArePassedOnUnchanged() throws Exception {
        String[] arguments = {"search", "送温暖工程 AND page:1", "--index", "索引 目录", "", "*"};
        List<String> lines = run("C", arguments);
        assertEquals(Arrays.asList(arguments), lines.subList(lines.size() - arguments.length, lines.size()));
    }

    @Test
    void twoFirstUsesAtOnceBuildOnce() throws Exception {
        unbuilt();
        Process first = launch("C", "--version").start();
        awaitLine(folder.resolve("builds"), 1);
        Process second = launch("C", "--version").start();
        String waits = new BufferedReader(new InputStreamReader(second.getErrorStream(), StandardCharsets.UTF_8))
                .readLine();
        Files.createFile(folder.resolve("go"));

        assertTrue(waits.startsWith("rmrb: waiting for another build"), waits);
        assertEquals(List.of(0, 0), List.of(first.waitFor(), second.waitFor()));
        assertEquals(1, Files.readAllLines(folder.resolve("builds")).size());
        assertFalse(Files.exists(root.resolve("app/target/run.lock")));
    }

    @Test
    void aLockLeftByAKilledBuildIsRemoved() throws Exception {
        unbuilt();
        Files.createFile(folder.resolve("go"));
        Process gone = new ProcessBuilder("true").start();
        gone.waitFor();
        Path lock = Files.createDirectories(root.resolve("app/target/run.lock"));
        Process name = new ProcessBuilder("uname", "-n").start();
        String host = new String(name.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        Files.writeString(lock.resolve("owner"), gone.pid() + " " + host);

        run("C", "--version");
        assertEquals(1, Files.readAllLines(folder.resolve("builds")).size());
    }

    /** A file where a folder is needed stops the superuser too, who may write to folders without permission. */
    @Test
    void aCheckoutThatCannotBeWrittenIsBuiltInTheCache() throws Exception {
        unbuilt();
        Files.createFile(folder.resolve("go"));
        Files.delete(root.resolve("app/target/run"));
        Files.delete(root.resolve("app/target"));
        Files.createFile(root.resolve("app/target"));
        Files.createDirectories(root.resolve("core/src/main"));

        List<String> lines = run("C", "--version");
        run("C", "--version");
        assertEquals("--version", lines.getLast());
        assertTrue(lines.stream().anyMatch(line -> line.startsWith(folder.resolve("cache").toString())),
                lines::toString);
        assertEquals(1, Files.readAllLines(folder.resolve("builds")).size());
    }

    @Test
    void whereNothingCanBeWrittenOneLineSaysWhatToDo() throws Exception {
        unbuilt();
        Files.delete(root.resolve("app/target/run"));
        Files.delete(root.resolve("app/target"));
        Files.createFile(root.resolve("app/target"));
        Files.createFile(folder.resolve("cache"));
        Process process = launch("C", "--version").start();
        List<String> errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8).lines()
                .toList();

        assertEquals(2, process.waitFor());
        assertEquals(1, errors.size(), errors::toString);
        assertTrue(errors.getFirst().endsWith("set RMRB_CACHE to a folder that can be written"), errors::toString);
    }

    /** Leaves nothing built, and a Maven that notes each build and waits for the file {@code go}. */
    private void unbuilt() throws IOException {
        Files.delete(root.resolve("app/target/run/rmrb.jar"));
        Files.delete(root.resolve("app/target/run/stamp"));
        Path tools = Files.createDirectories(folder.resolve("tools"));
        script(tools.resolve("mvn"), "echo build >> '" + folder.resolve("builds") + "'\n"
                + "while [ ! -e '" + folder.resolve("go") + "' ]; do sleep 0.05; done\n"
                + "mkdir -p app/target\ntouch app/target/rmrb.jar\n");
    }

    private static void awaitLine(Path file, int lines) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (!Files.exists(file) || Files.readAllLines(file).size() < lines) {
            assertTrue(System.nanoTime() < end, () -> file + " has no line " + lines);
            Thread.onSpinWait();
        }
    }

    private ProcessBuilder launch(String locale, String... arguments) {
        String[] command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", locale, "LANG", locale,
                "RMRB_CACHE", folder.resolve("cache").toString(),
                "PATH", folder.resolve("tools") + ":" + System.getenv("PATH")));
        builder.environment().remove("LC_CTYPE");
        return builder;
    }

    private List<String> run(String locale, String... arguments) throws Exception {
        Process process = launch(locale, arguments).redirectError(folder.resolve("err").toFile()).start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.lines().toList();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertTrue(file.toFile().setExecutable(true));
    }
}
