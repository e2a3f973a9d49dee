package folkmoot.people.access;

import java.time.Instant;

/// A browser that is signed in. `key` names its session without opening it.
public record BrowserView(String key, String browser, Instant seenAt, boolean current) {}
