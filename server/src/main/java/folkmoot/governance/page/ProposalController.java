package folkmoot.governance.page;

import folkmoot.governance.ProposalId;
import folkmoot.governance.bill.Difference;
import folkmoot.governance.proposal.Proposals;
import folkmoot.governance.proposal.Proposing;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.PageTags;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// A proposal, and the steps it takes before the vote.
@Controller
class ProposalController {

    /// Versions on a page of the history.
    private static final int SHOWN = 10;

    private final ProposalPages pages;
    private final Proposing proposing;
    private final Proposals proposals;
    private final Templates html;

    ProposalController(
            ProposalPages pages, Proposing proposing, Proposals proposals, Templates html) {
        this.pages = pages;
        this.proposing = proposing;
        this.proposals = proposals;
        this.html = html;
    }

    @GetMapping("/proposals/{id}")
    JteModel proposal(
            @PathVariable ProposalId id, Actor reader, Frame frame, HttpServletRequest request) {
        PageTags.add(request, "proposal:" + id, Proposing.LIST, "log");
        return pages.page(id, reader, frame);
    }

    @GetMapping("/proposals/{id}/history")
    JteModel history(
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "0") int from,
            Frame frame,
            HttpServletRequest request) {
        PageTags.add(request, "proposal:" + id);
        var it = proposals.one(id);
        var first = from > 0 ? Math.min(from, it.number()) : it.number();
        var versions = proposals.versions(id, first, SHOWN + 1);
        var changes = new ArrayList<WordingView>();
        for (var i = 0; i < Math.min(SHOWN, versions.size()); i++) {
            var now = versions.get(i);
            var before = i + 1 < versions.size() ? versions.get(i + 1) : now;
            changes.add(
                    new WordingView(
                            now.number(),
                            now.writtenAt(),
                            Difference.of(before.text(), now.text()),
                            Difference.of(before.rationale(), now.rationale())));
        }
        return html.governanceHistory(
                frame.titled(Texts.say("governance.history.title", it.title()))
                        .within("rules")
                        .hidden(),
                it,
                changes,
                pages.hidden(it).get(it.grounds()),
                versions.size() > SHOWN ? versions.getLast().number() : 0);
    }

    @PostMapping("/proposals/{id}/signatures")
    ResponseEntity<JteModel> sign(@PathVariable ProposalId id, Actor.Member person, Frame frame) {
        return pages.answer(
                proposing.sign(person, id), id, person, frame, TypedView.of("draft", ""));
    }

    @PostMapping("/proposals/{id}/publications")
    ResponseEntity<JteModel> publish(
            @PathVariable ProposalId id, Actor.Member person, Frame frame) {
        return pages.answer(
                proposing.publish(person, id), id, person, frame, TypedView.of("draft", ""));
    }

    @PostMapping("/proposals/{id}/withdrawals")
    ResponseEntity<JteModel> withdraw(
            @PathVariable ProposalId id, Actor.Member person, Frame frame) {
        return pages.answer(
                proposing.withdraw(person, id), id, person, frame, TypedView.of("draft", ""));
    }

    @PostMapping("/proposals/{id}/supports")
    ResponseEntity<JteModel> support(
            @PathVariable ProposalId id, Actor.Member person, Frame frame) {
        return pages.answer(
                proposing.support(person, id), id, person, frame, TypedView.of("support", ""));
    }
}
