package folkmoot.moderation.jury;

import folkmoot.moderation.statement.StatementView;
import java.time.Instant;
import java.util.List;

/// Whether somebody can be drawn, what is in the way (empty for nothing), and their cases.
public record DutyView(
        boolean elected, boolean willing, String bar, List<Summons> waiting, List<Summons> others) {

    /// For one case.
    public record Summons(SeatView seat, JuryView jury, StatementView against) {

        /// What it goes by in a list.
        public String title() {
            return against.result() ? against.words() : against.rule().title();
        }

        public String about() {
            return against.result() ? "RESULT" : jury.source().name();
        }

        boolean waits(Instant now) {
            return jury.state() == JuryView.State.SITTING && seat.waits(now);
        }

        /// What became of it: the end of its key.
        public String end() {
            if (jury.outcome() != null) {
                return jury.outcome().name();
            }
            if (jury.state() == JuryView.State.OVER) {
                return "OVER";
            }
            return seat.vote() == null ? "REPLACED" : "ANSWERED";
        }
    }
}
