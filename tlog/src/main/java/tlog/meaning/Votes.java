package tlog.meaning;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tlog.Nullable;
import tlog.entry.Act;
import tlog.entry.Detail;
import tlog.entry.Entry;
import tlog.entry.Minute;
import tlog.entry.RuleRef;
import tlog.entry.Settings;
import tlog.finding.Fault;
import tlog.finding.Findings;

/// Whether votes were held and counted as the constitution says, and what they decided.
final class Votes {

    private static final int HOUR = 60;

    private final Findings findings;
    private final Rulebook rules;
    private final Restrictions restrictions;
    private final Map<Long, Poll> open = new HashMap<>();
    private final Map<Long, Result> closed = new HashMap<>();
    private final Map<Long, Vetoed> vetoes = new HashMap<>();
    private final Map<Long, Integer> quarters = new HashMap<>();
    private final Map<Long, Result> disputed = new HashMap<>();
    private final Set<String> ids = new HashSet<>();
    private final Set<Long> spent = new HashSet<>();

    private record Vetoed(Result result, RuleRef rule) {}

    Votes(Findings findings, Rulebook rules, Restrictions restrictions) {
        this.findings = findings;
        this.rules = rules;
        this.restrictions = restrictions;
    }

    boolean began() {
        return !ids.isEmpty();
    }

    int count() {
        return ids.size();
    }

    int vetoes() {
        return vetoes.size();
    }

    void open(long index, Entry entry, Detail.Vote vote) {
        if (!ids.add(vote.id())) {
            tally(index, "There was a vote " + vote.id() + " before");
        }
        var settings = rules.settings(vote.under(), entry.t());
        if (settings.isEmpty()) {
            findings.add(Fault.RULE, index, "No constitution " + vote.under() + " is in force");
        }
        if (vote.purpose() != Detail.Purpose.OTHER && entry.rule() == null) {
            tally(index, "The vote does not say on which rule");
        }
        open.put(index, new Poll(index, entry, vote, orNull(settings)));
    }

    void ballot(long index, Entry entry) {
        var poll = open.get(entry.prev().getFirst());
        var wrong = poll == null ? "It is for no vote that is open" : poll.cast(index, entry);
        if (wrong != null) {
            tally(index, wrong);
        }
    }

    void close(long index, Entry entry, Detail.Tally tally) {
        var poll = open.remove(entry.prev().getFirst());
        if (poll == null) {
            tally(index, "It closes no vote that is open");
            return;
        }
        equal(index, "the vote", poll.vote.id(), tally.vote());
        equal(index, "the electorate", poll.vote.electorate(), tally.electorate());
        equal(index, "the ballots", poll.ballots(), tally.ballots());
        equal(index, "the replaced ballots", poll.replaced(), tally.replaced());
        if (poll.vote.method() == Detail.Method.YES_NO) {
            equal(index, "the members' ballots", poll.members(), tally.members().all());
            equal(index, "the staff's ballots", poll.staff(), tally.staff().all());
        }
        if (tally.members().all() > poll.members()) {
            tally(index, "It counts more members than voted");
        }
        if (poll.members() > tally.electorate()) {
            tally(index, "More members voted than could");
        }
        var settings = poll.settings;
        if (settings != null && early(poll.opened, entry.t(), settings.voteHours())) {
            tally(index, "It was open for less than " + settings.voteHours() + " hours");
        }
        closed.put(index, new Result(poll, tally, entry.t(), judged(index, poll, tally)));
    }

    Recount recount() {
        return new Recount(findings, closed.values());
    }

    /// A result may be held until others have decided whether it stands, and be set aside by them.
    void dispute(long index, Entry entry) {
        if (entry.act() != Act.HOLD && entry.act() != Act.HIDE) {
            return;
        }
        for (long earlier : entry.prev()) {
            var results = entry.act() == Act.HOLD ? closed : disputed;
            var result = results.get(earlier);
            if (result != null) {
                result.dispute = index;
                disputed.put(index, result);
            }
        }
    }

    private boolean disputed(@Nullable Result result) {
        return result != null && restrictions.inForce(result.dispute);
    }

    private boolean judged(long index, Poll poll, Detail.Tally tally) {
        if (poll.vote.purpose() == Detail.Purpose.OTHER) {
            return tally.accepted();
        }
        var good = poll.satisfied(tally.members()) && tally.gate() != Detail.Gate.FAILED;
        if (good != tally.accepted()) {
            var said = tally.accepted() ? "accepted" : "rejected";
            tally(index, "It is called " + said + ", which the numbers do not bear out");
        }
        return good;
    }

    /// Whether a rule may be changed because of a vote; said once, whatever is wrong.
    void lawMade(long index, Entry entry, RuleRef rule, Detail.Law law, Detail.Purpose purpose) {
        var result = entry.prev().isEmpty() ? null : closed.get(entry.prev().getFirst());
        if (result == null) {
            tally(index, rule + " was changed without a vote");
            return;
        }
        var vote = result.poll.vote;
        if (vote.purpose() != purpose
                || vote.level() != law.level()
                || !rule.equals(result.poll.rule)) {
            tally(index, "The vote was about something else than " + rule);
        } else if (result.used) {
            tally(index, "The vote has been used before");
        } else if (!result.accepted) {
            tally(index, rule + " was not accepted");
        } else if (disputed(result) || disputed(result.overriding)) {
            tally(index, rule + " is enacted while its result is in dispute, or was set aside");
        } else if (result.veto != null && !result.overridden) {
            findings.add(Fault.VETO, index, rule + " was vetoed and is enacted all the same");
        } else if (early(result.closed, entry.t(), cooling(result))) {
            tally(index, rule + " came before the time for a veto was over");
        }
        result.used = true;
    }

    void veto(long index, Entry entry, RuleRef rule) {
        var result = closed.get(entry.prev().getFirst());
        var ground = entry.ground();
        if (result == null || !rule.equals(result.poll.rule) || ground == null) {
            veto(index, "It is against no vote on " + rule);
            return;
        }
        switch (ground) {
            case LAW -> {
                if (entry.provision() == null) {
                    veto(index, "It cites no provision of the law");
                }
            }
            case SAFETY, MATERIAL_HARM -> quota(index, entry.t(), result);
            default -> veto(index, ground + " is no ground for a veto");
        }
        if (result.veto != null) {
            veto(index, "The vote had been vetoed before");
        } else if (result.used) {
            veto(index, "The rule was in force already");
        } else if (entry.t().isAfter(result.closed.plus(cooling(result) * HOUR + Rulebook.GRACE))) {
            veto(index, "It comes after the time for a veto");
        }
        result.veto = ground;
        vetoes.put(index, new Vetoed(result, rule));
    }

    private void quota(long index, Minute t, Result result) {
        var settings = result.poll.settings;
        var most = settings == null ? Settings.STARTER.vetoes() : settings.vetoes();
        if (quarters.merge(t.quarter(), 1, Integer::sum) > most) {
            veto(index, "There were " + most + " vetoes in this quarter already");
        }
    }

    void override(long index, Entry entry, RuleRef rule) {
        var vetoed = vetoes.get(entry.prev().getFirst());
        var vote = entry.prev().size() == 2 ? closed.get(entry.prev().getLast()) : null;
        if (vetoed == null || !vetoed.rule.equals(rule)) {
            veto(index, "It overrides no veto against " + rule);
            return;
        }
        if (vetoed.result.veto == tlog.entry.Ground.LAW) {
            veto(index, "A veto on ground of law cannot be overridden");
            return;
        }
        if (vote == null
                || vote.poll.vote.purpose() != Detail.Purpose.OVERRIDE
                || !rule.equals(vote.poll.rule)
                || !vote.accepted
                || !spent.add(entry.prev().getLast())) {
            tally(index, "No vote to override it was accepted");
            return;
        }
        vetoed.result.overridden = true;
        vetoed.result.overriding = vote;
    }

    private static int cooling(Result result) {
        var settings = result.poll.settings;
        return settings == null ? 0 : settings.coolingHours();
    }

    private static boolean early(Minute from, Minute to, int hours) {
        return from.plus((long) hours * HOUR - Rulebook.GRACE).isAfter(to);
    }

    private void equal(long index, String what, Object counted, Object said) {
        if (!counted.equals(said)) {
            tally(index, "It gives " + what + " as " + said + ", the log has " + counted);
        }
    }

    private void tally(long index, String what) {
        findings.add(Fault.TALLY, index, what);
    }

    private void veto(long index, String what) {
        findings.add(Fault.VETO, index, what);
    }

    private static @Nullable Settings orNull(Optional<Settings> settings) {
        return settings.isPresent() ? settings.get() : null;
    }
}
