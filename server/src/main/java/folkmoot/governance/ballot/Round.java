package folkmoot.governance.ballot;

import java.math.BigDecimal;
import java.util.List;
import java.util.SequencedMap;

/// One round of a count: what everybody had, and what was done. `exhausted` are votes that can go
/// to nobody any more, before this round's transfers.
public record Round(
        int number,
        BigDecimal threshold,
        SequencedMap<String, BigDecimal> tallies,
        BigDecimal exhausted,
        List<Step> steps) {

    /// What was done with one candidate, and where their votes went.
    public sealed interface Step {

        String candidate();

        Transfers transfers();

        record Elected(String candidate, Transfers transfers) implements Step {}

        record Eliminated(String candidate, Transfers transfers) implements Step {}
    }

    /// `residual` is what rounding down left with nobody.
    public record Transfers(
            SequencedMap<String, BigDecimal> to, BigDecimal exhausted, BigDecimal residual) {}
}
