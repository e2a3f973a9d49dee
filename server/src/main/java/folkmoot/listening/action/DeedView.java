package folkmoot.listening.action;

import folkmoot.people.PersonId;
import java.time.Instant;

/// What somebody did about a topic. `words` and `address` may be empty.
public record DeedView(
        long topic,
        String action,
        PersonId by,
        Instant at,
        String words,
        String address,
        boolean open) {

    public static final String ANSWERED = "answered";

    /// Whether it was answered, or said why not; otherwise something was begun.
    public boolean settles() {
        return action.equals(ANSWERED) || action.equals(WhyNot.NAME);
    }
}
