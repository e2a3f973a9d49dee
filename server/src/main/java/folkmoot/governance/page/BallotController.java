package folkmoot.governance.page;

import folkmoot.governance.ProposalId;
import folkmoot.governance.vote.BallotForm;
import folkmoot.governance.vote.Voting;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.TooOften;
import gg.jte.models.runtime.JteModel;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Casts ballots and hands out receipts.
@Controller
class BallotController {

    private final ProposalPages pages;
    private final Voting voting;

    BallotController(ProposalPages pages, Voting voting) {
        this.pages = pages;
        this.voting = voting;
    }

    @PostMapping("/proposals/{id}/ballots")
    ResponseEntity<JteModel> cast(
            @PathVariable ProposalId id,
            @RequestParam Map<String, String> fields,
            Actor.Member voter,
            Frame frame) {
        var form = BallotForm.of(fields);
        var typed = TypedView.ballot(form.choice(), form.reason());
        try {
            return pages.answer(voting.cast(voter, id, form), id, voter, frame, typed);
        } catch (TooOften wait) {
            return wait.answer().body(pages.page(id, voter, frame, typed.refused(wait.words())));
        }
    }

    /// The voter's own, opened: kept by them alone, and nowhere once the vote is closed.
    @GetMapping("/proposals/{id}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable ProposalId id, Actor.Member voter) {
        var receipt = voting.receipt(id, voter.id());
        if (receipt == null) {
            throw new NotThere(id);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ballot.tlog-proof\"")
                .body(receipt.getBytes(StandardCharsets.UTF_8));
    }
}
