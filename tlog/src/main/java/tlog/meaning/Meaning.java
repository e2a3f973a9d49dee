package tlog.meaning;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import tlog.Nullable;
import tlog.entry.Act;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.feed.Tombstone;
import tlog.finding.Fault;
import tlog.finding.Findings;
import tlog.note.VerifierKey;
import tlog.tree.Hash;

/// Reads a log from its beginning as somebody who knows the constitution would: was every decision
/// made by a rule in force, every rule by a vote, did every hold end, is every time believable. A
/// wrong step is reported where it is taken; what follows from it is taken as given.
public final class Meaning {

    /// Minutes by which an entry may be older than the one before it: transactions overlap.
    private static final int SKEW = 2;

    private final Findings findings = new Findings();
    private final Rulebook rules = new Rulebook();
    private final Restrictions restrictions = new Restrictions(findings);
    private final Votes votes = new Votes(findings, rules, restrictions);
    private final Publications publications = new Publications();
    private final Draws draws = new Draws(findings, restrictions);
    private final Map<Act, Long> acts = new EnumMap<>(Act.class);
    private @Nullable Minute last;
    private @Nullable VerifierKey key;
    private long founded;
    private long lawful;
    private long unruled;

    public Findings findings() {
        return findings;
    }

    public void read(long index, Entry entry) {
        acts.merge(entry.act(), 1L, Long::sum);
        clock(index, entry.t());
        for (long earlier : entry.prev()) {
            if (earlier >= index) {
                findings.add(
                        Fault.MALFORMED, index, "It names entry " + earlier + ", later than it");
            }
        }
        cited(index, entry);
        draws.read(index, entry);
        restrictions.add(index, entry);
        votes.dispute(index, entry);
        var rule = entry.rule();
        switch (entry.detail()) {
            case Detail.Law law when rule != null -> law(index, entry, rule, law);
            case Detail.Vote vote -> votes.open(index, entry, vote);
            case Detail.Tally tally -> votes.close(index, entry, tally);
            case Detail.Rotation(var next) -> key = next;
            case Detail.Roll roll -> publications.add(index, entry.act(), roll);
            default -> others(index, entry, rule);
        }
    }

    private void others(long index, Entry entry, @Nullable RuleRef rule) {
        switch (entry.act()) {
            case BALLOT -> votes.ballot(index, entry);
            case VETO -> votes.veto(index, entry, there(rule));
            case VETO_OVERRIDE -> votes.override(index, entry, there(rule));
            default -> {}
        }
    }

    /// Checkpoints of so many entries were signed: somebody saw them.
    public void seen(Set<Long> sizes) {
        draws.seen(sizes);
    }

    /// Whether [#grown] has to be told the root over all entries read so far.
    public boolean awaitsRoot() {
        return draws.awaitsRoot();
    }

    public void grown(long size, Hash root) {
        draws.grown(size, root);
    }

    /// An entry that could not be read has a place, and no meaning.
    public void unreadable(long index, String why) {
        findings.add(Fault.MALFORMED, index, why);
    }

    /// All entries are read; holds that are due by then ought to be over.
    public void end(@Nullable Minute now) {
        var end = last;
        if (end == null) {
            return;
        }
        if (now != null && end.isAfter(now.plus(SKEW))) {
            findings.add(Fault.BACKDATED, "the last entries", "They are from the future: " + end);
        }
        restrictions.passed(now == null || end.isAfter(now) ? end : now);
    }

    public @Nullable Minute last() {
        return last;
    }

    /// Whether an act of this kind, with this index, still has its effect.
    public boolean inForce(long index, Tombstone.State state) {
        return restrictions.act(index) == state.act() && restrictions.inForce(index);
    }

    public @Nullable Act act(long index) {
        return restrictions.act(index);
    }

    /// For whoever knows what the ballots say. What is wrong is among [#findings].
    public Recount recount() {
        return votes.recount();
    }

    public Publications publications() {
        return publications;
    }

    /// The key that the last rotation named.
    public @Nullable VerifierKey key() {
        return key;
    }

    /// What there was, in numbers.
    public Summary summary() {
        return new Summary(
                acts,
                rules.count(),
                founded,
                lawful,
                unruled,
                votes.count(),
                votes.vetoes(),
                restrictions.count(),
                draws.count());
    }

    /// Numbers for the report.
    public record Summary(
            Map<Act, Long> acts,
            long rules,
            long founded,
            long lawful,
            long unruled,
            long votes,
            long vetoes,
            long restrictions,
            long juries) {

        public Summary {
            acts = Map.copyOf(acts);
        }
    }

    private void clock(long index, Minute t) {
        var latest = last;
        if (latest != null && latest.isAfter(t.plus(SKEW))) {
            findings.add(Fault.BACKDATED, index, "It bears " + t + ", after " + latest);
        }
        if (latest == null || t.isAfter(latest)) {
            last = t;
            restrictions.passed(t);
        }
    }

    private void cited(long index, Entry entry) {
        var rule = entry.rule();
        if (rule == null && entry.decides()) {
            unruled++;
        }
        if (rule == null || entry.detail() instanceof Detail.Law) {
            return;
        }
        if (entry.decides()) {
            if (!rules.inForce(rule, entry.t())) {
                findings.add(Fault.RULE, index, rule + " was not in force at " + entry.t());
            }
        } else if (aftermath(entry.act()) && !rules.known(rule)) {
            findings.add(Fault.RULE, index, rule + " was never enacted");
        }
    }

    /// Acts that speak of a rule under which something was decided before.
    private static boolean aftermath(Act act) {
        return switch (act) {
            case RELEASE, RESTORE, UNSUSPEND, APPEAL_OPEN, APPEAL_DECIDE, LEGAL_ORDER -> true;
            default -> false;
        };
    }

    private void law(long index, Entry entry, RuleRef rule, Detail.Law law) {
        var before = rules.current(rule.id());
        var purpose =
                switch (entry.act()) {
                    case RULE_AMEND -> Detail.Purpose.AMEND;
                    case RULE_REPEAL -> Detail.Purpose.REPEAL;
                    default -> Detail.Purpose.ENACT;
                };
        var good =
                switch (purpose) {
                    case ENACT -> before.isEmpty() && !rules.known(rule);
                    case AMEND ->
                            before.map(it -> it.version() + 1 == rule.version()).orElse(false);
                    default -> before.map(rule::equals).orElse(false);
                };
        if (!good) {
            var stands = before.map(it -> it + " stands").orElse("no version stands");
            findings.add(Fault.RULE, index, entry.act().wire() + " of " + rule + ", but " + stands);
        }
        before.flatMap(rules::level)
                .filter(it -> it != law.level())
                .ifPresent(it -> findings.add(Fault.RULE, index, rule + " changes its level"));
        power(index, entry, rule, law, purpose);
        if (purpose == Detail.Purpose.REPEAL) {
            rules.end(rule.id(), entry.t());
        } else {
            rules.enact(rule, law, entry);
        }
    }

    private void power(
            long index, Entry entry, RuleRef rule, Detail.Law law, Detail.Purpose purpose) {
        switch (entry.by().kind()) {
            case FOUNDING -> {
                founded++;
                if (votes.began() || purpose != Detail.Purpose.ENACT) {
                    findings.add(Fault.RULE, index, "Nothing is founded once members have voted");
                }
            }
            case LAW -> {
                lawful++;
                if (law.level() != Detail.Level.LAW || entry.provision() == null) {
                    findings.add(Fault.RULE, index, rule + " is called law and cites none");
                }
            }
            case VOTE -> votes.lawMade(index, entry, rule, law, purpose);
            default -> {
                var sunset = purpose == Detail.Purpose.REPEAL && rules.overdue(rule, entry.t());
                if (!sunset) {
                    findings.add(
                            Fault.TALLY,
                            index,
                            rule + " was changed by " + entry.by() + ", no vote");
                }
            }
        }
    }

    private static RuleRef there(@Nullable RuleRef rule) {
        if (rule == null) {
            throw new IllegalStateException("The format lets no veto be without a rule");
        }
        return rule;
    }
}
