package folkmoot.governance.page;

import java.time.Instant;

/// Something that is voted on now; `veto` when it is whether a veto stands.
public record OpenView(String path, String title, boolean veto, Instant closesAt) {}
