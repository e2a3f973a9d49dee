package folkmoot.governance.page;

import folkmoot.governance.ProposalId;
import folkmoot.governance.Spoken;
import folkmoot.governance.bill.Bill;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.bill.Difference;
import folkmoot.governance.deliberation.Deliberating;
import folkmoot.governance.dispute.DisputeRows;
import folkmoot.governance.electorate.Electorate;
import folkmoot.governance.page.ProposalView.ReaderView;
import folkmoot.governance.proposal.Proposal;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Signatures;
import folkmoot.governance.proposal.Stage;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.script.RuleText;
import folkmoot.governance.sentence.Sentence;
import folkmoot.governance.spoken.Hidden;
import folkmoot.governance.starter.Term;
import folkmoot.governance.trial.DryReport;
import folkmoot.governance.trial.Reports;
import folkmoot.governance.veto.Vetoing;
import folkmoot.governance.vote.Voting;
import folkmoot.people.Actor;
import folkmoot.people.AuthorLine;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Frame;
import gg.jte.Content;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tlog.entry.Detail;

/// Puts a proposal's page together.
@Component
class ProposalPages {

    private final Proposals proposals;
    private final Signatures signatures;
    private final Electorate electorate;
    private final Deliberating deliberating;
    private final Voting voting;
    private final Vetoing vetoing;
    private final DisputeRows disputes;
    private final Hidden hidden;
    private final Bills bills;
    private final Reports reports;
    private final People people;
    private final AuthorLine authors;
    private final Clock clock;
    private final Templates html;

    ProposalPages(
            Proposals proposals,
            Signatures signatures,
            Electorate electorate,
            Deliberating deliberating,
            Voting voting,
            Vetoing vetoing,
            DisputeRows disputes,
            Hidden hidden,
            Bills bills,
            Reports reports,
            People people,
            AuthorLine authors,
            Clock clock,
            Templates html) {
        this.proposals = proposals;
        this.signatures = signatures;
        this.electorate = electorate;
        this.deliberating = deliberating;
        this.voting = voting;
        this.vetoing = vetoing;
        this.disputes = disputes;
        this.hidden = hidden;
        this.bills = bills;
        this.reports = reports;
        this.people = people;
        this.authors = authors;
        this.clock = clock;
        this.html = html;
    }

    JteModel page(ProposalId id, Actor reader, Frame frame) {
        return page(id, reader, frame, TypedView.EMPTY);
    }

    JteModel page(ProposalId id, Actor reader, Frame frame, TypedView typed) {
        var view = view(id, reader);
        var it = view.proposal();
        var framed =
                frame.titled(it.title())
                        .described(view.bill().words())
                        .within("rules")
                        .at(it.path());
        return html.governanceProposal(
                it.stage() == Stage.DRAFT ? framed.hidden() : framed, view, typed);
    }

    /// Where a step leads: back to the page, or to the same page with what was typed and why not.
    ResponseEntity<JteModel> answer(
            Step step, ProposalId id, Actor reader, Frame frame, TypedView typed) {
        return switch (step) {
            case Step.Taken _ ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/proposals/" + id + typed.anchor()))
                            .build();
            case Step.Refused(var why) ->
                    ResponseEntity.unprocessableContent()
                            .body(page(id, reader, frame, typed.refused(why)));
        };
    }

    private ProposalView view(ProposalId id, Actor reader) {
        var it = proposals.one(id);
        var bill = Bills.known(it.text());
        var signers = signatures.of(id, Signatures.Kind.SIGN);
        var named = people.named(people(it, signers));
        var member = reader instanceof Actor.Member one && one.confirmed() ? one : null;
        var author = it.author() == null ? null : named.get(it.author());
        var due = it.answerDue();
        return new ProposalView(
                it,
                bill,
                author,
                author == null ? null : authors.hats(author),
                difference(it, bill),
                signers.stream().map(named::get).filter(Objects::nonNull).toList(),
                bills.order().constitution().get(Term.CO_SIGNERS),
                signatures.count(id, Signatures.Kind.SUPPORT),
                signatures.count(id, Signatures.Kind.DEMAND),
                electorate.count(it.voted().value()),
                deliberating.seen(id, member == null ? null : member.id()),
                voting.results(it),
                member == null ? List.of() : voting.own(it, member.id()),
                rivals(it),
                vetoing.of(id),
                disputes.of(id),
                bills.order().constitution().get(Term.VETO_REASON_LETTERS),
                sentence(it),
                report(it),
                due != null && it.answer() == null && due.isBefore(clock.instant()),
                hidden(it),
                reader(it, member));
    }

    Map<UUID, Content> hidden(Proposal it) {
        var all = new HashMap<>(hidden.among(Spoken.Kind.RATIONALE, List.of(it.grounds())));
        all.putAll(hidden.among(Spoken.Kind.POSITION, List.of(it.position())));
        return all;
    }

    private static @Nullable String sentence(Proposal it) {
        return RuleText.read(it.text()) instanceof RuleText.Outcome.Read(var rule)
                ? Sentence.of(rule)
                : null;
    }

    // Of a rule that a machine follows, as long as it is undecided.
    private @Nullable DryReport report(Proposal it) {
        return it.stage().isOpen()
                        && it.kind() != Detail.Purpose.REPEAL
                        && RuleText.read(it.text()) instanceof RuleText.Outcome.Read(var rule)
                ? reports.of(rule)
                : null;
    }

    private static List<PersonId> people(Proposal it, List<PersonId> signers) {
        return Stream.concat(Stream.ofNullable(it.author()), signers.stream()).toList();
    }

    private ReaderView reader(Proposal it, Actor.@Nullable Member member) {
        if (member == null) {
            return new ReaderView(false, false, false, false, false, false, false, "");
        }
        return new ReaderView(
                true,
                it.by(member.id()),
                member.staff(),
                member.lead(),
                signatures.has(it.id(), Signatures.Kind.SIGN, member.id()),
                signatures.has(it.id(), Signatures.Kind.SUPPORT, member.id()),
                signatures.has(it.id(), Signatures.Kind.DEMAND, member.id()),
                it.stage().isOpen() ? voting.bar(member, it) : "");
    }

    private List<Proposal> rivals(Proposal it) {
        var leader = proposals.one(it.voted());
        var all = new ArrayList<Proposal>();
        all.add(leader);
        all.addAll(proposals.rivals(leader.id()));
        return all.size() == 1 ? List.of() : all;
    }

    private List<Difference.Line> difference(Proposal it, Bill bill) {
        if (it.kind() != Detail.Purpose.AMEND) {
            return List.of();
        }
        var before = bills.version(it.rule(), it.version() - 1);
        return before == null ? List.of() : Difference.of(before.text(), bill.text());
    }
}
