package folkmoot.talk.thanks;

import folkmoot.people.Actor;
import folkmoot.people.People;
import folkmoot.people.PersonId;
import folkmoot.people.PersonView;
import folkmoot.site.Frame;
import folkmoot.site.Ids;
import folkmoot.site.NotThere;
import folkmoot.site.Texts;
import folkmoot.talk.Publishing;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import jakarta.validation.Valid;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Thanking somebody, in the browser.
@Controller
class ThanksController {

    private final Thanking thanking;
    private final People people;
    private final Templates html;

    ThanksController(Thanking thanking, People people, Templates html) {
        this.thanking = thanking;
        this.people = people;
        this.html = html;
    }

    @GetMapping("/people/{handle}/thanks")
    JteModel form(
            @PathVariable String handle,
            @RequestParam(defaultValue = "") String about,
            Actor.Member giver,
            Frame frame) {
        return html.talkThanksForm(
                frame.hidden(), receiver(handle, giver), new ThanksForm("", about), null);
    }

    @PostMapping("/people/{handle}/thanks")
    ResponseEntity<JteModel> thank(
            @PathVariable String handle,
            @Valid @ModelAttribute ThanksForm form,
            BindingResult wrong,
            Actor.Member giver,
            Frame frame) {
        var receiver = receiver(handle, giver);
        if (wrong.hasErrors()) {
            var error =
                    Texts.say(
                            Objects.requireNonNull(
                                    wrong.getAllErrors().getFirst().getDefaultMessage()));
            return ResponseEntity.unprocessableContent()
                    .body(html.talkThanksForm(frame.hidden(), receiver, form, error));
        }
        return switch (thanking.thank(giver, receiver.id(), about(form), form.line())) {
            case Publishing.Refused refused ->
                    refused.answer()
                            .body(
                                    html.talkThanksForm(
                                            frame.hidden(), receiver, form, refused.words()));
            case Publishing.Published _, Publishing.Held _, Publishing.Waiting _ ->
                    ResponseEntity.status(HttpStatus.SEE_OTHER)
                            .location(URI.create("/people/" + handle + "#thanks"))
                            .build();
        };
    }

    // Nobody thanks themselves.
    private PersonView receiver(String handle, Actor.Member giver) {
        PersonId id = people.handles(List.of(handle)).get(handle);
        var person = id == null || giver.id().equals(id) ? null : people.named(List.of(id)).get(id);
        if (person == null) {
            throw new NotThere(handle);
        }
        return person;
    }

    private static @Nullable UUID about(ThanksForm form) {
        try {
            return form.about().isEmpty() ? null : Ids.of(form.about());
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
