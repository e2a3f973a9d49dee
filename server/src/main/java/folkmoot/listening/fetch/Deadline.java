package folkmoot.listening.fetch;

import java.time.Duration;

/// When everything has to be over.
record Deadline(long nanos) {

    static Deadline in(Duration span) {
        return new Deadline(System.nanoTime() + span.toNanos());
    }

    Duration left() {
        return Duration.ofNanos(Math.max(0, nanos - System.nanoTime()));
    }
}
