package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
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
    private Path launcher;
    private Path jdk;

    @BeforeEach
    void makeACheckoutAndAJdk() throws IOException {
        Path root = Files.createDirectories(folder.resolve("检出 目录"));
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

    private List<String> run(String locale, String... arguments) throws Exception {
        String[] command = Stream.concat(Stream.of(launcher.toString()), Stream.of(arguments)).toArray(String[]::new);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(folder.resolve("err").toFile());
        builder.environment().putAll(Map.of("JAVA_HOME", jdk.toString(), "LC_ALL", locale, "LANG", locale));
        builder.environment().remove("LC_CTYPE");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), out);
        return out.lines().toList();
    }

    private static void script(Path file, String text) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + text);
        assertTrue(file.toFile().setExecutable(true));
    }
}
