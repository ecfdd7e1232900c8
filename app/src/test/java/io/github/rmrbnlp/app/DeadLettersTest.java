package io.github.rmrbnlp.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeadLettersTest {
    @TempDir
    private Path folder;

    @Test
    void lettersOfAnEarlierRunStay() throws IOException {
        Path file = folder.resolve("dead-letters.jsonl");
        for (String letter : new String[]{"one\n", "", "two\n"}) {
            try (DeadLetters letters = new DeadLetters(file)) {
                letters.write(letter, 0, letter.length());
            }
        }
        assertEquals("one\ntwo\n", Files.readString(file));
    }

    @Test
    void noFileWithoutALetter() throws IOException {
        Path file = folder.resolve("none.jsonl");
        new DeadLetters(file).close();
        assertFalse(Files.exists(file));
    }
}
