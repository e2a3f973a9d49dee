package folkmoot.moderation;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/// The only door: whatever publishes, edits, reacts, uploads, invites or restricts asks here first,
/// in its own transaction.
public interface Moderation {

    /// What the rules do is recorded with its reason and log entry before this returns.
    Verdict judge(Deed deed);

    /// Whether the rules would hold words that are brought from elsewhere, where nobody here is
    /// their author; null when not. Pure: imports ask on all cores.
    @Nullable Objection objection(String kind, String words);

    /// Refuses somebody who is not known here what was objected to: that it happened is on record,
    /// without a word of theirs. Answers what they read, with where they can object.
    String turnAway(String kind, String words, Objection objection);

    /// Makes what was objected to wait, with its reason and log entry, in the running transaction.
    Verdict.Held hold(String kind, UUID object, Objection objection);

    /// Keeps a picture that was refused with the statement about it, for its owner and those who
    /// decide about an appeal. Takes a while where it is wanted: not in a transaction.
    void keep(Deed refused, InputStreamSource content);

    /// Their author took them back, in the running transaction: what a rule brought to staff about
    /// them needs nobody's care any more.
    void takenBack(Collection<UUID> objects);

    /// What was decided about those of the objects and still has its effect, the strongest first.
    Map<UUID, List<Decided>> standing(Collection<UUID> objects);

    /// Why this waits or is hidden; null when it does neither.
    default @Nullable Decided withheld(UUID object) {
        return withheld(standing(List.of(object)).getOrDefault(object, List.of()));
    }

    static @Nullable Decided withheld(List<Decided> standing) {
        return standing.stream().filter(it -> it.effect().withholds()).findFirst().orElse(null);
    }
}
