package folkmoot.governance.page;

import java.time.Instant;

/// A rule whose time is over soon.
public record EndingView(String id, String title, Instant until) {}
