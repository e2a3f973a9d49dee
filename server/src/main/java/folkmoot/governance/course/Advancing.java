package folkmoot.governance.course;

import folkmoot.governance.ProposalId;
import folkmoot.governance.ResultDisputed;
import folkmoot.governance.bill.Bill;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.dispute.DisputeRows;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.starter.Term;
import folkmoot.governance.veto.Vetoing;
import folkmoot.governance.vote.Counting;
import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Enactment;
import folkmoot.transparency.Rulebook;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;

/// Takes one proposal one stage further, when the stage that it is in is over: whole or not at all,
/// and by one process at a time. Asked again it does nothing.
@Component
@Transactional
class Advancing {

    /// Between the answer to a dispute and what depends on it.
    private static final Duration SPARE = Duration.ofMinutes(10);

    private final Proposals proposals;
    private final Counting counting;
    private final Vetoing vetoing;
    private final Bills bills;
    private final Rulebook rules;
    private final Calling calling;
    private final DisputeRows disputes;
    private final ApplicationEventPublisher events;
    private final PageCache pages;
    private final Clock clock;

    Advancing(
            Proposals proposals,
            Counting counting,
            Vetoing vetoing,
            Bills bills,
            Rulebook rules,
            Calling calling,
            DisputeRows disputes,
            ApplicationEventPublisher events,
            PageCache pages,
            Clock clock) {
        this.proposals = proposals;
        this.counting = counting;
        this.vetoing = vetoing;
        this.bills = bills;
        this.rules = rules;
        this.calling = calling;
        this.disputes = disputes;
        this.events = events;
        this.pages = pages;
        this.clock = clock;
    }

    void advance(ProposalId id) {
        if (!proposals.alone()) {
            return;
        }
        var it = proposals.locked(id);
        var now = clock.instant();
        var ends = it.endsAt();
        if (ends == null || ends.isAfter(now)) {
            return;
        }
        switch (it.stage()) {
            case ADMISSION -> step(it, Stage.LAPSED, now, null);
            case DELIBERATION -> freeze(it, now);
            case FREEZE -> open(it, now);
            case VOTE -> close(it, now);
            case COOLING -> enact(it, now);
            case VETOED -> step(it, Stage.REJECTED, now, null);
            case OVERRIDE -> overrule(it, now);
            case DRAFT, ENACTED, REJECTED, LAPSED, WITHDRAWN, OVERTAKEN -> {}
        }
    }

    // Drafts on the same rule that are discussed at the same time are voted on together.
    private void freeze(Proposal it, Instant now) {
        var order = bills.order().constitution();
        step(it, Stage.FREEZE, now, now.plus(Duration.ofHours(order.get(Term.FREEZE_HOURS))));
        for (var rival : proposals.lockedBeside(it, Stage.DELIBERATION)) {
            proposals.join(rival.id(), it.id());
            step(rival, Stage.FREEZE, now, null);
        }
    }

    private void open(Proposal it, Instant now) {
        var together = new ArrayList<Proposal>();
        for (var draft : drafts(it)) {
            if (bills.stands(draft.kind(), Bills.known(draft.text()))) {
                together.add(draft);
            } else {
                proposals.join(draft.id(), null);
                step(draft, Stage.OVERTAKEN, now, null);
            }
        }
        if (!together.isEmpty()) {
            open(together.getFirst().id(), together, now);
        }
    }

    // The first of those that are left has the vote, also when it was another's until now.
    private void open(ProposalId leader, List<Proposal> together, Instant now) {
        var method = together.size() > 1 ? Detail.Method.SCHULZE : Detail.Method.YES_NO;
        for (var draft : together) {
            var leads = draft.id().equals(leader);
            proposals.join(draft.id(), leads ? null : leader);
            var closes = counting.open(draft, leader, draft.kind(), method, now);
            step(draft, Stage.VOTE, now, leads ? closes : null);
        }
        calling.call(proposals.one(leader), now);
    }

    private List<Proposal> drafts(Proposal leader) {
        var all = new ArrayList<Proposal>();
        all.add(leader);
        proposals.rivals(leader.id()).stream()
                .filter(it -> it.stage() == leader.stage())
                .forEach(all::add);
        return all;
    }

    private void close(Proposal leader, Instant now) {
        var drafts = drafts(leader);
        var accepted = new LinkedHashMap<Proposal, Counting.Closed>();
        for (var draft : drafts) {
            var closed = counting.close(draft, leader, draft.kind(), now);
            if (closed.accepted()) {
                accepted.put(draft, closed);
            }
        }
        var hours = counting.settings(leader).coolingHours();
        var winner =
                drafts.size() == 1 || accepted.isEmpty()
                        ? leader.id()
                        : counting.winner(leader, List.copyOf(accepted.keySet()));
        for (var draft : drafts) {
            var closed = accepted.get(draft);
            if (closed != null && draft.id().equals(winner)) {
                cool(draft, closed, now, now.plus(Duration.ofHours(hours)));
            } else {
                step(draft, Stage.REJECTED, now, null);
            }
        }
    }

    // What may have been called from outside is decided about before it takes effect.
    private void cool(Proposal it, Counting.Closed closed, Instant now, Instant ends) {
        step(it, Stage.COOLING, now, ends);
        if (closed.inDoubt()) {
            events.publishEvent(new ResultDisputed(it.id(), closed.entry(), ends.minus(SPARE)));
        }
    }

    private void enact(Proposal it, Instant now) {
        var dispute = disputes.of(it.id());
        if (dispute != null && dispute.waits()) {
            return;
        }
        if (dispute != null && dispute.setAside()) {
            step(it, Stage.REJECTED, now, null);
            return;
        }
        var bill = Bills.known(it.text());
        if (!bills.stands(it.kind(), bill)) {
            step(it, Stage.OVERTAKEN, now, null);
            return;
        }
        var entry =
                rules.change(
                        new Enactment(
                                act(it.kind()),
                                bill.id(),
                                bill.version(),
                                bill.canonical(),
                                bill.law(),
                                Decider.VOTE,
                                sunset(bill, now),
                                List.of(counting.closed(it, it.kind()))));
        proposals.made(it.id(), entry);
        step(it, Stage.ENACTED, now, null);
    }

    private static @Nullable Instant sunset(Bill bill, Instant now) {
        var sunset = bill.sunset();
        return sunset == null ? null : now.plus(sunset);
    }

    private static Act act(Detail.Purpose kind) {
        return switch (kind) {
            case ENACT -> Act.ENACT;
            case AMEND -> Act.AMEND;
            case REPEAL -> Act.REPEAL;
            case OVERRIDE, OTHER -> throw new IllegalStateException("No rule changes by " + kind);
        };
    }

    private void overrule(Proposal it, Instant now) {
        var leader = proposals.one(it.voted());
        var closed = counting.close(it, leader, Detail.Purpose.OVERRIDE, now);
        if (closed.accepted()) {
            vetoing.overrule(it, closed.entry());
            var hours = counting.settings(it).coolingHours();
            var since = closed.inDoubt() ? now : counting.closedAt(it, it.kind());
            var cooled = since.plus(Duration.ofHours(hours));
            if (cooled.isAfter(now)) {
                cool(it, closed, now, cooled);
            } else {
                enact(it, now);
            }
        } else {
            step(it, Stage.REJECTED, now, null);
        }
    }

    private void step(Proposal it, Stage stage, Instant now, @Nullable Instant ends) {
        proposals.step(it.id(), stage, now, ends);
        Proposing.drop(pages, it.id());
        // The first page shows what is voted on.
        pages.drop("list:posts");
    }

    /// Takes out of force what has outlived its time.
    void sunset() {
        if (!proposals.alone()) {
            return;
        }
        var now = clock.instant();
        var inForce = new HashMap<>(bills.inForce());
        for (var it : rules.inForce()) {
            var until = it.until();
            var bill = inForce.get(it.ref().id());
            if (until != null && bill != null && !until.isAfter(now)) {
                rules.change(
                        new Enactment(
                                Act.REPEAL,
                                bill.id(),
                                bill.version(),
                                bill.canonical(),
                                bill.law(),
                                Decider.SYSTEM,
                                null,
                                List.of()));
                pages.drop(Proposing.LIST);
            }
        }
    }

    /// Writes to those who have not voted, when a vote ends soon.
    void remind() {
        if (proposals.alone()) {
            var now = clock.instant();
            counting.endingSoon(now, Calling.BEFORE).stream()
                    .filter(it ->
                            it.purpose() == Detail.Purpose.OVERRIDE
                                    || it.proposal().equals(proposals.one(it.proposal()).voted()))
                    .forEach(it -> calling.remind(proposals.one(it.proposal()), it));
        }
    }
}
