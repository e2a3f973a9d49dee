package folkmoot.governance.election;

import java.util.Objects;

/// What the lead sends to call an election.
public record ElectionForm(String task, String title, Integer seats, Integer term) {

    public static final ElectionForm EMPTY = new ElectionForm("moderators", "", 3, 180);

    public ElectionForm {
        task = Objects.requireNonNullElse(task, "").strip();
        title = Objects.requireNonNullElse(title, "").strip();
        seats = Objects.requireNonNullElse(seats, 0);
        term = Objects.requireNonNullElse(term, 0);
    }
}
