package folkmoot.listening.understanding;

import folkmoot.listening.SpamSense;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// What this place takes for spam, as it is kept: every process knows what any of them learnt.
@Component
class Sense {

    private final SenseRows rows;
    private volatile @Nullable SpamSense known;

    Sense(SenseRows rows) {
        this.rows = rows;
    }

    SpamSense now() {
        var before = known;
        if (before != null && before.decisions() == rows.decisions()) {
            return before;
        }
        var state = rows.state();
        var now = state == null ? SpamSense.fresh() : SpamSense.of(state);
        known = now;
        return now;
    }

    /// In the running transaction; the label is `spam` or `ham`.
    void learn(String text, String label) {
        rows.alone();
        var state = rows.state();
        var sense = state == null ? SpamSense.fresh() : SpamSense.of(state);
        sense.learn(text, label);
        rows.keep(sense.state(), sense.decisions());
    }
}
