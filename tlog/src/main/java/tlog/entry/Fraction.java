package tlog.entry;

import tlog.Malformed;

/// A share as two whole numbers, so that nobody argues about rounding.
public record Fraction(int over, int under) {

    public Fraction {
        if (over < 0 || under < 1 || under > 1000 || over > 10_000) {
            throw new Malformed("There is no share " + over + "/" + under);
        }
    }

    public boolean isLessThan(Fraction other) {
        return (long) over * other.under < (long) other.over * under;
    }

    /// Whether a part is more than this share of a whole.
    public boolean exceeded(long part, long whole) {
        return part * under > whole * over;
    }

    /// Whether a part is at least this share of a whole.
    public boolean reached(long part, long whole) {
        return part * under >= whole * over;
    }

    /// This share of a whole, rounded up.
    public long of(long whole) {
        return Math.ceilDiv(whole * over, under);
    }
}
