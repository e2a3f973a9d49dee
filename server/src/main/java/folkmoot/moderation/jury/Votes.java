package folkmoot.moderation.jury;

import org.jspecify.annotations.Nullable;

/// How a jury has voted so far: answers by kind, and how many who were drawn have yet to give one.
record Votes(int uphold, int reverse, int unable, int open) {

    /// As soon as so many agree, the others need not answer.
    JuryView.@Nullable Outcome by(int majority) {
        if (uphold >= majority) {
            return JuryView.Outcome.UPHELD;
        }
        return reverse >= majority ? JuryView.Outcome.REVERSED : null;
    }

    /// When no more can be waited for. In doubt, and where nobody voted, for the author.
    JuryView.Outcome atLast() {
        return uphold > reverse ? JuryView.Outcome.UPHELD : JuryView.Outcome.REVERSED;
    }

    /// Those who took or may yet take part in deciding.
    int taken() {
        return uphold + reverse + open;
    }
}
