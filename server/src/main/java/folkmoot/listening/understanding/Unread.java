package folkmoot.listening.understanding;

import java.time.Instant;
import java.util.UUID;

/// A mention that waits to be read.
record Unread(UUID id, String title, String text, Instant saidAt) {

    private static final int LONGEST = 20_000;

    /// Title and text as one; of very long ones how they begin.
    String whole() {
        var whole = title.isEmpty() ? text : title + "\n" + text;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }
}
