package folkmoot.governance;

import folkmoot.governance.rule.Rule;
import folkmoot.people.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tlog.entry.RuleRef;

/// The rules in force, asked. Whatever acts asks here; the law does not know what it governs.
public interface Law {

    /// What is judged: the thing, whose it is, the conversation and the product or group
    /// (`kind:id`) that it belongs to.
    record Matter(
            UUID object,
            String kind,
            PersonId person,
            @Nullable UUID thread,
            @Nullable String about) {}

    /// What was done before, as far as rules may look at it: contributions up to a thousand, what
    /// else is in the conversation since a full minute an hour ago, and the words of all else about
    /// the same since a full hour a week ago.
    record Lately(
            long contributions,
            long hereLastHour,
            long repliesLastHour,
            long brandWords,
            long allWords) {

        public static final Lately NOTHING = new Lately(0, 0, 0, 0, 0);
    }

    Lately lately(Matter matter, Instant now);

    /// How often somebody restricted others within the hour, and when last; what a rule did not let
    /// them do is not among it, what happened regardless is.
    record Restricted(long lastHour, @Nullable Instant last) {}

    Restricted restricted(PersonId person, Instant now);

    /// When somebody spoke last in that conversation.
    @Nullable Instant spoke(UUID thread, PersonId person);

    /// What the rules say, in their own order; the snapshot is kept with what becomes of it. Those
    /// that let it through are noted, and do nothing. Needs a running transaction.
    Judgement judge(Snapshot deed, Matter matter, Predicate<RuleRef> let);

    /// The same about what goes on whatever they say: those that apply are noted, and do nothing.
    void hear(Snapshot deed, Matter matter);

    /// What they would say, but for those that acted too often and stopped; nothing is kept or
    /// counted.
    Judgement consider(Snapshot deed);

    /// The rules in force that a machine follows, by id.
    List<Rule> inForce();

    /// Those of them that are asked when this happens.
    default Set<String> asked(Trigger trigger) {
        return inForce().stream()
                .filter(it -> it.reach().triggers().contains(trigger))
                .map(Rule::id)
                .collect(Collectors.toSet());
    }

    /// A version that is or was in force; null where there is none, or where it is only words.
    @Nullable Rule version(String id, int version);
}
