package folkmoot.listening.topic;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/// Who spoke of these words between those moments, looked up while nobody waited for it.
record Speaking(List<String> words, Instant from, Instant until, List<UUID> mentions) {

    /// Whether it is the beginning of that.
    boolean begins(List<String> others, Instant start, Instant end) {
        return words.equals(others) && from.equals(start) && !until.isAfter(end);
    }
}
