package folkmoot.transparency;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tlog.entry.Detail;
import tlog.entry.Ground;
import tlog.entry.RuleRef;

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
        List<Long> prev,
        Particulars more) {

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
        this(act, object, subject, decider, rule, reason, null, List.of(), Particulars.NONE);
    }

    public Entry until(@Nullable Instant end) {
        return new Entry(act, object, subject, decider, rule, reason, end, prev, more);
    }

    public Entry after(List<Long> earlier) {
        return new Entry(act, object, subject, decider, rule, reason, until, earlier, more);
    }

    public Entry on(Ground ground) {
        return with(more.on(ground));
    }

    /// The provision of the law.
    public Entry citing(String provision) {
        return with(more.citing(provision));
    }

    public Entry as(String role) {
        return with(more.as(role));
    }

    public Entry visibly(String word) {
        return with(more.visibly(word));
    }

    /// By this version of the rule; else it is the newest.
    public Entry under(int version) {
        return with(more.under(version));
    }

    /// A version that is proposed, not in force.
    public Entry about(RuleRef version) {
        return with(more.about(version));
    }

    public Entry with(Detail detail) {
        return with(more.with(detail));
    }

    private Entry with(Particulars others) {
        return new Entry(act, object, subject, decider, rule, reason, until, prev, others);
    }

    /// Whether it restricts something by a rule, so that one has to be in force.
    public boolean decides() {
        return switch (act) {
            case HOLD, HIDE, LABEL, LOCK, SUSPEND, INVALIDATE -> true;
            case REVOKE -> subject != null && !object.startsWith("person:");
            default -> false;
        };
    }
}
