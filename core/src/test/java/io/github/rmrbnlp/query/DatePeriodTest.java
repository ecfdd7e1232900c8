package io.github.rmrbnlp.query;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DatePeriodTest {
    @Test
    void anUnknownDayIsAnyDayOfItsMonth() {
        DatePeriod february = new DatePeriod(LocalDate.of(1998, 2, 1), LocalDate.of(1998, 2, 28));

        assertEquals(Optional.of(february), DatePeriod.parse("1998-02-XX"));
        assertEquals(DatePeriod.parse("1998-02-23/1998-02"), DatePeriod.parse("1998-02-23/1998-02-XX"));
    }

    @Test
    void aDayThatDoesNotExistIsNoPeriod() {
        assertEquals(Optional.empty(), DatePeriod.parse("1998-02-30"));
    }
}
