package folkmoot.talk.comment;

import folkmoot.site.Ids;
import java.time.Instant;
import java.util.UUID;

/// A place in a list that is ordered by time: where the next page begins.
record Cursor(Instant at, UUID id) {

    static final Cursor START = new Cursor(Instant.EPOCH, new UUID(0, 0));

    /// Reads what [#toString] wrote; anything else is the start.
    static Cursor of(String text) {
        var parts = text.split("_", 2);
        try {
            return parts.length < 2
                    ? START
                    : new Cursor(
                            Instant.ofEpochSecond(
                                    0, Math.multiplyExact(Long.parseLong(parts[0], 36), 1000L)),
                            Ids.of(parts[1]));
        } catch (IllegalArgumentException | ArithmeticException e) {
            return START;
        }
    }

    static String after(CommentView last) {
        var at = last.postedAt();
        var micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1000;
        return Long.toString(micros, 36) + "_" + last.id();
    }
}
