package folkmoot.moderation.jury;

import folkmoot.moderation.Restrictable;
import folkmoot.moderation.statement.StatementView;
import org.jspecify.annotations.Nullable;

/// A case before one of its jurors: what was decided about which words, and what its author says.
/// `payload` is what the juror's place in the list commits to.
public record TrialView(
        SeatView seat,
        JuryView jury,
        StatementView against,
        Restrictable.@Nullable Exhibit exhibit,
        String words,
        String payload,
        boolean open) {

    /// What is decided about: the end of keys.
    public String about() {
        return against.result() ? "RESULT" : jury.source().name();
    }

    public boolean review() {
        return against.kind().equals("review");
    }
}
