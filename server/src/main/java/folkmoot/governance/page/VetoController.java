package folkmoot.governance.page;

import folkmoot.governance.ProposalId;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.veto.Objecting;
import folkmoot.governance.veto.VetoForm;
import folkmoot.governance.veto.Vetoing;
import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.site.Frame;
import gg.jte.models.runtime.JteModel;
import java.util.Map;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// The brand's veto, and what members do about it.
@Controller
class VetoController {

    private final ProposalPages pages;
    private final Vetoing vetoing;

    VetoController(ProposalPages pages, Vetoing vetoing) {
        this.pages = pages;
        this.vetoing = vetoing;
    }

    @PostMapping("/proposals/{id}/vetoes")
    ResponseEntity<JteModel> veto(
            @PathVariable ProposalId id, @ModelAttribute VetoForm form, Lead lead, Frame frame) {
        return answer(vetoing.veto(lead, id, form), id, form, lead.member(), frame);
    }

    private ResponseEntity<JteModel> answer(
            Objecting objecting, ProposalId id, VetoForm form, Actor.Member person, Frame frame) {
        return switch (objecting) {
            case Objecting.Vetoed _ ->
                    pages.answer(Step.TAKEN, id, person, frame, TypedView.of("veto", ""));
            case Objecting.Wrong(var fields) ->
                    ResponseEntity.unprocessableContent()
                            .body(pages.page(id, person, frame, TypedView.veto(form, fields)));
            case Objecting.Refused(var why) ->
                    pages.answer(
                            new Step.Refused(why),
                            id,
                            person,
                            frame,
                            TypedView.veto(form, Map.of()));
        };
    }

    @PostMapping("/proposals/{id}/demands")
    ResponseEntity<JteModel> demand(@PathVariable ProposalId id, Actor.Member person, Frame frame) {
        return pages.answer(
                vetoing.demand(person, id), id, person, frame, TypedView.of("veto", ""));
    }
}
