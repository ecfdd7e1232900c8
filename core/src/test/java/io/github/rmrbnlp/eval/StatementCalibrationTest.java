package io.github.rmrbnlp.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class StatementCalibrationTest {
    @Test
    void sharesNeverFallThoughWhatWasSeenDoes() {
        SplittableRandom random = new SplittableRandom(5);
        for (int round = 0; round < 200; round++) {
            StatementCalibration calibration = new StatementCalibration();
            for (int i = random.nextInt(300); i > 0; i--) {
                calibration.add(random.nextDouble(), random.nextBoolean());
            }
            double before = 0;
            for (double share : calibration.shares()) {
                assertTrue(share >= before && share <= 1);
                before = share;
            }
        }
    }

    @Test
    void withMuchSeenTheShareIsThatOfTheRight() {
        StatementCalibration calibration = new StatementCalibration();
        for (int i = 0; i < 10_000; i++) {
            calibration.add(0.5, i % 10 < 3);
            calibration.add(0.9, i % 10 < 8);
        }

        double[] shares = calibration.shares();
        assertEquals(0.3, shares[10], 0.01);
        assertEquals(0.8, shares[18], 0.01);
    }

    @Test
    void withNothingSeenTheProbabilityStands() {
        double[] shares = new StatementCalibration().shares();

        assertEquals(0, shares[0]);
        assertEquals(0.5, shares[shares.length / 2]);
        assertEquals(1, shares[shares.length - 1]);
    }
}
