package folkmoot.governance.proposal;

import static folkmoot.site.Texts.say;

import folkmoot.governance.ProposalId;
import folkmoot.governance.bill.Bill;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.starter.Term;
import folkmoot.people.Actor;
import folkmoot.people.Doorkeeper;
import folkmoot.people.Erasable;
import folkmoot.people.PersonId;
import folkmoot.people.Staff;
import folkmoot.site.Ids;
import folkmoot.site.Limits;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.PageCache;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tlog.entry.Detail;

/// What members do with proposals before anybody votes.
@Component
public class Proposing implements Erasable {

    /// What the page cache is told: of one, and of the list with all that shows proposals.
    public static final String LIST = "proposals";

    static final int LONGEST = 10_000;

    /// Signatures and the like of one person an hour.
    private static final int MOST_STEPS = 120;

    private final Proposals proposals;
    private final Signatures signatures;
    private final Electorate electorate;
    private final Bills bills;
    private final Doorkeeper door;
    private final Limits limits;
    private final PageCache pages;
    private final Clock clock;

    Proposing(
            Proposals proposals,
            Signatures signatures,
            Electorate electorate,
            Bills bills,
            Doorkeeper door,
            Limits limits,
            PageCache pages,
            Clock clock) {
        this.proposals = proposals;
        this.signatures = signatures;
        this.electorate = electorate;
        this.bills = bills;
        this.door = door;
        this.limits = limits;
        this.pages = pages;
        this.clock = clock;
    }

    /// Tells the page cache that a proposal changed.
    public static void drop(PageCache pages, ProposalId proposal) {
        pages.drop("proposal:" + proposal);
        pages.drop(LIST);
    }

    @Transactional
    public Drafting draft(Actor.Member author, ProposalForm form) {
        var wrong = new LinkedHashMap<String, String>();
        var draft = read(author, form, wrong);
        if (draft == null) {
            return new Drafting.Wrong(wrong);
        }
        var id = new ProposalId(Ids.next(clock.instant()));
        proposals.add(id, author.id(), draft, clock.instant());
        return new Drafting.Drafted(id);
    }

    /// New words. Who signed the old ones as a draft has to look again; whoever supports it does so
    /// until the vote, which is on the words as they stand then.
    @Transactional
    public Drafting edit(Actor.Member author, ProposalId id, ProposalForm form) {
        var it = own(author, id);
        if (!it.stage().isEditable()) {
            return new Drafting.Wrong(Map.of("text", frozen(it)));
        }
        var wrong = new LinkedHashMap<String, String>();
        var draft = read(author, form, wrong);
        if (draft != null
                && it.stage() != Stage.DRAFT
                && (!draft.bill().id().equals(it.rule()) || draft.kind() != it.kind())) {
            wrong.put("text", say("governance.flaw.other", it.rule()));
        }
        if (draft == null || !wrong.isEmpty()) {
            return new Drafting.Wrong(wrong);
        }
        proposals.replace(id, draft, clock.instant());
        if (it.stage() == Stage.DRAFT) {
            signatures.clear(id, Signatures.Kind.SIGN);
        }
        drop(pages, id);
        return new Drafting.Drafted(id);
    }

    /// Why its words cannot be changed now.
    public static String frozen(Proposal it) {
        return say(
                it.stage() == Stage.ADMISSION
                        ? "governance.frozen.admission"
                        : "governance.frozen");
    }

    private @Nullable Draft read(
            Actor.Member author, ProposalForm form, Map<String, String> wrong) {
        var kind = kind(form.kind());
        if (form.rationale().isEmpty() || form.rationale().length() > LONGEST) {
            wrong.put("rationale", say("governance.rationale.wrong", String.valueOf(LONGEST)));
        }
        var bill = bill(kind, form, wrong);
        if (bill == null || !wrong.isEmpty()) {
            return null;
        }
        var said = bill.title() + "\n" + bill.words() + "\n" + form.rationale();
        var rule = door.introduces(author, said);
        if (rule != null) {
            wrong.put("rationale", rule);
            return null;
        }
        return new Draft(kind, bill, form.rationale());
    }

    private @Nullable Bill bill(Detail.Purpose kind, ProposalForm form, Map<String, String> wrong) {
        var text = form.text();
        if (kind == Detail.Purpose.REPEAL && text.isEmpty()) {
            var standing = bills.standing(form.rule());
            text = standing == null ? "" : standing.canonical();
        }
        return switch (bills.read(kind, text)) {
            case Bills.Reading.Read(var bill) -> bill;
            case Bills.Reading.Flawed(var flaws) -> {
                wrong.put("text", String.join("\n", flaws));
                yield null;
            }
        };
    }

    private static Detail.Purpose kind(String word) {
        return switch (word) {
            case "enact" -> Detail.Purpose.ENACT;
            case "amend" -> Detail.Purpose.AMEND;
            case "repeal" -> Detail.Purpose.REPEAL;
            default -> throw new NotThere(word);
        };
    }

    /// Signs a draft beside its author.
    @Transactional
    public Step sign(Actor.Member person, ProposalId id) {
        often(person);
        var it = proposals.locked(id);
        if (it.stage() != Stage.DRAFT) {
            var published = it.publishedAt() != null;
            return late(
                    id,
                    Signatures.Kind.SIGN,
                    person,
                    published ? "governance.sign.over" : "governance.late");
        }
        if (it.by(person.id()) || person.staff()) {
            return new Step.Refused(say("governance.sign.refused"));
        }
        signatures.add(id, Signatures.Kind.SIGN, person.id(), clock.instant());
        drop(pages, id);
        return Step.TAKEN;
    }

    /// From here on everybody reads it, and who may vote is written down.
    @Transactional
    public Step publish(Actor.Member author, ProposalId id) {
        often(author);
        var it = own(author, id);
        if (it.publishedAt() != null && it.stage() != Stage.WITHDRAWN) {
            return Step.TAKEN;
        }
        if (it.stage() != Stage.DRAFT) {
            return new Step.Refused(say("governance.late"));
        }
        var order = bills.order().constitution();
        var signers = order.get(Term.CO_SIGNERS);
        if (signatures.count(id, Signatures.Kind.SIGN) < signers) {
            return new Step.Refused(say("governance.publish.signers", signers));
        }
        if (!bills.stands(it.kind(), Bills.known(it.text()))) {
            return new Step.Refused(say("governance.publish.overtaken"));
        }
        var now = clock.instant();
        var active = electorate.fix(id.value(), order, now);
        proposals.publish(id, now, active, order.support(active, proposals.open()));
        var ends = now.plus(Duration.ofHours(order.get(Term.ADMISSION_HOURS)));
        proposals.step(id, Stage.ADMISSION, now, ends);
        drop(pages, id);
        return Step.TAKEN;
    }

    @Transactional
    public Step withdraw(Actor.Member author, ProposalId id) {
        often(author);
        var it = own(author, id);
        if (it.stage() == Stage.WITHDRAWN) {
            return Step.TAKEN;
        }
        if (it.stage().ordinal() > Stage.DELIBERATION.ordinal()) {
            return new Step.Refused(say("governance.late"));
        }
        proposals.step(id, Stage.WITHDRAWN, clock.instant(), null);
        drop(pages, id);
        return Step.TAKEN;
    }

    /// Wants it to be discussed and voted on; with enough of them that begins at once.
    @Transactional
    public Step support(Actor.Member person, ProposalId id) {
        often(person);
        var it = proposals.locked(id);
        var now = clock.instant();
        if (it.stage() != Stage.ADMISSION || over(it, now)) {
            var enough = it.answerDue() != null;
            return late(
                    id,
                    Signatures.Kind.SUPPORT,
                    person,
                    enough ? "governance.support.over" : "governance.late");
        }
        if (!electorate.has(id.value(), person.id())) {
            return new Step.Refused(why(person, it));
        }
        signatures.add(id, Signatures.Kind.SUPPORT, person.id(), now);
        if (signatures.count(id, Signatures.Kind.SUPPORT) >= it.needed()) {
            deliberate(it, now);
        }
        drop(pages, id);
        return Step.TAKEN;
    }

    /// What somebody did before, and sends once more, is done; everybody else hears why not.
    public Step late(ProposalId id, Signatures.Kind kind, Actor.Member person, String why) {
        return signatures.has(id, kind, person.id()) ? Step.TAKEN : new Step.Refused(say(why));
    }

    void deliberate(Proposal it, Instant now) {
        var order = bills.order().constitution();
        var ends = now.plus(Duration.ofHours(order.get(Term.DELIBERATION_HOURS)));
        proposals.step(it.id(), Stage.DELIBERATION, now, ends);
        proposals.dueAnswer(it.id(), workdays(now, order.get(Term.BRAND_POSITION_DAYS)));
    }

    /// So many working days later; Saturdays and Sundays are none.
    static Instant workdays(Instant from, int days) {
        var day = from.atOffset(java.time.ZoneOffset.UTC);
        for (var left = days; left > 0; ) {
            day = day.plusDays(1);
            left -= day.getDayOfWeek().getValue() < 6 ? 1 : 0;
        }
        return day.toInstant();
    }

    /// The brand's position in writing, once; after its time it is shown as late.
    @Transactional
    public Step answer(Staff staff, ProposalId id, String words) {
        var it = proposals.locked(id);
        var said = it.answer();
        if (said != null) {
            return words.strip().equals(said)
                    ? Step.TAKEN
                    : new Step.Refused(say("governance.answer.there"));
        }
        if (it.stage() != Stage.DELIBERATION && it.stage() != Stage.FREEZE) {
            return new Step.Refused(say("governance.answer.over"));
        }
        if (words.isBlank() || words.length() > LONGEST) {
            return new Step.Refused(say("governance.answer.wrong", String.valueOf(LONGEST)));
        }
        var rule = door.introduces(staff.member(), words);
        if (rule != null) {
            return new Step.Refused(rule);
        }
        proposals.answer(id, words.strip(), staff.member().id(), clock.instant());
        drop(pages, id);
        return Step.TAKEN;
    }

    /// What is in somebody's way, in words.
    public String why(Actor.Member person, Proposal it) {
        if (person.staff()) {
            return say("governance.bar.staff");
        }
        var order = bills.order().constitution();
        var published = it.publishedAt();
        var bar =
                published == null
                        ? null
                        : electorate.bar(it.id().value(), person, order, published);
        return bar == null
                ? ""
                : say(
                        bar.key(),
                        order.get(Term.ELIGIBLE_AGE_DAYS),
                        order.get(Term.ELIGIBLE_CONTRIBUTIONS),
                        order.get(Term.ACTIVE_DAYS));
    }

    /// Throws [folkmoot.site.TooOften] for whoever does more than anybody has to.
    public void often(Actor.Member person) {
        limits.hourly("proposal", person.id().toString(), MOST_STEPS);
    }

    private Proposal own(Actor.Member author, ProposalId id) {
        var it = proposals.locked(id);
        if (!it.by(author.id())) {
            throw new NotAllowed("only its author: " + it.stage().name().toLowerCase(Locale.ROOT));
        }
        return it;
    }

    private static boolean over(Proposal it, Instant now) {
        var ends = it.endsAt();
        return ends != null && !now.isBefore(ends);
    }

    @Override
    @Transactional
    public void erase(PersonId person) {
        proposals.leave(person);
        signatures.erase(person);
    }
}
