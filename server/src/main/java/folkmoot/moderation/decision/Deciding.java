package folkmoot.moderation.decision;

import folkmoot.moderation.Cited;
import folkmoot.moderation.Decided;
import folkmoot.moderation.DecisionEnded;
import folkmoot.moderation.DecisionMade;
import folkmoot.moderation.Effect;
import folkmoot.people.PersonId;
import folkmoot.site.Ids;
import folkmoot.site.Texts;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import java.time.Clock;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Ground;

/// Makes decisions and ends them: each with its entry, in the transaction of its effect.
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class Deciding {

    /// The rule by which what the law forbids is hidden.
    public static final String ILLEGAL = "illegal-content";

    private static final Comparator<Decided> STRONGEST_FIRST =
            Comparator.comparing(Decided::effect).reversed().thenComparing(Decided::at);

    private final Decisions decisions;
    private final Marked marked;
    private final Statutes statutes;
    private final Log log;
    private final Telling telling;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Deciding(
            Decisions decisions,
            Marked marked,
            Statutes statutes,
            Log log,
            Telling telling,
            ApplicationEventPublisher events,
            Clock clock) {
        this.decisions = decisions;
        this.marked = marked;
        this.statutes = statutes;
        this.log = log;
        this.telling = telling;
        this.events = events;
        this.clock = clock;
    }

    /// Writes it down. What has to be withheld is the caller's, or [Enforcing]'s.
    public Decided decide(Making it, List<Long> after) {
        var now = clock.instant();
        var entry = it.effect().restricts() ? (Long) log.append(entry(it, after)) : null;
        var id = Ids.next(now);
        decisions.add(id, it, now, entry);
        marked.mark(it.object());
        var decided =
                new Decided(
                        id,
                        it.object(),
                        it.effect(),
                        it.detail(),
                        statutes.cited(it.rule(), it.version()),
                        it.by(),
                        now,
                        it.until(),
                        entry);
        if (entry != null && it.person() != null) {
            telling.of(decided, it.kind(), new PersonId(it.person()), it.reason());
        }
        publish(decided, it.person());
        return decided;
    }

    private void publish(Decided it, @Nullable UUID person) {
        events.publishEvent(
                new DecisionMade(it.id(), it.object(), person, it.effect(), it.rule(), it.at()));
    }

    /// Ends it, if it still has its effect. Answers the entry that says so, null where there is
    /// none. What was withheld is shown by whoever asks for this.
    public @Nullable Long end(UUID decision, Ending by, Decided.@Nullable By who, String why) {
        var open = decisions.locked(decision);
        return open == null ? null : end(open, by, who, why);
    }

    @Nullable Long end(Decisions.Open open, Ending by, Decided.@Nullable By who, String why) {
        var named = open.entry();
        var entry = named == null ? null : (Long) log.append(ended(open, named, by, who, why));
        var now = clock.instant();
        decisions.end(open.id(), now, entry, by);
        events.publishEvent(new DecisionEnded(open.id(), open.object(), open.effect(), now));
        return entry;
    }

    /// Their author took them back: what was brought to staff about them ends.
    public void takenBack(Collection<UUID> objects) {
        decisions.brought(objects).forEach(it -> end(it, Ending.AUTHOR, null, ""));
    }

    /// What stands about them, the strongest first. What is over and was not ended yet is not in
    /// it, but for what waits: that is there until it appears.
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public Map<UUID, List<Decided>> standing(Collection<UUID> objects) {
        var there = marked.among(objects);
        if (there.isEmpty()) {
            return Map.of();
        }
        var now = clock.instant();
        var standing = new HashMap<UUID, List<Decided>>();
        decisions
                .standing(there)
                .forEach((object, all) ->
                        standing.put(
                                object,
                                all.stream()
                                        .filter(it -> it.effect().withholds() || !it.isOver(now))
                                        .map(this::decided)
                                        .sorted(STRONGEST_FIRST)
                                        .toList()));
        return standing;
    }

    /// What stands about a deed's object, its conversation and its author.
    public List<Standing> about(UUID object, @Nullable UUID thread, UUID person) {
        var now = clock.instant();
        return decisions.about(object, thread, person).stream()
                .filter(it -> it.effect().withholds() || !it.isOver(now))
                .map(it -> new Standing(decided(it), it.kind()))
                .toList();
    }

    /// A decision and the kind of what it is about.
    public record Standing(Decided decided, String kind) {}

    @Transactional(propagation = Propagation.SUPPORTS)
    public Cited cited(String rule, int version) {
        return statutes.cited(rule, version);
    }

    private Decided decided(Decisions.Open it) {
        return new Decided(
                it.id(),
                it.object(),
                it.effect(),
                it.detail(),
                statutes.cited(it.rule(), it.version()),
                it.by(),
                it.at(),
                it.until(),
                it.entry());
    }

    private static Entry entry(Making it, List<Long> after) {
        var act =
                switch (it.effect()) {
                    case HOLD -> Act.HOLD;
                    case HIDE, REFUSE -> Act.HIDE;
                    case LOCK, SLOW_DOWN -> Act.LOCK;
                    case SUSPEND -> Act.SUSPEND;
                    case LABEL, COLLAPSE, LIMIT_LINKS -> Act.LABEL;
                    case REPLY, ROUTE_TO_STAFF, ASK_EDIT, ASK_SOURCE ->
                            throw new IllegalArgumentException(it.effect() + " restricts nobody");
                };
        var entry =
                new Entry(
                                act,
                                it.kind() + ":" + it.object(),
                                it.person(),
                                decider(it.by()),
                                it.rule(),
                                it.reason())
                        .under(it.version())
                        .until(act == Act.LOCK ? null : it.until())
                        .after(after);
        entry = it.rule().equals(ILLEGAL) ? entry.on(Ground.ILLEGAL_CONTENT) : entry;
        return switch (it.effect()) {
            case COLLAPSE -> entry.visibly("CONTENT_DEMOTED");
            case LIMIT_LINKS -> entry.visibly("OTHER");
            default -> it.kind().equals(Effect.RESULT) ? entry.visibly("OTHER") : entry;
        };
    }

    private static Entry ended(
            Decisions.Open open, long named, Ending by, Decided.@Nullable By who, String why) {
        var act =
                switch (open.effect()) {
                    case HOLD -> Act.RELEASE;
                    case SUSPEND -> Act.UNSUSPEND;
                    default -> Act.RESTORE;
                };
        var entry =
                new Entry(
                                act,
                                open.kind() + ":" + open.object(),
                                open.person(),
                                ender(by, who),
                                open.rule(),
                                why.isEmpty() ? Texts.say("moderation.released") : why)
                        .under(open.version())
                        .after(List.of(named));
        return by == Ending.APPEAL ? entry.on(Ground.APPEAL) : entry;
    }

    private static Decider ender(Ending by, Decided.@Nullable By who) {
        if (who != null) {
            return decider(who);
        }
        return by == Ending.AUTHOR ? Decider.AUTHOR : Decider.SYSTEM;
    }

    private static Decider decider(Decided.By by) {
        return switch (by) {
            case RULE -> Decider.RULE;
            case MODERATOR -> Decider.MODERATOR;
            case STAFF -> Decider.STAFF;
            case JURY -> Decider.JURY;
            case LAW -> Decider.LAW;
        };
    }
}
