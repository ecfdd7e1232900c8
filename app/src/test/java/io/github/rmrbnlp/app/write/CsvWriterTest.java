package io.github.rmrbnlp.app.write;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class CsvWriterTest {
    @Test
    void cellsAreQuotedWhereNeededAndNoTextIsTakenForAFormula() {
        assertEquals("\"a\"\"b,\nc\"", CsvWriter.cell("a\"b,\nc"));
        assertEquals("-5", CsvWriter.cell(-5));
        assertEquals("'-5", CsvWriter.cell("-5"));
    }
}
