package folkmoot.listening.mention;

import folkmoot.site.Ids;
import folkmoot.site.Sound;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/// How far somebody has read: what comes next was said earlier, or at the same time and has a
/// smaller id.
record Place(Instant at, UUID id) {

    static final Place TOP = new Place(Instant.parse("9000-01-01T00:00:00Z"), new UUID(-1, -1));

    /// For an address.
    @Override
    public String toString() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "." + Ids.text(id);
    }

    /// What [#toString] wrote; anything else is the top.
    static Place of(String text) {
        try {
            var dot = text.indexOf('.');
            var at =
                    Instant.EPOCH.plus(
                            Long.parseLong(text.substring(0, Math.max(0, dot))), ChronoUnit.MICROS);
            return Sound.is(at) ? new Place(at, Ids.of(text.substring(dot + 1))) : TOP;
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return TOP;
        }
    }
}
