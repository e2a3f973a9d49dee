package folkmoot.transparency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// One intervention. `object` names what it is about as `kind:id`, `subject` is the person
/// concerned, `rule` the id of what decided, `reason` the words that the person reads. `until` is
/// when it ends by itself; `prev` are earlier entries that it is about, the decisive one first.
public record Entry(
        Act act,
        String object,
        @Nullable UUID subject,
        Decider decider,
        String rule,
        String reason,
        @Nullable Instant until,
        List<Long> prev) {

    private static final Pattern OBJECT = Pattern.compile("[a-z][a-z_-]{0,31}:.*");

    public Entry {
        if (!OBJECT.matcher(object).matches()) {
            throw new IllegalArgumentException("What it is about is kind:id, not " + object);
        }
        prev = List.copyOf(prev);
    }

    public Entry(
            Act act,
            String object,
            @Nullable UUID subject,
            Decider decider,
            String rule,
            String reason) {
        this(act, object, subject, decider, rule, reason, null, List.of());
    }

    public Entry until(Instant end) {
        return new Entry(act, object, subject, decider, rule, reason, end, prev);
    }

    public Entry after(List<Long> earlier) {
        return new Entry(act, object, subject, decider, rule, reason, until, earlier);
    }

    /// Whether it restricts something by a rule, so that one has to be in force.
    public boolean decides() {
        return switch (act) {
            case HOLD, LABEL, INVALIDATE -> true;
            case REVOKE -> subject != null && !object.startsWith("person:");
            case RELEASE, REFUSE, ERASE, GRANT, IMPORT, ASK, ENACT -> false;
        };
    }
}
