package folkmoot.governance.page;

import folkmoot.governance.bill.Difference;
import java.time.Instant;
import java.util.List;

/// A version of a proposal's words, against the one before.
public record WordingView(
        int number,
        Instant writtenAt,
        List<Difference.Line> text,
        List<Difference.Line> rationale) {

    /// These lines are those of the version before.
    public boolean isSame(List<Difference.Line> lines) {
        return number > 1 && lines.stream().allMatch(it -> it.fate() == Difference.Fate.SAME);
    }
}
