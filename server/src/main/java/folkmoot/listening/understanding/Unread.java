package folkmoot.listening.understanding;

import java.time.Instant;
import java.util.UUID;

/// A mention that waits to be read; `strange` is what comes from others, who may date it as they
/// like: nobody of ours brought it.
record Unread(UUID id, String title, String text, Instant saidAt, boolean strange) {

    private static final int LONGEST = 20_000;

    /// Title and text as one; of very long ones how they begin.
    String whole() {
        var whole = title.isEmpty() ? text : title + "\n" + text;
        return whole.length() <= LONGEST ? whole : whole.substring(0, LONGEST);
    }
}
