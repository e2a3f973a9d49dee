package folkmoot.listening.topic;

import java.time.Instant;

/// All that was known when everything before a moment was counted.
record Memory(Instant reached, byte[] state) {}
