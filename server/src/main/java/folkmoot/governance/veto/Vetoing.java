package folkmoot.governance.veto;

import static folkmoot.site.Texts.say;

import folkmoot.governance.ProposalId;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.letter.VoteLetters;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Signatures;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.starter.Term;
import folkmoot.governance.vote.Counting;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Lead;
import folkmoot.site.PageCache;
import folkmoot.transparency.Act;
import folkmoot.transparency.Decider;
import folkmoot.transparency.Entry;
import folkmoot.transparency.Log;
import folkmoot.transparency.Receipts;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;
import tlog.entry.Ground;
import tlog.entry.Minute;

/// The brand objects to what members accepted, in public, and they may overrule it.
@Component
public class Vetoing {

    public static final List<Ground> GROUNDS =
            List.of(Ground.LAW, Ground.SAFETY, Ground.MATERIAL_HARM);

    private static final int LONGEST_PROVISION = 200;
    private static final int LONGEST = 5_000;

    private final Vetoes vetoes;
    private final Proposals proposals;
    private final Proposing proposing;
    private final Signatures signatures;
    private final Electorate electorate;
    private final Counting counting;
    private final Bills bills;
    private final VoteLetters letters;
    private final Doorkeeper door;
    private final Log log;
    private final Receipts receipts;
    private final PageCache pages;
    private final Clock clock;

    Vetoing(
            Vetoes vetoes,
            Proposals proposals,
            Proposing proposing,
            Signatures signatures,
            Electorate electorate,
            Counting counting,
            Bills bills,
            VoteLetters letters,
            Doorkeeper door,
            Log log,
            Receipts receipts,
            PageCache pages,
            Clock clock) {
        this.vetoes = vetoes;
        this.proposals = proposals;
        this.proposing = proposing;
        this.signatures = signatures;
        this.electorate = electorate;
        this.counting = counting;
        this.bills = bills;
        this.letters = letters;
        this.door = door;
        this.log = log;
        this.receipts = receipts;
        this.pages = pages;
        this.clock = clock;
    }

    /// Stops a rule that members accepted, before it is in force.
    @Transactional
    public Objecting veto(Lead lead, ProposalId id, VetoForm form) {
        // Whoever is asked first is asked before anything is locked.
        var wrong = wrong(lead, form);
        var it = proposals.locked(id);
        var now = clock.instant();
        var before = vetoes.of(id);
        if (before != null) {
            return before.is(form)
                    ? new Objecting.Vetoed()
                    : new Objecting.Refused(say("governance.veto.there"));
        }
        if (it.stage() != Stage.COOLING || over(it, now)) {
            var early = it.stage().ordinal() < Stage.COOLING.ordinal();
            return new Objecting.Refused(say(early ? "governance.late" : "governance.veto.over"));
        }
        if (!wrong.isEmpty()) {
            return new Objecting.Wrong(wrong);
        }
        vetoes.alone();
        var ground = Ground.valueOf(form.ground());
        var quarter = Minute.of(now).quarter();
        var most = counting.settings(it).vetoes();
        if (ground != Ground.LAW && vetoes.in(quarter) >= most) {
            return new Objecting.Refused(say("governance.veto.quota", most));
        }
        vetoes.add(id, form, quarter, entry(it, form, ground), now);
        var hours = bills.order().constitution().get(Term.ADMISSION_HOURS);
        if (ground == Ground.LAW) {
            proposals.step(id, Stage.REJECTED, now, null);
        } else {
            proposals.step(id, Stage.VETOED, now, now.plus(Duration.ofHours(hours)));
        }
        Proposing.drop(pages, id);
        return new Objecting.Vetoed();
    }

    private long entry(Proposal it, VetoForm form, Ground ground) {
        var entry =
                new Entry(
                                Act.VETO,
                                "proposal:" + it.id(),
                                null,
                                Decider.STAFF,
                                it.rule(),
                                form.reason())
                        .as("lead")
                        .about(Bills.known(it.text()).ref())
                        .on(ground)
                        .after(List.of(counting.closed(it, it.kind())));
        return log.append(form.provision().isEmpty() ? entry : entry.citing(form.provision()));
    }

    private Map<String, String> wrong(Lead lead, VetoForm form) {
        var wrong = new LinkedHashMap<String, String>();
        if (GROUNDS.stream().noneMatch(it -> it.name().equals(form.ground()))) {
            wrong.put("ground", say("governance.veto.ground.wrong"));
        }
        var letters = bills.order().constitution().get(Term.VETO_REASON_LETTERS);
        if (form.reason().length() < letters || form.reason().length() > LONGEST) {
            wrong.put("reason", say("governance.veto.reason.wrong", letters, LONGEST));
        }
        var law = form.ground().equals(Ground.LAW.name());
        // What the log cannot write down would stop it.
        if (law && form.provision().isEmpty()
                || form.provision().length() > LONGEST_PROVISION
                || form.provision().chars().anyMatch(Character::isISOControl)) {
            wrong.put("provision", say("governance.veto.provision.wrong", LONGEST_PROVISION));
        }
        var said = form.reason() + "\n" + form.provision();
        var rule = wrong.isEmpty() ? door.introduces(lead.member(), said) : null;
        if (rule != null) {
            wrong.put("reason", rule);
        }
        return wrong;
    }

    /// Asks for a vote on the veto; with enough of them it opens at once.
    @Transactional
    public Step demand(Actor.Member person, ProposalId id) {
        proposing.often(person);
        var it = proposals.locked(id);
        var now = clock.instant();
        if (it.stage() != Stage.VETOED || over(it, now)) {
            return proposing.late(
                    id,
                    Signatures.Kind.DEMAND,
                    person,
                    it.stage() == Stage.OVERRIDE ? "governance.demand.over" : "governance.late");
        }
        if (!electorate.has(it.voted().value(), person.id())) {
            return new Step.Refused(proposing.why(person, it));
        }
        signatures.add(id, Signatures.Kind.DEMAND, person.id(), now);
        if (signatures.count(id, Signatures.Kind.DEMAND) >= it.needed()) {
            var closes =
                    counting.open(
                            it, it.voted(), Detail.Purpose.OVERRIDE, Detail.Method.YES_NO, now);
            proposals.step(id, Stage.OVERRIDE, now, closes);
            letters.send(
                    electorate.all(it.voted().value()).keySet(),
                    "override",
                    it.title(),
                    it.path(),
                    closes);
            // The first page shows what is voted on.
            pages.drop("list:posts");
        }
        Proposing.drop(pages, id);
        return Step.TAKEN;
    }

    /// Members overruled it: says so in the log.
    @Transactional
    public void overrule(Proposal it, long vote) {
        var veto = vetoes.of(it.id());
        if (veto != null) {
            log.append(
                    new Entry(
                                    Act.VETO_OVERRIDE,
                                    "proposal:" + it.id(),
                                    null,
                                    Decider.VOTE,
                                    it.rule(),
                                    "")
                            .about(Bills.known(it.text()).ref())
                            .after(List.of(veto.entry(), vote)));
        }
    }

    public @Nullable VetoView of(ProposalId id) {
        var veto = vetoes.of(id);
        return veto == null
                ? null
                : new VetoView(
                        veto.ground(),
                        veto.provision(),
                        veto.reason(),
                        veto.at(),
                        receipts.place(veto.entry()));
    }

    private static boolean over(Proposal it, Instant now) {
        var ends = it.endsAt();
        return ends != null && !now.isBefore(ends);
    }
}
