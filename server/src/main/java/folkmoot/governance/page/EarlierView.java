package folkmoot.governance.page;

import java.time.Instant;
import java.util.List;

/// An earlier version of a rule, and what the one after it changed.
public record EarlierView(
        int version,
        Instant since,
        Instant until,
        List<PartView> words,
        List<PartView> sentence,
        List<PartView> rationale) {}
