package folkmoot.governance.page;

import folkmoot.governance.bill.Difference;
import java.time.Instant;
import java.util.List;

/// A version of a proposal's words, against the one before.
public record WordingView(
        int number,
        Instant writtenAt,
        List<Difference.Line> text,
        List<Difference.Line> rationale) {}
