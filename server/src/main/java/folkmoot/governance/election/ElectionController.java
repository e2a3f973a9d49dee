package folkmoot.governance.election;

import static folkmoot.site.Texts.say;

import folkmoot.governance.Spoken;
import folkmoot.governance.ballot.Round;
import folkmoot.governance.election.ElectionView.CountView;
import folkmoot.governance.election.ElectionView.StandingView;
import folkmoot.governance.proposal.Proposing;
import folkmoot.governance.proposal.Step;
import folkmoot.governance.spoken.Hidden;
import folkmoot.governance.vote.Ballots;
import folkmoot.people.Actor;
import folkmoot.people.Lead;
import folkmoot.people.People;
import folkmoot.site.Frame;
import folkmoot.site.NotThere;
import folkmoot.site.PageTags;
import folkmoot.site.TooOften;
import folkmoot.transparency.Receipts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Elections: called, stood in, voted in, counted.
@Controller
class ElectionController {

    private final Elections elections;
    private final Ballots ballots;
    private final Entering entering;
    private final Hidden hidden;
    private final Electing electing;
    private final Tallying tallying;
    private final People people;
    private final Receipts receipts;
    private final Templates html;

    ElectionController(
            Elections elections,
            Ballots ballots,
            Entering entering,
            Hidden hidden,
            Electing electing,
            Tallying tallying,
            People people,
            Receipts receipts,
            Templates html) {
        this.elections = elections;
        this.ballots = ballots;
        this.entering = entering;
        this.hidden = hidden;
        this.electing = electing;
        this.tallying = tallying;
        this.people = people;
        this.receipts = receipts;
        this.html = html;
    }

    @GetMapping("/elections")
    JteModel all(Actor reader, Frame frame, HttpServletRequest request) {
        PageTags.add(request, Proposing.LIST);
        return page(reader, frame, ElectionForm.EMPTY, null);
    }

    @PostMapping("/elections")
    ResponseEntity<JteModel> call(@ModelAttribute ElectionForm form, Lead lead, Frame frame) {
        try {
            return switch (electing.call(lead, form)) {
                case Called.Open(var id) -> to(id);
                case Called.Wrong(var why) ->
                        ResponseEntity.unprocessableContent()
                                .body(page(lead.member(), frame, form, why));
            };
        } catch (TooOften wait) {
            return wait.answer().body(page(lead.member(), frame, form, wait.words()));
        }
    }

    private JteModel page(Actor reader, Frame frame, ElectionForm form, @Nullable String wrong) {
        return html.governanceElections(
                frame.titled(say("governance.elections.title"))
                        .described(say("governance.elections.lead"))
                        .within("rules")
                        .at("/elections"),
                elections.all(),
                reader instanceof Actor.Member member && member.lead(),
                form,
                wrong);
    }

    @GetMapping("/elections/{id}")
    JteModel election(
            @PathVariable ElectionId id, Actor reader, Frame frame, HttpServletRequest request) {
        PageTags.add(request, Proposing.LIST, "log");
        return page(id, reader, frame, "", null);
    }

    @PostMapping("/elections/{id}/candidates")
    ResponseEntity<JteModel> stand(
            @PathVariable ElectionId id,
            @RequestParam(defaultValue = "") String words,
            Actor.Member person,
            Frame frame) {
        try {
            return answer(electing.stand(person, id, words), id, person, frame, words);
        } catch (TooOften wait) {
            return wait.answer().body(page(id, person, frame, words, wait.words()));
        }
    }

    @PostMapping("/elections/{id}/ballots")
    ResponseEntity<JteModel> cast(
            @PathVariable ElectionId id,
            @RequestParam Map<String, String> fields,
            Actor.Member voter,
            Frame frame) {
        try {
            return answer(electing.cast(voter, id, fields), id, voter, frame, "");
        } catch (TooOften wait) {
            return wait.answer().body(page(id, voter, frame, "", wait.words()));
        }
    }

    @GetMapping("/elections/{id}/receipt")
    ResponseEntity<byte[]> receipt(@PathVariable ElectionId id, Actor.Member voter) {
        var own = ballots.of(id.value(), voter.id());
        if (own == null || receipts.place(own.entry()) == null) {
            throw new NotThere(id);
        }
        return ResponseEntity.ok()
                .contentType(new MediaType("text", "plain", StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"ballot.tlog-proof\"")
                .body(receipts.opened(own.entry()).getBytes(StandardCharsets.UTF_8));
    }

    private ResponseEntity<JteModel> answer(
            Step step, ElectionId id, Actor.Member person, Frame frame, String typed) {
        return switch (step) {
            case Step.Taken _ -> to(id);
            case Step.Refused(var why) ->
                    ResponseEntity.unprocessableContent().body(page(id, person, frame, typed, why));
        };
    }

    private static ResponseEntity<JteModel> to(ElectionId id) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/elections/" + id))
                .build();
    }

    private JteModel page(
            ElectionId id, Actor reader, Frame frame, String typed, @Nullable String wrong) {
        var it = elections.one(id);
        var member = reader instanceof Actor.Member one && one.confirmed() ? one : null;
        var own = member == null ? null : ballots.of(id.value(), member.id());
        var order = own == null ? List.<String>of() : own.order();
        var candidates = standing(it, order);
        var opened = it.opened();
        var closed = it.closed();
        var view =
                new ElectionView(
                        it,
                        candidates,
                        rounds(it, candidates),
                        own != null,
                        own == null ? null : receipts.place(own.entry()),
                        member != null,
                        member != null && member.staff(),
                        member == null ? "" : electing.bar(member, it),
                        opened == null ? null : receipts.place(opened),
                        closed == null ? null : receipts.place(closed),
                        closed == null ? 0 : tallying.chosen(it));
        return html.governanceElection(
                frame.titled(it.title()).within("rules").at(it.path()), view, typed, wrong);
    }

    private List<StandingView> standing(Election it, List<String> order) {
        var candidates = elections.candidates(it.id());
        var ids = candidates.stream().map(Candidate::person).filter(Objects::nonNull).toList();
        var named = people.named(ids);
        var counted = it.state() == Election.State.CLOSED && !it.isRanked();
        var approvals = counted ? tallying.approval(it).approvals() : Map.<String, Long>of();
        var headings =
                it.isOfTexts()
                        ? entering.headings(candidates.stream().map(Candidate::words).toList())
                        : Map.<String, String>of();
        var unread =
                hidden.among(
                        Spoken.Kind.CANDIDACY, candidates.stream().map(Candidate::pitch).toList());
        var all = new ArrayList<StandingView>();
        for (var one : candidates) {
            var person = one.person();
            var place = order.indexOf(one.key());
            all.add(
                    new StandingView(
                            one.number(),
                            person == null ? null : named.get(person),
                            one.words(),
                            one.elected(),
                            place < 0 ? "" : String.valueOf(place + 1),
                            approvals.get(one.key()),
                            it.isOfTexts() ? one.words() : null,
                            headings.get(one.words()),
                            it.isRanked() && (person == null || one.withdrawn()),
                            one.pitch(),
                            unread.get(one.pitch())));
        }
        // Who was chosen comes first, in the order of the count.
        all.sort(Comparator.comparingInt(ElectionController::rank));
        return all;
    }

    private static int rank(StandingView it) {
        var elected = it.elected();
        return elected == null ? Integer.MAX_VALUE : elected;
    }

    private List<CountView> rounds(Election it, List<StandingView> candidates) {
        if (it.state() != Election.State.CLOSED || !it.isRanked() || candidates.isEmpty()) {
            return List.of();
        }
        var names = new HashMap<String, String>();
        candidates.forEach(one -> names.put(String.valueOf(one.number()), one.name()));
        return tallying.rounds(it).rounds().stream().map(round -> view(round, names)).toList();
    }

    private static CountView view(Round round, Map<String, String> names) {
        var tallies =
                round.tallies().entrySet().stream()
                        .map(it -> names.get(it.getKey()) + ": " + number(it.getValue()))
                        .toList();
        var done =
                round.steps().stream()
                        .map(it ->
                                say(
                                        it instanceof Round.Step.Elected
                                                ? "governance.round.elected"
                                                : "governance.round.eliminated",
                                        Objects.toString(names.get(it.candidate()), "")))
                        .toList();
        return new CountView(
                round.number(),
                number(round.threshold()),
                tallies,
                number(round.exhausted()),
                done);
    }

    private static String number(BigDecimal it) {
        return it.stripTrailingZeros().toPlainString();
    }
}
