package folkmoot.moderation;

import folkmoot.governance.rule.Action;
import java.util.Locale;

/// What a decision does. Each can be undone.
public enum Effect {
    LABEL,
    REPLY,
    ROUTE_TO_STAFF,
    ASK_EDIT,
    ASK_SOURCE,
    LIMIT_LINKS,
    SLOW_DOWN,
    COLLAPSE,
    /// It did not happen, where nothing could wait.
    REFUSE,
    HOLD,
    HIDE,
    LOCK,
    SUSPEND;

    /// As the database and addresses write it.
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Effect of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /// [IllegalArgumentException] for what only lifts.
    public static Effect of(Action action) {
        return of(action.wire());
    }

    /// The kind of what members accepted: it is restricted as to its effect, and is read on.
    public static final String RESULT = "proposal";

    /// The kind of what did not happen: there is nothing of it but its statement.
    public static final String REFUSAL = "refusal";

    /// The message that says to whom it happens what was done to something of that kind; `detail`
    /// is the decision's.
    public String done(String kind, String detail) {
        var refused = this == REFUSE && !detail.isEmpty() ? "." + detail : "";
        return "moderation.done." + word() + refused + only(detail) + of(this, kind);
    }

    /// The message that says what that means.
    public String does(String kind, String detail) {
        return "moderation.does." + word() + only(detail) + of(this, kind);
    }

    /// The message that says the same to those who judge it.
    public String did(String kind, String detail) {
        return "moderation.jury.did."
                + (kind.equals(RESULT) ? "result" : word() + only(detail) + of(this, kind));
    }

    // Somebody who cannot report goes on writing.
    private String only(String detail) {
        return this == SUSPEND && !detail.isEmpty() ? "." + detail : "";
    }

    private static final String PERSON = "person";

    private static String of(Effect effect, String kind) {
        var told =
                kind.equals(RESULT) && effect.withholds()
                        || kind.equals(PERSON) && effect == SLOW_DOWN;
        return told ? "." + kind : "";
    }

    /// Whether nobody but its author reads it meanwhile.
    public boolean withholds() {
        return this == HOLD || this == HIDE || this == REFUSE;
    }

    /// Whether it takes something from somebody: then it has an entry in the log and a statement of
    /// reasons.
    public boolean restricts() {
        return switch (this) {
            case REPLY, ROUTE_TO_STAFF, ASK_EDIT, ASK_SOURCE -> false;
            case LABEL, LIMIT_LINKS, SLOW_DOWN, COLLAPSE, REFUSE -> true;
            case HOLD, HIDE, LOCK, SUSPEND -> true;
        };
    }
}
