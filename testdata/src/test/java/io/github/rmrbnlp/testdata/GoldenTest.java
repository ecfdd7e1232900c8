package io.github.rmrbnlp.testdata;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * The parse of every file of the sample archive, against {@code expected/}. After a wanted change run with
 * {@code -Dgolden.update=true} and read the difference before committing it.
 */
class GoldenTest {
    private static final boolean UPDATE = Boolean.getBoolean("golden.update");

    @TestFactory
    Stream<DynamicTest> every_file_parses_to_its_golden_output() throws IOException {
        return Stream.of(SampleArchive.INPUT, SampleArchive.BAD).flatMap(GoldenTest::files)
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> compare(file)));
    }

    @Test
    void every_golden_output_has_its_file() throws IOException {
        List<Path> orphans = SampleArchive.files(SampleArchive.EXPECTED).stream()
                .filter(golden -> !Files.exists(inputOf(golden))).toList();

        assertEquals(List.of(), orphans);
    }

    private static Stream<Path> files(Path folder) {
        try {
            return SampleArchive.files(folder).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void compare(Path file) throws IOException {
        String found = SampleArchive.parse(file);
        Path golden = SampleArchive.EXPECTED.resolve(file + ".jsonl");
        if (UPDATE) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, found, StandardCharsets.UTF_8);
        }
        assertTrue(Files.exists(golden), () -> "no golden output: " + golden);
        assertEquals(Files.readString(golden, StandardCharsets.UTF_8), found);
    }

    private static Path inputOf(Path golden) {
        String name = SampleArchive.EXPECTED.relativize(golden).toString();
        return Path.of(name.substring(0, name.length() - ".jsonl".length()));
    }
}
