package io.github.rmrbnlp.app.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A chart is as high as its values need, whatever the intervals of periods with few words. */
class TrendScaleTest {
    private static TrendPage.Row row(Double value, Double high) {
        return new TrendPage.Row(0, "q", "1998", 1L, 1L, 1L, value, value == null ? null : 0.0, high, "");
    }

    /** @param points values and the upper bounds of their intervals in turn */
    private static List<TrendPage.Row> rows(double... points) {
        List<TrendPage.Row> rows = new ArrayList<>();
        for (int i = 0; i < points.length; i += 2) {
            rows.add(row(points[i], points[i + 1]));
        }
        return rows;
    }

    @ParameterizedTest
    @CsvSource({"100, 130, 150, 50", "1, 1.2, 1.2, 0.2", "7, 10, 10, 2", "0.003, 0.0031, 0.004, 0.001",
            "15384, 60000, 20000, 5000", "0, 4, 4, 1", "0, 0, 1, 1"})
    void theTopIsARoundNumberAboveTheValue(double value, double high, double top, double step) {
        TrendPage.Scale scale = TrendPage.Scale.of(rows(value, high));
        assertEquals(top, scale.top(), top * 1e-9);
        assertEquals(step, scale.step(), step * 1e-9);
    }

    @Test
    void anIntervalManyTimesAsHighAsEveryValueDoesNotStretchTheChart() {
        List<TrendPage.Row> rows = rows(100, 140, 90, 100_000, 0, 700);
        TrendPage.Scale scale = TrendPage.Scale.of(rows);
        assertTrue(scale.top() < 200, "top " + scale.top());
        assertTrue(scale.hasRoomFor(rows.get(0)));
        assertFalse(scale.hasRoomFor(rows.get(1)));
        assertFalse(scale.hasRoomFor(rows.get(2)));
    }

    @Test
    void noDataNeedsNoRoom() {
        TrendPage.Row gap = row(null, null);
        assertTrue(TrendPage.Scale.of(List.of(gap)).hasRoomFor(gap));
    }
}
