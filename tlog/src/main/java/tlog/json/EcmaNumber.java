package tlog.json;

import java.math.BigDecimal;

/// Numbers as ECMAScript writes them (ECMA-262, Number::toString), which RFC 8785 asks for.
final class EcmaNumber {

    private EcmaNumber() {}

    static String format(double value) {
        if (value == 0) {
            return "0";
        }
        if (value == Math.rint(value) && Math.abs(value) < 1L << 53) {
            return Long.toString((long) value);
        }
        return value < 0 ? "-" + positive(-value) : positive(value);
    }

    private static String positive(double value) {
        var shortest = shortest(value);
        var digits = shortest.unscaledValue().toString();
        var count = digits.length();
        // The value is 0.DIGITS times ten to the power of point.
        var point = count - shortest.scale();
        if (count <= point && point <= 21) {
            return digits + "0".repeat(point - count);
        }
        if (0 < point && point <= 21) {
            return digits.substring(0, point) + "." + digits.substring(point);
        }
        if (-6 < point && point <= 0) {
            return "0." + "0".repeat(-point) + digits;
        }
        var exponent = (point > 0 ? "e+" : "e-") + Math.abs(point - 1);
        return digits.charAt(0) + (count == 1 ? "" : "." + digits.substring(1)) + exponent;
    }

    /// The fewest digits that read as this number. Java has them too, except that it never goes
    /// below two: where one is enough (5e-324), it may show a nearer number with two (4.9E-324).
    private static BigDecimal shortest(double value) {
        var java = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        if (java.precision() != 2) {
            return java;
        }
        var exact = new BigDecimal(value);
        var best = java;
        for (var digit = 0; digit < 2; digit++) {
            var tens = java.unscaledValue().intValueExact() / 10 + digit;
            var single = BigDecimal.valueOf(tens, java.scale() - 1).stripTrailingZeros();
            var nearer =
                    best.precision() != 1
                            || exact.subtract(single).abs().compareTo(exact.subtract(best).abs())
                                    < 0;
            if (tens > 0 && single.doubleValue() == value && nearer) {
                best = single;
            }
        }
        return best;
    }
}
