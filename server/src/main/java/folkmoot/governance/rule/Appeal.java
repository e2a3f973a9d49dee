package folkmoot.governance.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// How whoever is restricted can object. Never decided by the one who decided first.
public record Appeal(
        Duration within,
        By by,
        int size,
        int majority,
        Duration decideWithin,
        boolean authorHeard) {

    /// What the law leaves everybody at least (DSA Art. 20(1)).
    private static final Period LEAST = Period.ofMonths(6);

    /// Until when somebody can object to what was done then.
    public static Instant until(Instant at, @Nullable Appeal terms) {
        var least = at.atOffset(ZoneOffset.UTC).plus(LEAST).toInstant();
        var until = terms == null ? least : at.plus(terms.within());
        return until.isAfter(least) ? until : least;
    }

    /// Longer than six months can be.
    public boolean isLonger() {
        return within.toDays() > 184;
    }

    public enum By {
        JURY,
        MODERATOR
    }
}
