package folkmoot.moderation.handing;

import static folkmoot.site.Texts.say;

import folkmoot.people.Actor;
import folkmoot.site.Frame;
import folkmoot.site.Section;
import gg.jte.generated.precompiled.Templates;
import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/// Where staff find what rules bring to them.
@Controller
class HandedController {

    private static final int MOST = 200;

    private final Handing handing;
    private final Templates html;

    HandedController(Handing handing, Templates html) {
        this.handing = handing;
        this.html = html;
    }

    @Bean
    static Section handedSection() {
        return new Section(Section.Place.STAFF, "handed", "/handed", "flag", 25);
    }

    @GetMapping("/handed")
    JteModel open(Actor.Member reader, Frame frame) {
        return html.moderationHanded(
                frame.titled(say("moderation.handed.title")).hidden(),
                handing.open(reader, MOST).first());
    }

    @PostMapping("/handed/{id}/ends")
    ResponseEntity<Void> end(@PathVariable UUID id, Actor.Member by) {
        handing.end(by, id);
        return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/handed")).build();
    }
}
