package folkmoot.governance.page;

import static folkmoot.site.Texts.say;

import folkmoot.governance.ProposalId;
import folkmoot.governance.bill.Bills;
import folkmoot.governance.proposal.Drafting;
import folkmoot.governance.proposal.ProposalForm;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.starter.Constitution;
import folkmoot.governance.starter.Term;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotAllowed;
import folkmoot.site.PageTags;
import folkmoot.site.TooOften;
import folkmoot.transparency.Rulebook;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// All proposals, and where new ones are written.
@Controller
class ProposalsController {

    private static final int SHOWN = 100;
    private static final Duration SOON = Duration.ofDays(30);

    private final Proposals proposals;
    private final Proposing proposing;
    private final ProposalPages pages;
    private final Bills bills;
    private final Rulebook rules;
    private final Clock clock;
    private final Templates html;

    ProposalsController(
            Proposals proposals,
            Proposing proposing,
            ProposalPages pages,
            Bills bills,
            Rulebook rules,
            Clock clock,
            Templates html) {
        this.proposals = proposals;
        this.proposing = proposing;
        this.pages = pages;
        this.bills = bills;
        this.rules = rules;
        this.clock = clock;
        this.html = html;
    }

    @GetMapping("/proposals")
    JteModel all(Actor reader, Frame frame, HttpServletRequest request) {
        PageTags.add(request, Proposing.LIST, Rulebook.TAG);
        var standing = rules.inForce();
        return html.governanceProposals(
                frame.titled(say("governance.proposals.title"))
                        .described(say("governance.proposals.lead", signers(standing)))
                        .within("rules")
                        .at("/proposals"),
                proposals.newest(SHOWN),
                reader instanceof Actor.Member member ? proposals.drafts(member.id()) : List.of(),
                ending(standing));
    }

    private List<EndingView> ending(List<Rulebook.Standing> standing) {
        var inForce = bills.inForce();
        var soon = clock.instant().plus(SOON);
        return standing.stream()
                .filter(it -> it.until() != null && inForce.containsKey(it.ref().id()))
                .filter(it -> Objects.requireNonNull(it.until()).isBefore(soon))
                .map(it ->
                        new EndingView(
                                it.ref().id(),
                                Objects.requireNonNull(inForce.get(it.ref().id())).title(),
                                Objects.requireNonNull(it.until())))
                .toList();
    }

    /// A plain form; what stands in it is a rule's text where one is named, or what a link brought
    /// along to begin with.
    @GetMapping("/proposals/new")
    JteModel begin(
            @RequestParam(defaultValue = "enact") String kind,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String rationale,
            Actor.Member author,
            Frame frame) {
        var now = bills.inForce().get(rule);
        var first = now == null ? text : kind.equals("amend") ? bills.successor(now) : now.text();
        // Another draft than that of a proposal that somebody writes from nothing.
        var begun =
                text.isEmpty() && rationale.isEmpty() ? "" : "?" + (text + rationale).hashCode();
        return html.governanceProposalForm(
                blank(frame),
                "/proposals",
                "/proposals" + begun,
                new ProposalForm(kind, rule, first, rationale),
                Map.of(),
                null,
                bills.inForce().values().stream().toList());
    }

    @PostMapping("/proposals")
    ResponseEntity<JteModel> draft(
            @ModelAttribute ProposalForm form, Actor.Member author, Frame frame) {
        try {
            return answer(proposing.draft(author, form), form, "/proposals", frame);
        } catch (TooOften wait) {
            return wait.answer().body(form(frame, "/proposals", form, Map.of(), wait.words()));
        }
    }

    @GetMapping("/proposals/{id}/edit")
    ResponseEntity<JteModel> edit(@PathVariable ProposalId id, Actor.Member author, Frame frame) {
        var it = proposals.one(id);
        if (!it.by(author.id())) {
            throw new NotAllowed("only its author");
        }
        if (!it.stage().isEditable()) {
            var frozen = TypedView.of("edit", "").refused(Proposing.frozen(it));
            return ResponseEntity.status(HttpStatus.CONFLICT)
                    .body(pages.page(id, author, frame, frozen));
        }
        var kind = it.kind().name().toLowerCase(Locale.ROOT);
        var form = new ProposalForm(kind, it.rule(), it.text(), it.rationale());
        return ResponseEntity.ok(form(frame, "/proposals/" + id + "/edits", form, Map.of(), ""));
    }

    @PostMapping("/proposals/{id}/edits")
    ResponseEntity<JteModel> correct(
            @PathVariable ProposalId id,
            @ModelAttribute ProposalForm form,
            Actor.Member author,
            Frame frame) {
        var action = "/proposals/" + id + "/edits";
        try {
            return answer(proposing.edit(author, id, form), form, action, frame);
        } catch (TooOften wait) {
            return wait.answer().body(form(frame, action, form, Map.of(), wait.words()));
        }
    }

    private ResponseEntity<JteModel> answer(
            Drafting drafting, ProposalForm form, String action, Frame frame) {
        return switch (drafting) {
            case Drafting.Drafted(var id) ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/proposals/" + id))
                            .build();
            case Drafting.Wrong(var fields) ->
                    ResponseEntity.unprocessableContent()
                            .body(form(frame, action, form, fields, ""));
        };
    }

    private JteModel form(
            Frame frame,
            String action,
            ProposalForm form,
            Map<String, String> wrong,
            String pause) {
        return html.governanceProposalForm(
                blank(frame),
                action,
                action,
                form,
                wrong,
                pause.isEmpty() ? null : pause,
                bills.inForce().values().stream().toList());
    }

    private Frame blank(Frame frame) {
        return frame.titled(say("governance.form.title"))
                .described(say("governance.form.lead", signers(rules.inForce())))
                .within("rules")
                .hidden();
    }

    private static int signers(List<Rulebook.Standing> standing) {
        return standing.stream()
                .filter(it -> it.ref().id().equals(Constitution.ID))
                .findFirst()
                .map(it -> Constitution.read(it.canonical()))
                .orElse(Constitution.STARTER)
                .get(Term.CO_SIGNERS);
    }
}
