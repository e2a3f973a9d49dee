package folkmoot.listening.trend;

import java.util.UUID;

/// A sentence that somebody said, as they wrote it.
public record Evidence(UUID said, String sentence) {}
