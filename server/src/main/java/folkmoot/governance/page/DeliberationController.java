package folkmoot.governance.page;

import folkmoot.governance.ProposalId;
import folkmoot.governance.deliberation.Deliberating;
import folkmoot.governance.deliberation.StatementId;
import folkmoot.governance.proposal.Proposing;
import folkmoot.people.Actor;
import folkmoot.people.Staff;
import folkmoot.site.Frame;
import folkmoot.site.TooOften;
import gg.jte.models.runtime.JteModel;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// What is said about a proposal.
@Controller
class DeliberationController {

    private final ProposalPages pages;
    private final Deliberating deliberating;
    private final Proposing proposing;

    DeliberationController(ProposalPages pages, Deliberating deliberating, Proposing proposing) {
        this.pages = pages;
        this.deliberating = deliberating;
        this.proposing = proposing;
    }

    @PostMapping("/proposals/{id}/statements")
    ResponseEntity<JteModel> say(
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "") String words,
            Actor.Member person,
            Frame frame) {
        var typed = TypedView.of("statement", words);
        try {
            var step = deliberating.say(person, id, words);
            return pages.answer(step, id, person, frame, typed);
        } catch (TooOften wait) {
            return wait.answer().body(pages.page(id, person, frame, typed.refused(wait.words())));
        }
    }

    @PostMapping("/statements/{statement}/opinions")
    ResponseEntity<JteModel> think(
            @PathVariable StatementId statement,
            @RequestParam(defaultValue = "0") int value,
            Actor.Member person,
            Frame frame) {
        var id = deliberating.about(statement);
        var typed = TypedView.of("statement", "");
        try {
            var step = deliberating.think(person, statement, value);
            return pages.answer(step, id, person, frame, typed);
        } catch (TooOften wait) {
            return wait.answer().body(pages.page(id, person, frame, typed.refused(wait.words())));
        }
    }

    @PostMapping("/proposals/{id}/positions")
    ResponseEntity<JteModel> answer(
            @PathVariable ProposalId id,
            @RequestParam(defaultValue = "") String words,
            Staff staff,
            Frame frame) {
        var typed = TypedView.of("position", words);
        try {
            var step = proposing.answer(staff, id, words);
            return pages.answer(step, id, staff.member(), frame, typed);
        } catch (TooOften wait) {
            return wait.answer()
                    .body(pages.page(id, staff.member(), frame, typed.refused(wait.words())));
        }
    }
}
