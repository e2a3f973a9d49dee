package folkmoot.governance.page;

import static folkmoot.site.Texts.say;

import folkmoot.governance.letter.Silences;
import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.Section;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/// Whether somebody gets letters about votes.
@Controller
class LettersController {

    private final Silences silences;
    private final Templates html;

    LettersController(Silences silences, Templates html) {
        this.silences = silences;
        this.html = html;
    }

    @Bean
    static Section letterSection() {
        return new Section(Section.Place.SETTINGS, "votes", "/settings/votes", "mail", 10);
    }

    @GetMapping("/settings/votes")
    JteModel letters(Actor.Member person, Frame frame) {
        return html.governanceLetters(
                frame.titled(say("governance.letters.title")).hidden(), !silences.has(person.id()));
    }

    @PostMapping("/settings/votes")
    ResponseEntity<Void> choose(
            @RequestParam(defaultValue = "") String letters, Actor.Member person) {
        silences.set(person.id(), letters.isEmpty());
        return ResponseEntity.status(HttpStatus.SEE_OTHER)
                .location(URI.create("/settings/votes"))
                .build();
    }
}
