package io.github.rmrbnlp.annotate.number;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decimal arithmetic on doubles whose result prints as a person would write it: 10.9 % is 0.109, not 0.10900000000000001. */
public final class Decimals {
    private Decimals() {
    }

    /** {@code value} times ten to the {@code power}. */
    public static double shift(double value, int power) {
        if (power == 0 || value == 0) {
            return value;
        }
        if (power > 0 && value == Math.rint(value)) {
            return value * Math.pow(10, power);
        }
        return BigDecimal.valueOf(value).scaleByPowerOfTen(power).doubleValue();
    }

    /** {@code a} plus {@code b}. */
    public static double add(double a, double b) {
        if (a == Math.rint(a) && b == Math.rint(b)) {
            return a + b;
        }
        return BigDecimal.valueOf(a).add(BigDecimal.valueOf(b)).doubleValue();
    }

    /** {@code a} times {@code b}. */
    public static double multiply(double a, double b) {
        if (a == Math.rint(a) && b == Math.rint(b)) {
            return a * b;
        }
        return BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).round(MathContext.DECIMAL64).doubleValue();
    }
}
