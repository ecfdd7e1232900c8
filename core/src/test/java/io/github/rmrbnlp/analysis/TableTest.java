package io.github.rmrbnlp.analysis;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
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
    void rows_are_sorted_by_a_column_and_then_paged() {
        Table table = Table.of("t").text("day", "日").count("n", "数").row("1994", 2L).row(null, 9L).row("1993", null)
                .row("1993", 5).fact("all", 16L).build();
        Table byDay = table.sortedBy(table.columns().getFirst());
        assertEquals(List.of("1993", "1993", "1994"), byDay.page(0, 3).rows().stream().map(List::getFirst).toList());
        assertNull(byDay.cell(0, "n"), "rows of the same day stay as they were");
        Table byNumber = table.sortedBy(table.columns().getLast());
        assertEquals(Arrays.asList(9L, 5, 2L, null), byNumber.rows().stream().map(List::getLast).toList());
        Table page = byNumber.page(1, 2);
        assertEquals(List.of(5, 2L), page.rows().stream().map(List::getLast).toList());
        assertEquals(List.of(1L, 4L, 16L), List.of(page.offset(), page.total(), page.facts().get("all")));
        assertEquals(List.of(), byNumber.page(7, Integer.MAX_VALUE).rows());
        assertThrows(IllegalArgumentException.class, () -> page.sortedBy(table.columns().getFirst()),
                "a row that was left out may belong first");
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
