package folkmoot.people.hat;

import folkmoot.people.Hat;
import folkmoot.people.Lead;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.site.Frame;
import folkmoot.site.NotAllowed;
import folkmoot.site.NotThere;
import folkmoot.site.Texts;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// The lead says who speaks for the brand, and who is known as an expert.
@Controller
class HatController {

    private final Granting granting;
    private final People people;
    private final Templates html;

    HatController(Granting granting, People people, Templates html) {
        this.granting = granting;
        this.people = people;
        this.html = html;
    }

    @PostMapping("/people/{handle}/hats")
    ResponseEntity<JteModel> grant(
            @PathVariable String handle, @RequestParam String hat, Lead lead) {
        var person = member(handle);
        granting.grant(person, named(hat, person), lead.member().id());
        return to(handle);
    }

    @PostMapping("/people/{handle}/hats/{hat}/withdrawals")
    ResponseEntity<JteModel> withdraw(
            @PathVariable String handle, @PathVariable String hat, Lead lead, Frame frame) {
        var person = member(handle);
        return granting.withdraw(person, named(hat, person), lead.member().id())
                ? to(handle)
                : ResponseEntity.status(HttpStatus.CONFLICT).body(stays(frame));
    }

    private JteModel stays(Frame frame) {
        return html.siteError(
                frame.titled(Texts.say("site.error.standing.title")).hidden(),
                "standing",
                HttpStatus.CONFLICT.value(),
                Texts.say("people.erase.last-lead"));
    }

    private PersonId member(String handle) {
        var person = people.handles(List.of(handle)).get(handle);
        if (person == null) {
            throw new NotThere(handle);
        }
        return person;
    }

    // Who moderates is elected, but for staff, who do so in their own name.
    private Hat named(String word, PersonId person) {
        try {
            var hat = Hat.of(word);
            if (!hat.isGiven() && !isStaff(person)) {
                throw new NotAllowed("members elect " + word);
            }
            return hat;
        } catch (IllegalArgumentException e) {
            throw new NotThere(word);
        }
    }

    private boolean isStaff(PersonId person) {
        var member = people.members(List.of(person)).get(person);
        return member != null && member.staff();
    }

    private static ResponseEntity<JteModel> to(String handle) {
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/people/" + handle))
                .build();
    }
}
