package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableTest {
    @Test
    void what_is_no_number_is_no_data() {
        Table table = Table.of("t").number("x", "值").count("n", "数").row(Double.NaN, null).row(1.5, 2).build();
        assertNull(table.cell(0, "x"));
        assertNull(table.cell(0, "n"));
        assertEquals(1.5, table.cell(1, "x"));
    }

    @Test
    void a_page_of_rows_knows_the_total() {
        Table table = Table.of("t").count("n", "数").row(3L).window(2, 9).build();
        assertTrue(table.isCut());
        assertEquals(9, table.total());
    }

    @Test
    void cells_must_fit_their_columns() {
        assertThrows(IllegalArgumentException.class, () -> Table.of("t").count("n", "数").row("3").build());
        assertThrows(IllegalArgumentException.class, () -> Table.of("t").count("n", "数").row(1, 2).build());
        assertThrows(IllegalArgumentException.class, () -> Table.of("t").count("n", "数").row(1).window(0, 0).build());
    }

    @ParameterizedTest
    @CsvSource({"DAY, 1993-07-13, 8594, 1993-07-13, 1993-07-13, 1", "MONTH, 1993-07-13, 23922, 1993-07, 1993-07-01, 31",
            "YEAR, 1993-07-13, 1993, 1993, 1993-01-01, 365", "YEAR, 1996-12-31, 1996, 1996, 1996-01-01, 366"})
    void periods_are_numbered_in_order(Period period, LocalDate day, int number, String label, LocalDate first,
            int days) {
        assertEquals(number, period.of(day.toEpochDay()));
        assertEquals(label, period.label(number));
        assertEquals(first, period.first(number));
        assertEquals(days, period.days(number));
    }
}
