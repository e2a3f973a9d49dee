package folkmoot.reviews.panel;

import folkmoot.site.Ids;
import folkmoot.site.Sound;
import java.time.Instant;
import java.util.UUID;

/// Where in a list a page begins: after this review. `tier` is how close its author is to the
/// reader, in the one order that asks for it.
record Position(int tier, double score, Instant at, UUID post) {

    /// Before all of them.
    static final Position START =
            new Position(0, 2, Instant.parse("2200-01-01T00:00:00Z"), new UUID(-1, -1));

    /// What [#toString] made; the start for anything else.
    static Position of(String cursor) {
        var parts = cursor.split("_", -1);
        try {
            if (parts.length == 4) {
                var micros = Long.parseLong(parts[2], 36);
                var position =
                        new Position(
                                Integer.parseInt(parts[0]),
                                Double.longBitsToDouble(Long.parseLong(parts[1], 36)),
                                Instant.ofEpochSecond(
                                        Math.floorDiv(micros, 1_000_000L),
                                        Math.floorMod(micros, 1_000_000L) * 1000),
                                Ids.of(parts[3]));
                return Sound.is(position.at()) ? position : START;
            }
        } catch (IllegalArgumentException | ArithmeticException e) {
            return START;
        }
        return START;
    }

    @Override
    public String toString() {
        return String.join(
                "_",
                String.valueOf(tier),
                Long.toString(Double.doubleToRawLongBits(score), 36),
                Long.toString(at.getEpochSecond() * 1_000_000 + at.getNano() / 1000, 36),
                Ids.text(post));
    }
}
