package folkmoot.moderation.statement;

import folkmoot.moderation.Cited;
import folkmoot.moderation.Decided;
import folkmoot.moderation.Effect;
import folkmoot.moderation.decision.Ending;
import folkmoot.moderation.decision.Making;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A decision as a statement of reasons (DSA Art. 17): what was done, to which words, why, how it
/// was found and by whom it was decided, and what became of it. `path` leads to what it is about,
/// `edit` to where its author changes it, `picture` is one that was refused, all null where there
/// is nothing.
public record StatementView(
        UUID id,
        UUID object,
        String kind,
        @Nullable PersonId person,
        Effect effect,
        String detail,
        Cited rule,
        Decided.By by,
        @Nullable PersonId decider,
        Making.Source source,
        String reason,
        String words,
        Instant at,
        @Nullable Instant until,
        @Nullable Long entry,
        @Nullable Instant endedAt,
        @Nullable Ending endedBy,
        @Nullable Long endEntry,
        @Nullable String path,
        @Nullable String edit,
        @Nullable String picture) {

    private static final Set<String> DEEDS = Set.of("mark", "highlight", "restriction");

    public boolean stands() {
        return endedAt == null;
    }

    /// Found and decided by a machine; one never is without the other here.
    public boolean automated() {
        return by == Decided.By.RULE;
    }

    /// The reason says more than the rule itself.
    public boolean says() {
        return !reason.isEmpty() && !reason.equals(rule.words());
    }

    /// The message that says to its author what was done.
    public String done() {
        return effect.done(kind, detail);
    }

    public String does() {
        return effect.does(kind, detail);
    }

    /// The message that says it to a juror.
    public String did() {
        return effect.did(kind, detail);
    }

    /// It is about what members accepted, not about words.
    public boolean result() {
        return kind.equals(Effect.RESULT);
    }

    public String own() {
        return "/decisions/" + id;
    }

    /// A deed was refused, and nothing that has words or a picture: a mark, to show something
    /// first, a decision about others.
    public boolean refusedDeed() {
        return effect == Effect.REFUSE && DEEDS.contains(detail);
    }

    public boolean refusedPicture() {
        return effect == Effect.REFUSE && detail.equals("picture");
    }

    /// Something that a rule did not let through and somebody let through on appeal.
    public boolean let() {
        return effect == Effect.REFUSE && endedBy == Ending.APPEAL;
    }

    public StatementView at(
            @Nullable String address, @Nullable String editing, @Nullable String shown) {
        return new StatementView(
                id, object, kind, person, effect, detail, rule, by, decider, source, reason, words,
                at, until, entry, endedAt, endedBy, endEntry, address, editing, shown);
    }
}
