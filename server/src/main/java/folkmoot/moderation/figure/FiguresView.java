package folkmoot.moderation.figure;

import folkmoot.moderation.Cited;
import folkmoot.moderation.Decided;
import folkmoot.moderation.WithheldByStar;
import folkmoot.moderation.jury.JuryView;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What moderation did since then, in numbers. `p` is how likely a difference between the stars at
/// least as large as this is where stars play no role; `recipients` how many members were signed in
/// a month, null before anybody counted.
public record FiguresView(
        Instant from,
        List<Line> rules,
        Map<Decided.By, Long> deciders,
        Map<String, Long> appeals,
        Map<String, Long> reports,
        Map<String, Double> medians,
        List<WithheldByStar.Star> stars,
        double p,
        List<JuryView> juries,
        @Nullable Long recipients) {

    /// What one rule did.
    public record Line(Cited rule, long decisions, long appealed, long reversed) {}

    public long withheld() {
        return stars.stream().mapToLong(WithheldByStar.Star::withheld).sum();
    }

    /// Below one in twenty, chance alone is a poor explanation.
    public boolean disparate() {
        return p < 0.05;
    }
}
