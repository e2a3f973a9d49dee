package folkmoot.search.result;

import folkmoot.site.Sound;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.UUID;

/// How far somebody has read: which block (it begins below `at`, `id`), and the last hit in it.
record Place(Instant at, UUID id, double score, UUID last) {

    static final UUID TOP = new UUID(-1, -1);

    private static final int LENGTH = 48;

    /// Before the first hit of a block.
    static Place above(Instant at, UUID id) {
        return new Place(at.truncatedTo(ChronoUnit.MICROS), id, Double.MAX_VALUE, TOP);
    }

    /// Behind this hit of the same block.
    Place behind(Candidate hit) {
        return new Place(at, id, hit.score(at), hit.id());
    }

    /// Not yet read: less relevant, or the same and a smaller id.
    boolean before(Candidate hit) {
        var order = Double.compare(hit.score(at), score);
        return order < 0 || order == 0 && hit.id().compareTo(last) < 0;
    }

    /// For an address.
    @Override
    public String toString() {
        var bytes = ByteBuffer.allocate(LENGTH);
        bytes.putLong(ChronoUnit.MICROS.between(Instant.EPOCH, at));
        bytes.putLong(id.getMostSignificantBits()).putLong(id.getLeastSignificantBits());
        bytes.putDouble(score);
        bytes.putLong(last.getMostSignificantBits()).putLong(last.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }

    /// What [#toString] wrote; anything else is the top of the newest block.
    static Place of(String text, Instant now) {
        try {
            var bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            var place =
                    new Place(
                            Instant.EPOCH.plus(bytes.getLong(), ChronoUnit.MICROS),
                            new UUID(bytes.getLong(), bytes.getLong()),
                            bytes.getDouble(),
                            new UUID(bytes.getLong(), bytes.getLong()));
            return Sound.is(place.at()) ? place : above(now, TOP);
        } catch (IllegalArgumentException
                | BufferUnderflowException
                | DateTimeException
                | ArithmeticException e) {
            return above(now, TOP);
        }
    }
}
